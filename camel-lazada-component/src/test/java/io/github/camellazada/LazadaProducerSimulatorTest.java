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
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.model.Order;
import io.github.camellazada.model.OrderItem;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.FluentProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The producer against a second reading of the protocol. */
class LazadaProducerSimulatorTest {
    private static final String SELLER = "1001";

    private final LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
    private final Commerce commerce = simulator.module(Commerce.class);
    private final MemoryTokenStore tokens = new MemoryTokenStore();
    private final CamelContext context = new DefaultCamelContext();
    private ProductDraft.Listed shirt;

    @BeforeEach
    void startCamel() {
        simulator.sellers().add(SELLER, "sg");
        shirt = commerce.product(SELLER).sku("SHIRT").price("12.90").stock(10).add();
        String token = simulator.tokens().issue(SELLER).accessToken();
        tokens.save(new TokenKey(simulator.appKey(), SELLER, "sg"), new LazadaToken(token, null, null, null));
        context.disableJMX();
        context.addComponent("lazada", component(simulator.appSecret()));
        context.start();
    }

    private LazadaComponent component(String secret) {
        LazadaComponent lazada = new LazadaComponent();
        LazadaConfiguration configuration = lazada.getConfiguration();
        configuration.setAppKey(simulator.appKey());
        configuration.setAppSecret(secret);
        configuration.setTokenStore(tokens);
        configuration.setSellerId(SELLER);
        configuration.setCountry(LazadaCountry.SG);
        configuration.setServerUrl(simulator.serverUrl());
        configuration.setAuthServerUrl(simulator.authServerUrl());
        return lazada;
    }

    @AfterEach
    void stopCamel() throws Exception {
        context.close();
        simulator.close();
    }

    @Test
    void ordersAndTheirItemsAreReadAsRecords() {
        long order = commerce.placeOrder(SELLER, shirt.skuId());
        commerce.pay(SELLER, order);

        List<?> orders = to("lazada:orders-get?outputType=pojo&param.created_after=2020-01-01T00:00:00%2B08:00")
                .request(List.class);
        List<?> items = to("lazada:order-items-get?outputType=pojo").withHeader("CamelLazadaParam.order_id", order)
                .request(List.class);

        assertThat(orders).singleElement().isInstanceOfSatisfying(Order.class,
                read -> assertThat(read.orderId()).isEqualTo(Long.toString(order)));
        assertThat(items).singleElement().isInstanceOfSatisfying(OrderItem.class,
                read -> assertThat(read.sellerSku()).isEqualTo("SHIRT"));
    }

    @Test
    void stockIsWrittenFromAMap() {
        Map<String, Object> sku = Map.of("ItemId", shirt.itemId(), "SkuId", shirt.skuId(), "SellableQuantity", 3);
        Map<String, Object> document = Map.of("Request",
                Map.of("Product", Map.of("Skus", Map.of("Sku", List.of(sku)))));

        Exchange exchange = to("lazada:product-stock-sellable-update").withBody(document).send();

        assertThat(exchange.getException()).isNull();
        assertThat(commerce.stock(SELLER, shirt.skuId()).get(0).sellable()).isEqualTo(3);
    }

    @Test
    void aWrongSecretIsToldAsAnAuthorizationProblem() throws Exception {
        context.addComponent("lazada-typo", component("not-the-secret"));

        Exchange exchange = to("lazada-typo:orders-get?param.created_after=2020-01-01T00:00:00Z").withBody("").send();

        assertThat(exchange.getException()).isInstanceOf(LazadaAuthorizationException.class)
                .hasMessageContaining("IncompleteSignature").hasMessageNotContainingAny("not-the-secret");
    }

    @Test
    void theCountryOfAMessagePicksTheGateway() {
        Exchange exchange = to("lazada:orders-get?param.created_after=2020-01-01T00:00:00Z").withBody("")
                .withHeader(LazadaConstants.COUNTRY, "TH").send();

        assertThat(exchange.getException()).isInstanceOf(LazadaAuthorizationException.class)
                .hasMessageContaining("seller " + SELLER + " in TH");
    }

    private FluentProducerTemplate to(String uri) {
        return context.createFluentProducerTemplate().to(uri);
    }
}
