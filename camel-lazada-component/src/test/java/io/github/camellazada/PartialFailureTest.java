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

import java.util.List;
import java.util.Map;

import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaPartialFailureException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class PartialFailureTest {
    private static final String SELLER = SimulatedShop.SELLER;
    private static final String STOCK = "lazada:product-stock-sellable-update";

    private final SimulatedShop shop = new SimulatedShop(configuration -> {
    });
    private final Commerce commerce = shop.commerce;
    private final ProductDraft.Listed shirt = shop.product("SHIRT");
    private final ProductDraft.Listed trousers = shop.product("TROUSERS");

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aStockWriteOfWhichOneSkuIsRefusedFailsWithThreeOutcomes() {
        Exchange exchange = shop.send(STOCK, threeSkus());

        assertThat(exchange.getException()).isInstanceOfSatisfying(LazadaPartialFailureException.class,
                failure -> assertOutcomes(failure.getItems()));
        assertOutcomes(SimulatedShop.items(exchange));
        assertThat(shop.sellable(shirt)).isEqualTo(3);
        assertThat(shop.sellable(trousers)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "all"})
    void theSameWriteHandsItsOutcomesToTheRouteWhereNotAllFailed(String failOn) {
        Exchange exchange = shop.send(STOCK + "?failOn=" + failOn, threeSkus());

        assertThat(exchange.getException()).isNull();
        assertOutcomes(SimulatedShop.items(exchange));
        assertThat(exchange.getMessage().getHeader(LazadaConstants.ITEMS_FAILED)).isEqualTo(1);
        assertThat(exchange.getMessage().getHeader(LazadaConstants.CODE)).isEqualTo("501");
    }

    @Test
    void theOutcomesAreTheBodyOnRequest() {
        Exchange some = shop.send(STOCK + "?failOn=never&outputType=outcomes", threeSkus());
        Exchange noBatch = shop.send("lazada:seller-get?outputType=outcomes", null);

        assertThat(some.getMessage().getBody()).isEqualTo(SimulatedShop.items(some));
        assertOutcomes(SimulatedShop.items(some));
        assertThat(noBatch.getMessage().getBody()).isInstanceOf(Map.class);
    }

    @Test
    void aDocumentInXmlHasTheSameOutcomes() {
        Exchange exchange = shop.send(STOCK + "?failOn=never", """
                <Request><Product><Skus><Sku><SkuId>%d</SkuId><SellableQuantity>3</SellableQuantity></Sku>
                <Sku><SkuId>999</SkuId><SellableQuantity>1</SellableQuantity></Sku>
                <Sku><SkuId>%d</SkuId><SellableQuantity>4</SellableQuantity></Sku></Skus></Product></Request>"""
                .formatted(shirt.skuId(), trousers.skuId()));

        assertThat(exchange.getException()).isNull();
        assertOutcomes(SimulatedShop.items(exchange));
    }

    @Test
    void whereNoSkuWasWrittenOnlyNeverGoesOn() {
        Map<String, Object> document = SimulatedShop.document(List.of(Map.of("SkuId", 999, "SellableQuantity", 1)));

        Exchange all = shop.send(STOCK + "?failOn=all", document);
        assertThat(all.getException()).isInstanceOf(LazadaRequestException.class).hasMessageContaining("E207");
        assertThat(SimulatedShop.items(all)).extracting(LazadaItemOutcome::code).containsExactly("207");
        Exchange never = shop.send(STOCK + "?failOn=never", document);
        assertThat(never.getException()).isNull();
        assertThat(SimulatedShop.items(never)).extracting(LazadaItemOutcome::state).containsExactly(State.REJECTED);
    }

    @Test
    void anOrderLineThatCannotBePackedIsToldBesideTheOneThatIs() {
        long first = paidOrder();
        long second = paidOrder();
        commerce.packAndReady(SELLER, second);
        Map<String, Object> request = Map.of("delivery_type", "dropship", "shipping_allocate_type", "TFS",
                "pack_order_list", List.of(part(first), part(second)));

        Exchange exchange = shop.send("lazada:order-fulfill-pack?failOn=never", request);

        assertThat(exchange.getException()).isNull();
        assertThat(SimulatedShop.items(exchange)).extracting(LazadaItemOutcome::id, LazadaItemOutcome::isDone)
                .containsExactly(tuple(line(first), true), tuple(line(second), false));
    }

    @Test
    void aLostAnswerLeavesEveryItemUnknown() {
        shop.simulator.faults().on("/product/stock/sellable/adjust").dropAnswer();

        Exchange exchange = shop.send("lazada:product-stock-sellable-adjust", threeSkus());

        assertThat(exchange.getException()).isInstanceOf(LazadaOutcomeUnknownException.class);
        assertThat(SimulatedShop.items(exchange)).extracting(LazadaItemOutcome::state).containsOnly(State.UNKNOWN).hasSize(3);
    }

    private void assertOutcomes(List<LazadaItemOutcome> items) {
        assertThat(items).extracting(LazadaItemOutcome::id, LazadaItemOutcome::state, LazadaItemOutcome::code).containsExactly(
                tuple(Long.toString(shirt.skuId()), State.DONE, null), tuple("999", State.REJECTED, "207"),
                tuple(Long.toString(trousers.skuId()), State.DONE, null));
    }

    private Map<String, Object> threeSkus() {
        return SimulatedShop.document(List.of(Map.of("SkuId", shirt.skuId(), "SellableQuantity", 3),
                Map.of("SkuId", 999, "SellableQuantity", 1),
                Map.of("SkuId", trousers.skuId(), "SellableQuantity", 4)));
    }

    private long paidOrder() {
        long order = commerce.placeOrder(SELLER, shirt.skuId());
        commerce.pay(SELLER, order);
        return order;
    }

    private Map<String, Object> part(long order) {
        return Map.of("order_id", order, "order_item_list", List.of(Long.parseLong(line(order))));
    }

    private String line(long order) {
        return Long.toString(commerce.orders(SELLER).stream().filter(one -> one.id() == order).findFirst().orElseThrow()
                .lines().get(0).id());
    }
}
