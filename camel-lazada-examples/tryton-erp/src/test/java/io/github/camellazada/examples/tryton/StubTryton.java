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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server that answers as Tryton 6.0 was seen to answer, from a list. Logins it answers by itself. */
final class StubTryton implements AutoCloseable {
    private final HttpServer server;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> calls = new CopyOnWriteArrayList<>();
    private final List<String> sessions = new CopyOnWriteArrayList<>();

    private record Answer(int status, String body) {
    }

    StubTryton() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/lazada/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/lazada/");
    }

    /** Answers one call so. */
    StubTryton then(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    /** Takes one call and closes the connection. */
    StubTryton thenNoAnswer() {
        answers.add(new Answer(0, ""));
        return this;
    }

    /** The calls apart from logins. */
    List<JsonNode> calls() {
        return calls;
    }

    /** The sessions that these calls named. */
    List<String> sessions() {
        return sessions;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode call = new ObjectMapper().readTree(exchange.getRequestBody());
            if ("common.db.login".equals(call.path("method").asText())) {
                boolean right = "right".equals(call.path("params").path(1).path("password").asText());
                send(exchange, right ? 200 : 401,
                        right ? "{\"id\":1,\"result\":[7,\"key" + sessions.size() + "\"]}" : "<html>");
                return;
            }
            calls.add(call);
            sessions.add(exchange.getRequestHeaders().getFirst("Authorization"));
            Answer answer = answers.remove();
            if (answer.status() != 0) {
                send(exchange, answer.status(), answer.body());
            }
        } catch (RuntimeException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
