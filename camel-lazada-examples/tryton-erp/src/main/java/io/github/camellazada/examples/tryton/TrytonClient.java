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
package io.github.camellazada.examples.tryton;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Tryton's JSON-RPC: one session for all threads, a new one where Tryton no longer knows it, and an exception for each answer
 * that is no result. Tryton answers its business errors with status 200.
 */
public class TrytonClient {
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final TrytonJson json = new TrytonJson();
    private final HttpClient http;
    private final URI server;
    private final String user;
    private final String password;
    private final Duration timeout;
    private final ReentrantLock loggingIn = new ReentrantLock();
    private volatile String session;

    /**
     * @param server  URL of the database, for example {@code http://127.0.0.1:8000/lazada/}
     * @param timeout how long an answer may take
     */
    public TrytonClient(URI server, String user, String password, Duration timeout) {
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout).build();
        this.server = server;
        this.user = user;
        this.password = password;
        this.timeout = timeout;
    }

    /**
     * Calls a method.
     *
     * @param  method                     such as {@code model.sale.sale.read}
     * @throws TrytonRefusedException     where Tryton answers an error
     * @throws TrytonUnavailableException where it gives no usable answer; the call may have been carried out
     */
    public JsonNode call(String method, Object... parameters) throws TrytonRefusedException, TrytonUnavailableException {
        String used = session == null ? login(null) : session;
        HttpResponse<byte[]> answer = send(method, used, parameters);
        if (answer.statusCode() == UNAUTHORIZED) {
            // Tryton refuses a stale session before it does anything, so the call may go out again
            answer = send(method, login(used), parameters);
        }
        return result(method, answer);
    }

    /** A session other than this one. Of many threads with a stale session one logs in. */
    private String login(String stale) throws TrytonRefusedException, TrytonUnavailableException {
        loggingIn.lock();
        try {
            if (session == null || session.equals(stale)) {
                JsonNode result = result("common.db.login",
                        send("common.db.login", null, user, Map.of("password", password), "en"));
                String token = user + ':' + result.path(0).asText() + ':' + result.path(1).asText();
                session = "Session " + Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));
            }
            return session;
        } finally {
            loggingIn.unlock();
        }
    }

    private HttpResponse<byte[]> send(String method, String authorization, Object... parameters)
            throws TrytonUnavailableException {
        // Tryton answers an error with a status of its own unless the request has exactly these three names
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("id", 1);
        call.put("method", method);
        call.put("params", List.of(parameters));
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(server).timeout(timeout)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json.write(call)));
            if (authorization != null) {
                request.header("Authorization", authorization);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new TrytonUnavailableException("Tryton gave no answer to " + method + " at " + server
                    + ". Is it running? The call may have been carried out; the next attempt asks first.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrytonUnavailableException("The route stopped while Tryton worked on " + method + ".", e);
        }
    }

    private JsonNode result(String method, HttpResponse<byte[]> answer)
            throws TrytonRefusedException, TrytonUnavailableException {
        if (answer.statusCode() != OK) {
            throw new TrytonUnavailableException("Tryton answered " + method + " with HTTP " + answer.statusCode()
                    + (answer.statusCode() == UNAUTHORIZED
                            ? ": check tryton.user and tryton.password."
                            : ". Its log tells why."));
        }
        JsonNode body;
        try {
            body = json.read(answer.body());
        } catch (IOException e) {
            throw new TrytonUnavailableException("Tryton answered " + method + " with no JSON. Does a proxy stand before it?",
                    e);
        }
        JsonNode error = body.path("error");
        if (error.isArray()) {
            throw new TrytonRefusedException(method, kind(error), reason(error));
        }
        if (!body.has("result")) {
            throw new TrytonUnavailableException("Tryton answered " + method + " with neither a result nor an error.");
        }
        return body.get("result");
    }

    /** {@code ["UserError", ["text", "details", ...]]}; of a fault in its code {@code ["text", "traceback"]}. */
    private static String kind(JsonNode error) {
        return error.path(1).isArray() ? error.path(0).asText() : "fault in its code";
    }

    private static String reason(JsonNode error) {
        if (!error.path(1).isArray()) {
            return error.path(0).asText();
        }
        StringBuilder text = new StringBuilder();
        error.path(1).forEach(part -> {
            if (part.isTextual() && !part.asText().isBlank()) {
                text.append(text.isEmpty() ? "" : " ").append(part.asText());
            }
        });
        return text.toString();
    }
}
