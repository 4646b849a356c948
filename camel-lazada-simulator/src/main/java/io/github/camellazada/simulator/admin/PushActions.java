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

import java.net.URI;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.push.PushDelivery;
import io.github.camellazada.simulator.push.PushSender;

/** Pushes, over the admin API. */
public final class PushActions implements AdminModule {
    private final PushSender push;
    private final ObjectMapper json;

    public PushActions(PushSender push, ObjectMapper json) {
        this.push = push;
        this.json = json;
    }

    @Override
    public void registerActions(BiConsumer<String, AdminAction> actions) {
        actions.accept("GET /pushes", this::deliveries);
        actions.accept("POST /pushes", this::send);
        actions.accept("POST /pushes/verify", request -> {
            push.verify();
            return null;
        });
        actions.accept("POST /pushes/url", request -> {
            String url = request.path("url").asText("");
            push.pushUrl(url.isBlank() ? null : URI.create(url));
            return null;
        });
        actions.accept("GET /pushes/state", request -> json.createObjectNode().put("suspended", push.isSuspended())
                .put("url", push.pushUrl() == null ? null : push.pushUrl().toString()));
        actions.accept("POST /pushes/resume", request -> {
            push.resume();
            return null;
        });
        actions.accept("POST /pushes/clear", request -> {
            push.clearDeliveries();
            return null;
        });
    }

    private JsonNode send(JsonNode request) {
        if (!request.path("messageType").isInt() || !(request.path("data") instanceof ObjectNode data)) {
            throw new IllegalArgumentException("A push needs a number \"messageType\" and an object \"data\"");
        }
        String seller = request.path("seller").asText(null);
        if (request.has("site")) {
            push.push(seller, AdminRequests.text(request, "site"), request.path("messageType").asInt(), data);
        } else {
            push.push(seller, request.path("messageType").asInt(), data);
        }
        return null;
    }

    private JsonNode deliveries(JsonNode query) {
        ArrayNode list = json.createArrayNode();
        for (PushDelivery delivery : AdminRequests.latest(query, push.deliveries())) {
            ObjectNode node = list.addObject().put("seller", delivery.sellerId()).put("messageType", delivery.messageType())
                    .put("state", delivery.state().name()).put("body", delivery.body());
            ArrayNode attempts = node.putArray("attempts");
            delivery.attempts().forEach(attempt -> attempts.addObject().put("at", attempt.at().toString())
                    .put("status", attempt.status()).put("millis", attempt.took().toMillis())
                    .put("failure", attempt.failure()));
        }
        return list;
    }
}
