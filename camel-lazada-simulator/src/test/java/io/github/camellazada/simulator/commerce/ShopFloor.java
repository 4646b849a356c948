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
package io.github.camellazada.simulator.commerce;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.NaiveClient;
import io.github.camellazada.simulator.world.SimulatedClock;

/** A simulator with one seller in Singapore, whose time moves only when a test says so, and a client that calls it. */
final class ShopFloor implements AutoCloseable {
    static final String SELLER = "1001";
    static final Instant START = Instant.parse("2026-11-21T04:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer app = acceptingEverything();
    final LazadaSimulator simulator = LazadaSimulator.builder().clock(SimulatedClock.standingAt(START))
            .pushUrl(URI.create("http://127.0.0.1:" + app.getAddress().getPort() + "/push")).build().start();
    final Commerce commerce = simulator.module(Commerce.class);
    final NaiveClient client;

    ShopFloor() {
        simulator.sellers().add(SELLER, "sg");
        client = clientOf(SELLER, "sg");
    }

    NaiveClient clientOf(String seller, String site) {
        return NaiveClient.of(simulator, site, simulator.tokens().issue(seller).accessToken());
    }

    /** A product with one SKU in one warehouse. */
    long skuWithStock(int sellable) {
        return commerce.product(SELLER).sku("SHIRT-" + sellable).price("12.90").stock(sellable).add().skuId();
    }

    /** A paid order of one piece of each SKU. */
    long paidOrder(long... skuIds) {
        long order = commerce.placeOrder(SELLER, skuIds);
        commerce.pay(SELLER, order);
        return order;
    }

    /** A delivered order of one piece of each SKU. */
    long deliveredOrder(long... skuIds) {
        long order = paidOrder(skuIds);
        commerce.packAndReady(SELLER, order);
        commerce.ship(SELLER, order);
        commerce.deliver(SELLER, order);
        return order;
    }

    Commerce.StockLevel stock(long skuId) {
        return commerce.stock(SELLER, skuId).get(0);
    }

    List<Long> lineIds(long orderId) {
        return commerce.order(SELLER, orderId).lines().stream().map(LineState::id).toList();
    }

    List<String> statuses(long orderId) {
        return commerce.order(SELLER, orderId).statuses();
    }

    JsonNode get(String path, Map<String, String> parameters) {
        return client.get(path, parameters);
    }

    JsonNode post(String path, String parameter, String document) {
        return client.post(path, Map.of(parameter, document));
    }

    void advance(Duration duration) {
        simulator.clock().advance(duration);
    }

    /** The data of the pushes of one topic, oldest first. */
    List<JsonNode> pushes(int topic) {
        return simulator.push().deliveries().stream().filter(delivery -> delivery.messageType() == topic)
                .map(delivery -> json(delivery.body()).path("data")).toList();
    }

    /** One field of the pushes of one topic, oldest first, whether it is inside or outside the data. */
    List<String> pushed(int topic, String field) {
        return simulator.push().deliveries().stream().filter(delivery -> delivery.messageType() == topic)
                .map(delivery -> json(delivery.body()).findPath(field).asText()).toList();
    }

    static String code(JsonNode answer) {
        return answer.path("code").asText();
    }

    static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false).map(node -> node.path(field).asText()).toList();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static HttpServer acceptingEverything() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        simulator.close();
        app.stop(0);
    }
}
