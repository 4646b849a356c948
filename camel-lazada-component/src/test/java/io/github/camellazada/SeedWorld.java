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
package io.github.camellazada;

import java.util.Map;

import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.order.Delivery;
import io.github.camellazada.simulator.commerce.order.OrderWish;
import io.github.camellazada.simulator.commerce.product.ProductDraft.Listed;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;
import io.github.camellazada.simulator.service.RecordKind;
import io.github.camellazada.simulator.service.Services;

/** A simulator with an ordinary and a Marketplace Ease seller in Singapore, and what the fixtures want to find there. */
final class SeedWorld implements AutoCloseable {
    private static final String ORDINARY = "1000001";
    private static final String EASE = "1000002";
    private static final String BUYER = "100000777";

    private final LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
    private int lastProduct;

    SeedWorld() {
        simulator.sellers().add(ORDINARY, "sg");
        simulator.sellers().addEase(EASE, "sg");
    }

    LazadaSimulator simulator() {
        return simulator;
    }

    /** Whom a fixture's {@code seller} means. */
    String sellerId(String kind) {
        return "ease".equals(kind) ? EASE : ORDINARY;
    }

    MemoryTokenStore tokens() {
        MemoryTokenStore store = new MemoryTokenStore();
        for (String seller : new String[]{ORDINARY, EASE}) {
            String token = simulator.tokens().issue(seller).accessToken();
            store.save(new TokenKey(simulator.appKey(), seller, "sg"), new LazadaToken(token, null, null, null));
        }
        return store;
    }

    void record(String kind, Map<String, Object> values) {
        RecordKind record = RecordKind.valueOf(kind);
        if (record == RecordKind.REVIEW) {
            simulator.module(Services.class).review(ORDINARY, values);
        } else {
            simulator.module(Services.class).add(record, ORDINARY, values);
        }
    }

    /** Brings about what a fixture's {@code given} names. */
    void bringAbout(String what, Placeholders placeholders) {
        switch (what) {
            case "product" -> product(ORDINARY, placeholders, "one");
            case "easeProduct" -> product(EASE, placeholders, "one");
            case "productWithTwoSkus" -> product(ORDINARY, placeholders, "two");
            case "multiWarehouseProduct" -> product(ORDINARY, placeholders, "warehouses");
            case "productInLazadaWarehouse" -> product(ORDINARY, placeholders, "lazada");
            case "order" -> order(placeholders, Delivery.DROPSHIPPING);
            case "digitalOrder" -> order(placeholders, Delivery.DIGITAL);
            case "dbsPackage" -> dbsPackage(placeholders);
            case "returnRequest" -> returnRequest(placeholders);
            case "conversation" -> conversation(placeholders);
            default -> throw new IllegalArgumentException("A fixture wants '" + what + "', which nobody brings about");
        }
    }

    private long product(String seller, Placeholders placeholders, String shape) {
        String sellerSku = "SEED-" + ++lastProduct;
        var draft = commerce().product(seller).sku(sellerSku);
        Listed listed = switch (shape) {
            case "two" -> draft.stock(50).variation("color family", "Green").sku(sellerSku + "-B").stock(50)
                    .variation("color family", "Black").add();
            case "warehouses" -> draft.warehouse("warehouseTest1", 10).warehouse("warehouseTest2", 10).add();
            case "lazada" -> draft.lazadaWarehouse(50).add();
            default -> draft.stock(50).add();
        };
        placeholders.put("itemId", listed.itemId());
        placeholders.put("skuId", listed.skuId());
        placeholders.put("sellerSku", sellerSku);
        return listed.skuId();
    }

    private long order(Placeholders placeholders, Delivery delivery) {
        long sku = product(ORDINARY, placeholders, "one");
        long order = commerce().placeOrder(ORDINARY, OrderWish.of(Map.of(sku, 1)).by(delivery));
        commerce().pay(ORDINARY, order);
        placeholders.put("orderId", order);
        placeholders.put("orderItemId", commerce().order(ORDINARY, order).lines().get(0).id());
        return order;
    }

    private void dbsPackage(Placeholders placeholders) {
        long order = order(placeholders, Delivery.BY_SELLER);
        commerce().packAndReady(ORDINARY, order);
        placeholders.put("packageId", commerce().order(ORDINARY, order).lines().get(0).packageId());
    }

    private void returnRequest(Placeholders placeholders) {
        long order = order(placeholders, Delivery.DROPSHIPPING);
        commerce().packAndReady(ORDINARY, order);
        commerce().ship(ORDINARY, order);
        commerce().deliver(ORDINARY, order);
        placeholders.put("reverseOrderId", commerce().requestReturn(ORDINARY, order, ReverseType.RTM));
    }

    private void conversation(Placeholders placeholders) {
        placeholders.put("messageId", simulator.module(Services.class).message(ORDINARY, BUYER, "hello"));
        placeholders.put("sessionId", ORDINARY + "_2_" + BUYER + "_1_103");
    }

    private Commerce commerce() {
        return simulator.module(Commerce.class);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
