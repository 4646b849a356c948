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

import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Retries over real HTTP, against faults of the simulator. */
class RetrySimulatorTest {
    private static final String STOCK = "/product/stock/sellable/update";
    private static final String ADJUST = "/product/stock/sellable/adjust";

    private final SimulatedShop shop = new SimulatedShop(configuration -> configuration.setRetryBackoff(20));
    private final LazadaSimulator simulator = shop.simulator;
    private final ProductDraft.Listed shirt = shop.product("SHIRT");

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aThrottledWriteIsSentAgainWithItsOwnTimestampAndSignature() {
        simulator.faults().on(STOCK).once().throttle("ApiCallLimit", 1);

        Exchange exchange = writeStock(7);

        assertThat(exchange.getException()).isNull();
        assertThat(shop.sellable(shirt)).isEqualTo(7);
        assertThat(simulator.received(STOCK)).hasSize(2);
        assertThat(simulator.received(STOCK)).extracting(request -> request.query().get("sign")).doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    @Test
    void anAbsoluteStockWriteThatIsLostOnItsWayIsSentAgain() {
        simulator.faults().on(STOCK).once().closeConnection();

        assertThat(writeStock(7).getException()).isNull();
        assertThat(shop.sellable(shirt)).isEqualTo(7);
        assertThat(simulator.received(STOCK)).hasSize(2);
    }

    @Test
    void aStockWriteThatFailedWithoutAReasonIsReadAndRepeated() {
        simulator.faults().on(STOCK).once().reject("ISV", "501", "E501: Update product failed");

        assertThat(writeStock(7).getException()).isNull();
        assertThat(shop.sellable(shirt)).isEqualTo(7);
        assertThat(simulator.received(STOCK)).hasSize(2);
        assertThat(simulator.received("/product/item/get")).as("looks").hasSize(2);
    }

    @Test
    void anAdjustmentThatFailedWithoutAReasonIsNotSentAgain() {
        simulator.faults().on(ADJUST).reject("ISV", "501", "E501: Update product failed");

        Exchange exchange = write("lazada:product-stock-sellable-adjust", 5);

        assertThat(exchange.getException()).isInstanceOf(LazadaOutcomeUnknownException.class);
        assertThat(SimulatedShop.items(exchange)).extracting(LazadaItemOutcome::state)
                .containsExactly(LazadaItemOutcome.State.UNKNOWN);
        assertThat(simulator.received(ADJUST)).hasSize(1);
    }

    @Test
    void anAbsoluteStockWriteThatIsSeenToBeDoneIsNotSentAgain() {
        simulator.faults().on(STOCK).once().dropAnswer();

        assertThat(writeStock(7).getException()).isNull();
        assertThat(shop.sellable(shirt)).isEqualTo(7);
        assertThat(simulator.received(STOCK)).hasSize(1);
    }

    @Test
    void afterALostAnswerOnlyUndoneItemsAreSentAgain() {
        ProductDraft.Listed hat = shop.product("HAT");
        simulator.faults().on(STOCK).once().refuseItem("4147", "busy");
        simulator.faults().on(STOCK).once().dropAnswer();

        Exchange exchange = shop.send("lazada:product-stock-sellable-update", SimulatedShop.document(List.of(
                SimulatedShop.sku(shirt, 7), SimulatedShop.sku(hat, 7))));

        assertThat(exchange.getException()).isNull();
        assertThat(SimulatedShop.items(exchange)).hasSize(2).allMatch(LazadaItemOutcome::isDone);
        assertThat(shop.sellable(shirt)).isEqualTo(7);
        assertThat(simulator.received(STOCK)).hasSize(2);
        assertThat(simulator.received(STOCK).get(1).parameter("payload")).contains(Long.toString(shirt.skuId()))
                .doesNotContain(Long.toString(hat.skuId()));
    }

    @Test
    void anAdjustmentWhoseAnswerIsLostIsNotSentAgain() {
        simulator.faults().on(ADJUST).once().dropAnswer();

        Exchange exchange = write("lazada:product-stock-sellable-adjust", 5);

        assertThat(exchange.getException()).isInstanceOf(LazadaOutcomeUnknownException.class);
        assertThat(shop.sellable(shirt)).isEqualTo(15);
        assertThat(simulator.received(ADJUST)).hasSize(1);
    }

    @Test
    void aFrozenWriteIsNotSentAgain() {
        simulator.faults().on(STOCK).freeze();

        assertThat(writeStock(7).getException()).isInstanceOfSatisfying(LazadaThrottledException.class,
                frozen -> assertThat(frozen.isExhausted()).isFalse());
        assertThat(simulator.received(STOCK)).hasSize(1);
    }

    @Test
    void readsSurviveAPageOfAFirewallACutAnswerAndAClosedConnection() {
        simulator.faults().on("/seller/get").once().htmlPage();
        simulator.faults().on("/seller/get").once().cutBody();
        simulator.faults().on("/seller/get").once().closeConnection();

        Exchange exchange = shop.send("lazada:seller-get", null);

        assertThat(exchange.getException()).isNull();
        assertThat(simulator.received("/seller/get")).hasSize(4);
    }

    @Test
    void aPolicyOnRetryableRedeliversNoExhaustedFailure() throws Exception {
        shop.routes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(LazadaException.class)
                        .onWhen(exchange -> exchange.getProperty(Exchange.EXCEPTION_CAUGHT, LazadaException.class)
                                .isRetryable())
                        .maximumRedeliveries(5).redeliveryDelay(1);
                from("direct:seller").to("lazada:seller-get?maxRetries=2");
            }
        });
        simulator.faults().on("/seller/get").httpStatus(503);

        Exchange exchange = shop.send("direct:seller", null);

        assertThat(exchange.getException(LazadaException.class).getAttempts()).isEqualTo(3);
        assertThat(simulator.received("/seller/get")).hasSize(3);
    }

    private Exchange writeStock(int quantity) {
        return write("lazada:product-stock-sellable-update", quantity);
    }

    private Exchange write(String uri, int quantity) {
        return shop.send(uri, SimulatedShop.stock(shirt, quantity));
    }
}
