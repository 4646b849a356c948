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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Stands before Tryton: loses or spoils answers of calls that Tryton has carried out, or answers by itself. */
final class FlakyProxy implements AutoCloseable {
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Queue<Trouble>> troubles = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final Map<String, AtomicInteger> passed = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final URI target;
    private volatile boolean down;

    FlakyProxy(String target) throws IOException {
        this.target = URI.create(target);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + target.getPath();
    }

    /** What may become of a call. */
    enum Trouble {
        /** Tryton carries it out, and the connection ends without an answer. */
        LOST,
        /** Tryton carries it out, and a server before it answers 500. */
        SPOILT,
        /** A server before Tryton answers 500. */
        BROKEN,
        /** The session is stale. */
        STALE
    }

    /** Lets the next calls of each of these methods have these troubles, one after the other. */
    void trouble(List<Trouble> next, String... methods) {
        for (String method : methods) {
            troubles.put(method, new ConcurrentLinkedQueue<>(next));
        }
    }

    /** Loses the next answer to each of these methods. */
    void lose(String... methods) {
        trouble(List.of(Trouble.LOST), methods);
    }

    /** Whether all those troubles are over. */
    boolean isOver() {
        return troubles.values().stream().allMatch(Queue::isEmpty);
    }

    void down(boolean isDown) {
        down = isDown;
        refused.set(0);
    }

    /** How many calls were answered 500 since. */
    int refused() {
        return refused.get();
    }

    /** How often Tryton was asked for this method. */
    int calls(String method) {
        return passed.getOrDefault(method, new AtomicInteger()).get();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (down) {
                refused.incrementAndGet();
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            String method = new ObjectMapper().readTree(body).path("method").asText();
            Queue<Trouble> next = troubles.get(method);
            Trouble trouble = next == null ? null : next.poll();
            if (trouble == Trouble.STALE || trouble == Trouble.BROKEN) {
                exchange.sendResponseHeaders(trouble == Trouble.STALE ? 401 : 500, -1);
                return;
            }
            HttpResponse<byte[]> answer = ask(body, exchange.getRequestHeaders().getFirst("Authorization"));
            passed.computeIfAbsent(method, name -> new AtomicInteger()).incrementAndGet();
            if (trouble == Trouble.LOST) {
                return;
            }
            if (trouble == Trouble.SPOILT) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> ask(byte[] body, String session) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (session != null) {
            request.header("Authorization", session);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
