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
package io.github.camellazada.examples.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An ERP for demo and tests, made from {@code erp-openapi.yaml}: paths, headers, bodies and statuses are those of the contract. A
 * call that the contract does not allow is a violation, and so is an answer of its own that the contract does not name.
 */
final class ContractErp implements AutoCloseable {
    private static final Pattern WAY = Pattern.compile("(?:/by-([a-z]+))?(/.*)");

    private final ObjectMapper json = new ObjectMapper();
    private final Contract contract;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, JsonNode> sales = new ConcurrentSkipListMap<>();
    private final Map<String, JsonNode> statuses = new ConcurrentSkipListMap<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final List<String> answers = new CopyOnWriteArrayList<>();
    private final Set<String> callers = ConcurrentHashMap.newKeySet();
    private final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile int down;

    ContractErp() throws IOException {
        this(Contract.read());
    }

    ContractErp(Contract contract) throws IOException {
        this.contract = contract;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The URL for a caller whose name {@link #callers} is to tell. */
    String url(String caller) {
        return url() + "/by-" + caller;
    }

    /** Who has called by such a URL. */
    Set<String> callers() {
        return callers;
    }

    /** Booked sales by their reference. */
    Map<String, JsonNode> sales() {
        return sales;
    }

    /** The last status of each sale. */
    Map<String, JsonNode> statuses() {
        return statuses;
    }

    /** What did not keep to the contract. */
    List<String> violations() {
        return violations;
    }

    /** Operations with their HTTP statuses. */
    List<String> answers() {
        return answers;
    }

    /** Answers this status from now on and carries nothing out; 0 for no longer. */
    void down(int status) {
        down = status;
    }

    /** What becomes of a call that is carried out. */
    enum Trouble {
        /** The connection ends without an answer. */
        LOST,
        /** The answer is 500. */
        FAILED,
        /** The answer does not come as long as the caller waits. */
        LATE
    }

    /** Lets the next calls that are carried out have these troubles, one after the other. */
    void trouble(Trouble... next) {
        troubles.addAll(List.of(next));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher way = WAY.matcher(exchange.getRequestURI().getPath());
            way.matches();
            callers.add(String.valueOf(way.group(1)));
            String path = way.group(2);
            byte[] body = exchange.getRequestBody().readAllBytes();
            Optional<Contract.Operation> found = contract.operation(exchange.getRequestMethod(), path);
            if (found.isEmpty()) {
                violations.add(exchange.getRequestMethod() + ' ' + path + " is not in the contract");
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            Contract.Operation operation = found.get();
            violations.addAll(operation.request(exchange.getRequestHeaders(), body));
            String operationId = operation.id();
            JsonNode document = json.readTree(body);
            int status = down;
            Answer answer = status > 0
                    ? new Answer(status, null)
                    : operationId.equals("createSale") ? create(document) : status(path.split("/")[2], document);
            Trouble trouble = status > 0 ? null : troubles.poll();
            if (trouble == Trouble.FAILED) {
                answer = new Answer(500, null);
            }
            violations.addAll(operation.answer(answer.status(), answer.problem()));
            if (trouble == Trouble.LOST || trouble == Trouble.LATE) {
                answers.add(operationId + ' ' + trouble);
                if (trouble == Trouble.LATE) {
                    closed.await();
                }
                return;
            }
            answers.add(operationId + ' ' + answer.status());
            send(exchange, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer create(JsonNode sale) {
        List<String> skus = new ArrayList<>();
        sale.path("lines").forEach(line -> skus.add(line.path("sku").asText()));
        if (skus.contains("UNKNOWN")) {
            ObjectNode problem = json.createObjectNode().put("title", "Unknown product").put("detail", "Add the product first")
                    .put("field", "lines.sku").put("value", "UNKNOWN");
            return new Answer(422, problem);
        }
        String reference = sale.path("reference").asText();
        if (sales.putIfAbsent(reference, sale) != null) {
            return new Answer(409, null);
        }
        statuses.put(reference, sale.path("status"));
        return new Answer(201, null);
    }

    private Answer status(String reference, JsonNode status) {
        if (!sales.containsKey(reference)) {
            return new Answer(404, null);
        }
        statuses.merge(reference, status, (old, now) -> now.path("changedAt").asText()
                .compareTo(old.path("changedAt").asText()) < 0 ? old : now);
        return new Answer(204, null);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.problem() == null) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        byte[] body = answer.problem().toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private record Answer(int status, JsonNode problem) {
    }
}
