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

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.examples.support.Await;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Returns and refunds, where the warehouse takes goods in by hand; runs with {@code -Dtryton=true} against a real Tryton. */
class TrytonReturnsTest {
    private static final BigDecimal PART = new BigDecimal("4.30");

    @RegisterExtension
    static TrytonWorld world = new TrytonWorld(lazada -> lazada.set("tryton.returns.receive", "false"));

    @Test
    void aPartOfThePriceIsACreditNoteOverThatPart() throws Exception {
        long order = delivered(world.listed("VASE", 9));
        long reverse = requested(order, ReverseType.ONLY_REFUND);
        world.commerce.refundPart(world.seller, reverse, PART);

        world.sellerCenter.decideRefund(reverse);

        JsonNode back = returned(order);
        assertThat(amount(back)).isEqualTo("-4.30");
        assertThat(codes(back)).containsExactly("LAZADA-REFUND");
        assertThat(back.path("shipment_returns")).isEmpty();
        assertThat(creditNotes(back)).containsExactly("-4.30");
        // the sale itself stays as it is
        assertThat(amount(world.sale(order))).isEqualTo("11.39");
        assertThat(world.books.quantity(world.code("VASE"), "WH")).isEqualTo(8);
    }

    @Test
    void goodsThatComeBackForAPartOfThePriceAreTakenInByHand() throws Exception {
        long sku = world.listed("MUG", 9);
        long order = delivered(sku, sku);
        long reverse = requested(order, ReverseType.RTM);
        world.commerce.refundPart(world.seller, reverse, PART);
        world.sellerCenter.decide(reverse, "agreeReturn");
        world.commerce.shipBack(world.seller, reverse);
        world.sellerCenter.decide(reverse, "confirmDelivery");
        world.sellerCenter.decide(reverse, "agreeRefund");

        JsonNode back = returned(order);
        assertThat(amount(back)).isEqualTo("-4.30");
        assertThat(codes(back)).containsExactly(world.code("MUG"));
        assertThat(creditNotes(back)).containsExactly("-4.30");
        world.awaitShipments(order, "done", "draft");
        assertThat(world.books.quantity(world.code("MUG"), "WH")).isEqualTo(7);

        world.books.receiveReturn(world.reference(order) + ":return:");

        world.awaitShipments(order, "done", "done");
        Await.soon().until(() -> world.commerce.stock(world.seller, sku).get(0).sellable() == 8);
    }

    @Test
    void aReturnToLazadaGivesMoneyBackAndMovesNoGoods() throws Exception {
        long order = delivered(world.listed("TUB", 9));
        long reverse = requested(order, ReverseType.RTW);
        world.sellerCenter.decide(reverse, "agreeReturn");
        world.commerce.shipBack(world.seller, reverse);
        world.commerce.receiveInWarehouse(world.seller, reverse);
        world.sellerCenter.decide(reverse, "agreeRefund");

        JsonNode back = returned(order);
        assertThat(amount(back)).isEqualTo("-9.90");
        assertThat(codes(back)).containsExactly("LAZADA-REFUND");
        assertThat(back.path("shipment_returns")).isEmpty();
    }

    @Test
    void aReturnOfAnOrderThatIsNotInTheBooksIsKeptUntilItIs() throws Exception {
        long sku = world.listed("RUG", 9);
        var routes = world.lazada.application().getCamelContext().getRouteController();
        routes.stopRoute("orders");
        long order = world.paid(sku);
        ship(order);
        long reverse = requested(order, ReverseType.RTM);
        world.sellerCenter.decide(reverse, "agreeReturn");
        world.commerce.shipBack(world.seller, reverse);
        Await.soon().untilAsserted(() -> assertThat(rejected(reverse)).singleElement().asString()
                .contains(".trade_order_id " + order).contains("Tryton has no sale").contains("Book the order first"));

        routes.startRoute("orders");
        world.awaitShipments(order, "done");
        world.sellerCenter.decide(reverse, "confirmDelivery");

        assertThat(amount(returned(order))).isEqualTo("-9.90");
        Await.soon().until(() -> rejected(reverse).isEmpty());
    }

    private static long delivered(long... skus) {
        long order = world.paid(skus);
        world.awaitShipments(order, "waiting");
        ship(order);
        world.awaitShipments(order, "done");
        return order;
    }

    private static void ship(long order) {
        world.commerce.packAndReady(world.seller, order);
        world.commerce.ship(world.seller, order);
        world.commerce.deliver(world.seller, order);
    }

    private static long requested(long order, ReverseType type) {
        return world.commerce.requestReturn(world.seller, order, type,
                world.commerce.order(world.seller, order).lines().get(0).id());
    }

    /** The one sale of what came back, when it has its invoice. */
    private static JsonNode returned(long order) {
        return Await.soon().until(() -> world.books.sales(world.reference(order) + ":return:"),
                sales -> sales.size() == 1 && sales.get(0).path("invoices").size() == 1).get(0);
    }

    private static String amount(JsonNode sale) {
        return TrytonJson.amount(sale.path("total_amount")).toPlainString();
    }

    private static List<String> codes(JsonNode sale) throws Exception {
        return world.books.read("sale.line", sale.path("lines"), "product.code").findValuesAsText("code");
    }

    private static List<String> creditNotes(JsonNode sale) throws Exception {
        return world.books.read("account.invoice", sale.path("invoices"), "total_amount").findValuesAsText("decimal");
    }

    private static List<String> rejected(long reverse) {
        return world.erp().sql("SELECT field || ' ' || row_value || ' ' || reason FROM erp_rejected WHERE row_key LIKE ?")
                .param("%" + reverse).query(String.class).list();
    }
}
