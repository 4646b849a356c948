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
package io.github.camellazada.kamelets;

import java.net.URI;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Runs each Kamelet in a route, against the simulator over real HTTP. */
class KameletsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String APP = "?appKey={{lazada.key}}&appSecret={{lazada.secret}}";
    private static final String SELLER = APP + "&accessToken={{lazada.token}}&country=SG&serverUrl={{lazada.url}}";

    private final LazadaSimulator lazada = LazadaSimulator.startOnFreePort();
    private final Commerce shop = lazada.module(Commerce.class);
    private final DefaultCamelContext context = new DefaultCamelContext();
    private VertxPlatformHttpServer http;

    @BeforeEach
    void configure() throws Exception {
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost("127.0.0.1");
        configuration.setBindPort(0);
        http = new VertxPlatformHttpServer(configuration);
        context.addService(http, true, true);
        lazada.sellers().add("1001", "sg");
        context.getPropertiesComponent().addInitialProperty("lazada.key", lazada.appKey());
        context.getPropertiesComponent().addInitialProperty("lazada.secret", "RAW(" + lazada.appSecret() + ")");
        context.getPropertiesComponent().addInitialProperty("lazada.token", lazada.tokens().issue("1001").accessToken());
        context.getPropertiesComponent().addInitialProperty("lazada.url", lazada.serverUrl("sg"));
    }

    @AfterEach
    void close() throws Exception {
        context.close();
        lazada.close();
    }

    @Test
    void theOrdersSourceDeliversWhatLazadaPushes() throws Exception {
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("kamelet:lazada-orders-source" + APP + "&ackMode=onCompletion").to("mock:orders");
            }
        });
        lazada.push().pushUrl(URI.create("http://127.0.0.1:" + http.getPort() + "/lazada/push"));
        MockEndpoint orders = context.getEndpoint("mock:orders", MockEndpoint.class);
        orders.expectedMinimumMessageCount(1);

        long orderId = shop.placeOrder("1001", shop.product("1001").sku("MUG").stock(9).add().skuId());

        orders.assertIsSatisfied();
        Message message = orders.getExchanges().get(0).getMessage();
        assertThat(message.getHeaders()).containsEntry("CamelLazadaSeller", "1001")
                .containsEntry("CamelLazadaOrderId", Long.toString(orderId)).containsKey("CamelLazadaPushKey");
        assertThat(JSON.readTree(message.getBody(String.class)).at("/data/trade_order_id").asText())
                .isEqualTo(Long.toString(orderId));
    }

    @Test
    void theOrderItemsActionReplacesTheMessageByTheItems() throws Exception {
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:order").to("kamelet:lazada-order-items-action" + SELLER);
            }
        });
        long skuId = shop.product("1001").sku("MUG").stock(9).add().skuId();
        long orderId = shop.placeOrder("1001", skuId, skuId);

        String items = context.createFluentProducerTemplate().to("direct:order").withBody("a push")
                .withHeader("CamelLazadaOrderId", Long.toString(orderId)).request(String.class);

        assertThat(JSON.readTree(items)).hasSize(2)
                .allSatisfy(item -> assertThat(item.path("sku").asText()).isEqualTo("MUG"));
    }

    @Test
    void theStockSinkSetsOneLevelOrMany() throws Exception {
        start(stockRoute());
        ProductDraft.Listed mug = shop.product("1001").sku("MUG").stock(9).add();
        ProductDraft.Listed cup = shop.product("1001").sku("CUP").warehouse("W1", 3).warehouse("W2", 4).add();

        ProducerTemplate template = context.createProducerTemplate();
        template.requestBody("direct:stock", """
                [{"itemId": %d, "skuId": "%d", "quantity": 5},
                 {"itemId": "%d", "skuId": %d, "quantity": 0, "warehouse": "W1"}]"""
                .formatted(mug.itemId(), mug.skuId(), cup.itemId(), cup.skuId()));

        assertThat(shop.stock("1001", mug.skuId())).extracting(Commerce.StockLevel::sellable).containsExactly(5);
        assertThat(shop.stock("1001", cup.skuId())).extracting(Commerce.StockLevel::sellable).containsExactly(0, 4);

        template.requestBody("direct:stock", """
                {"itemId": "%d", "skuId": "%d", "quantity": 4}""".formatted(mug.itemId(), mug.skuId()));

        assertThat(shop.stock("1001", mug.skuId())).extracting(Commerce.StockLevel::sellable).containsExactly(4);
    }

    @Test
    void aNegativeStockLevelIsRefusedBeforeTheCall() throws Exception {
        start(stockRoute());

        assertThatThrownBy(() -> context.createProducerTemplate().requestBody("direct:stock", """
                {"itemId": "2000000001", "skuId": "30000000001", "quantity": -1}"""))
                .isInstanceOf(CamelExecutionException.class).cause().hasMessageContaining("SellableQuantity");
        assertThat(lazada.received("/product/stock/sellable/update")).isEmpty();
    }

    private static RouteBuilder stockRoute() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:stock").to("kamelet:lazada-stock-sink" + SELLER);
            }
        };
    }

    private void start(RouteBuilder routes) throws Exception {
        context.addRoutes(routes);
        context.start();
    }
}
