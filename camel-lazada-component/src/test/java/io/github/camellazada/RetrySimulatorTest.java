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

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Retries over real HTTP, against faults of the simulator. */
class RetrySimulatorTest {
    private static final String SELLER = "1001";
    private static final String STOCK = "/product/stock/sellable/update";

    private final LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
    private final Commerce commerce = simulator.module(Commerce.class);
    private final CamelContext context = new DefaultCamelContext();
    private ProductDraft.Listed shirt;

    @BeforeEach
    void startCamel() {
        simulator.sellers().add(SELLER, "sg");
        shirt = commerce.product(SELLER).sku("SHIRT").price("12.90").stock(10).add();
        LazadaComponent lazada = new LazadaComponent();
        LazadaConfiguration configuration = lazada.getConfiguration();
        configuration.setAppKey(simulator.appKey());
        configuration.setAppSecret(simulator.appSecret());
        configuration.setAccessToken(simulator.tokens().issue(SELLER).accessToken());
        configuration.setSeller(SELLER);
        configuration.setCountry(LazadaCountry.SG);
        configuration.setServerUrl(simulator.serverUrl());
        configuration.setAuthServerUrl(simulator.authServerUrl());
        configuration.setRetryBackoff(20);
        context.disableJMX();
        context.addComponent("lazada", lazada);
        context.start();
    }

    @AfterEach
    void stopCamel() throws Exception {
        context.close();
        simulator.close();
    }

    @Test
    void aThrottledWriteIsSentAgainWithItsOwnTimestampAndSignature() {
        simulator.faults().on(STOCK).once().throttle("ApiCallLimit", 1);

        Exchange exchange = writeStock(7);

        assertThat(exchange.getException()).isNull();
        assertThat(commerce.stock(SELLER, shirt.skuId()).get(0).sellable()).isEqualTo(7);
        assertThat(simulator.received(STOCK)).hasSize(2);
        assertThat(simulator.received(STOCK)).extracting(request -> request.query().get("sign")).doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    @Test
    void anAbsoluteStockWriteThatIsLostOnItsWayIsSentAgain() {
        simulator.faults().on(STOCK).once().closeConnection();

        assertThat(writeStock(7).getException()).isNull();
        assertThat(commerce.stock(SELLER, shirt.skuId()).get(0).sellable()).isEqualTo(7);
        assertThat(simulator.received(STOCK)).hasSize(2);
    }

    @Test
    void anAbsoluteStockWriteThatIsSeenToBeDoneIsNotSentAgain() {
        simulator.faults().on(STOCK).once().dropAnswer();

        assertThat(writeStock(7).getException()).isNull();
        assertThat(commerce.stock(SELLER, shirt.skuId()).get(0).sellable()).isEqualTo(7);
        assertThat(simulator.received(STOCK)).hasSize(1);
    }

    @Test
    void anAdjustmentWhoseAnswerIsLostIsNotSentAgain() {
        simulator.faults().on("/product/stock/sellable/adjust").once().dropAnswer();

        Exchange exchange = write("lazada:product-stock-sellable-adjust", 5);

        assertThat(exchange.getException()).isInstanceOf(LazadaOutcomeUnknownException.class);
        assertThat(commerce.stock(SELLER, shirt.skuId()).get(0).sellable()).isEqualTo(15);
        assertThat(simulator.received("/product/stock/sellable/adjust")).hasSize(1);
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

        Exchange exchange = context.createFluentProducerTemplate().to("lazada:seller-get").send();

        assertThat(exchange.getException()).isNull();
        assertThat(simulator.received("/seller/get")).hasSize(4);
    }

    @Test
    void anExhaustedFailureIsNotRedeliveredByAPolicyThatAsksWhetherARetryHelps() throws Exception {
        context.addRoutes(new org.apache.camel.builder.RouteBuilder() {
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

        Exchange exchange = context.createFluentProducerTemplate().to("direct:seller").send();

        assertThat(exchange.getException(LazadaException.class).getAttempts()).isEqualTo(3);
        assertThat(simulator.received("/seller/get")).hasSize(3);
    }

    private Exchange writeStock(int quantity) {
        return write("lazada:product-stock-sellable-update", quantity);
    }

    private Exchange write(String uri, int quantity) {
        Map<String, Object> sku = Map.of("ItemId", shirt.itemId(), "SkuId", shirt.skuId(), "SellableQuantity", quantity);
        return context.createFluentProducerTemplate().to(uri)
                .withBody(Map.of("Request", Map.of("Product", Map.of("Skus", Map.of("Sku", List.of(sku)))))).send();
    }
}
