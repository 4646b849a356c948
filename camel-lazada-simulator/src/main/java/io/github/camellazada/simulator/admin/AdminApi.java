/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camellazada.simulator.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Steers the simulator over HTTP: JSON in, JSON out, below {@code /admin}. */
public final class AdminApi {
    /** Where the API is. */
    public static final String ROOT = "/admin";

    private static final Logger LOG = LoggerFactory.getLogger(AdminApi.class);

    private final Vertx vertx;
    private final ObjectMapper json;
    private final Map<String, AdminAction> actions = new TreeMap<>();

    public AdminApi(Vertx vertx, ObjectMapper json) {
        this.vertx = vertx;
        this.json = json;
    }

    /** Lets the module be steered. */
    public void register(AdminModule module) {
        module.registerActions(actions::put);
    }

    /** Answers a request below {@link #ROOT}. */
    public void handle(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        if (origin != null && !origin.equals(request.scheme() + "://" + request.authority())) {
            request.response().setStatusCode(403).end("Pages of other sites may not steer the simulator");
            return;
        }
        String name = request.method() + " " + request.path().substring(ROOT.length());
        request.body().compose(body -> vertx.executeBlocking(() -> run(name, request, body), false))
                .recover(cause -> Future.succeededFuture(failure(name, cause)))
                .onSuccess(outcome -> request.response().setStatusCode(outcome.status())
                        .putHeader("Content-Type", "application/json;charset=UTF-8").end(outcome.body()));
    }

    private Outcome run(String name, HttpServerRequest request, Buffer body) throws JsonProcessingException {
        AdminAction action = actions.get(name);
        if (action == null) {
            return error(404, "There is no " + name + "; there are " + actions.keySet());
        }
        JsonNode input = request.method() == HttpMethod.GET || body.length() == 0
                ? queryOf(request)
                : json.readTree(body.toString());
        if (!input.isObject()) {
            return error(400, "The body must be a JSON object such as {\"seller\":\"1001\"}");
        }
        JsonNode answer = action.run(input);
        return new Outcome(200, json.writeValueAsString(answer == null ? json.createObjectNode() : answer));
    }

    private JsonNode queryOf(HttpServerRequest request) {
        Map<String, String> query = new LinkedHashMap<>();
        request.params().forEach((name, value) -> query.put(name, value));
        return json.valueToTree(query);
    }

    private Outcome failure(String name, Throwable cause) {
        if (cause instanceof JsonProcessingException e) {
            return error(400, "The body is no JSON: " + e.getOriginalMessage());
        }
        if (cause instanceof NumberFormatException) {
            return error(400, "A number is expected. " + cause.getMessage());
        }
        if (cause instanceof IllegalArgumentException) {
            return error(400, cause.getMessage());
        }
        LOG.warn("{} failed", name, cause);
        return error(500, cause.toString());
    }

    private Outcome error(int status, String message) {
        return new Outcome(status, json.createObjectNode().put("error", message).toString());
    }

    private record Outcome(int status, String body) {
    }
}
