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

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import io.github.camellazada.simulator.commerce.product.QcStatus;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camellazada.kamelets.KameletRun.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

/** Each source receives what Lazada pushes, or what a poll finds, as JSON of the published schema. */
class SourcesTest {
    private static final String PUSHED = KameletRun.APP + "&mode=push&ackMode=onCompletion";
    private static final String STREAM = KameletRun.SHOP + "&sellerId=" + SELLER + "&coalesce=50";
    private static final String POLLED = "&initialDelay=0&delay=100&pollSettleTime=0";
    private KameletRun run;

    @BeforeEach
    void open() throws Exception {
        run = new KameletRun();
    }

    @AfterEach
    void close() throws Exception {
        run.close();
    }

    @Test
    void ordersAreStreamedWithTheirItems() throws Exception {
        run.receive("lazada-orders-source", STREAM);

        long order = run.shop().placeOrder(SELLER, mug().skuId());

        Message message = first();
        assertThat(message.getHeaders()).containsEntry("CamelLazadaSource", "push")
                .containsEntry("CamelLazadaOrderId", Long.toString(order));
        assertThat(body(message).at("/items/0/sellerSku").asText()).isEqualTo("MUG");
        assertDescribed("lazada-orders-source", "model/Order", message);
    }

    @ParameterizedTest
    @CsvSource({"lazada-orders-source,&mode=poll,model/Order", "lazada-poll-source,"
            + "&operation=orders-get&outputType=pojo&parameters=status=unpaid;limit=20,model/Order"})
    void ordersArePolledWithoutAPush(String kamelet, String options, String schema) throws Exception {
        run.receive(kamelet, KameletRun.SHOP + "&sellerId=" + SELLER + POLLED + options);
        run.lazada().push().pushUrl(null);

        long order = run.shop().placeOrder(SELLER, mug().skuId());

        Message message = first();
        assertThat(body(message).path("orderId").asText()).isEqualTo(Long.toString(order));
        assertThat(run.lazada().push().deliveries()).isEmpty();
        assertDescribed(kamelet, schema, message);
    }

    @Test
    void aRowOfAnyListingIsAsLazadaWritesIt() throws Exception {
        run.receive("lazada-poll-source", KameletRun.SHOP + "&sellerId=" + SELLER + POLLED
                + "&operation=products-get&parameters=filter=live");
        ProductDraft.Listed mug = mug();

        Message message = first();
        assertThat(body(message).path("item_id").asText()).isEqualTo(Long.toString(mug.itemId()));
        assertThat(run.lazada().received("/products/get")).allSatisfy(
                request -> assertThat(request.parameter("filter")).isEqualTo("live"));
    }

    @Test
    void ordersArePushed() throws Exception {
        run.receive("lazada-orders-source", PUSHED);
        long sku = mug().skuId();

        long order = run.shop().placeOrder(SELLER, sku);

        Message message = one("trade-order-status");
        assertThat(message.getHeaders()).containsEntry("CamelLazadaSellerId", SELLER)
                .containsEntry("CamelLazadaOrderId", Long.toString(order)).containsKey("CamelLazadaPushKey");
        assertThat(body(message).at("/ids/OrderId").asText()).isEqualTo(Long.toString(order));
        assertThat(body(message).at("/data/trade_order_id").asText()).isEqualTo(Long.toString(order));
    }

    @Test
    void returnsAreReceived() throws Exception {
        run.receive("lazada-returns-source", PUSHED);
        long order = run.shop().placeOrder(SELLER, mug().skuId());
        run.shop().pay(SELLER, order);
        run.shop().packAndReady(SELLER, order);
        run.shop().ship(SELLER, order);
        run.shop().deliver(SELLER, order);
        long line = run.shop().order(SELLER, order).lines().get(0).id();

        long reverse = run.shop().requestReturn(SELLER, order, ReverseType.RTM, line);

        assertThat(one("reverse-order").getHeaders()).containsEntry("CamelLazadaReverseOrderId", Long.toString(reverse));
    }

    @Test
    void theProductsSourceReceivesFourTopicsAndOnlyThose() throws Exception {
        run.receive("lazada-products-source", PUSHED);
        ProductDraft.Listed mug = mug();
        run.shop().placeOrder(SELLER, mug.skuId());
        run.shop().check(SELLER, mug.itemId(), QcStatus.REJECTED, "a picture is missing");

        MockEndpoint pushes = run.messages();
        Pushes.await(run.lazada(), () -> pushes.getExchanges().stream().anyMatch(
                exchange -> "product-quality-control".equals(exchange.getMessage().getHeader("CamelLazadaTopic"))));

        assertThat(pushes.getExchanges()).extracting(exchange -> exchange.getMessage().getHeader("CamelLazadaTopic"))
                .isSubsetOf("product-created", "product-edited", "product-deleted", "product-quality-control")
                .contains("product-quality-control");
    }

    @Test
    void lowStockIsReceived() throws Exception {
        run.receive("lazada-low-stock-source", KameletRun.APP);

        long sku = run.shop().product(SELLER).sku("LAST").stock(5).add().skuId();
        run.shop().placeOrder(SELLER, sku);

        one("shallow-stock");
    }

    @Test
    void messagesOfBuyersAreReceived() throws Exception {
        run.receive("lazada-messages-source", KameletRun.APP);

        String message = run.services().message(SELLER, "5001", "is it blue?");

        assertThat(one("im-message").getHeaders()).containsEntry("CamelLazadaMessageId", message)
                .containsKey("CamelLazadaSessionId");
    }

    @Test
    void reviewsAreReceived() throws Exception {
        run.receive("lazada-reviews-source", KameletRun.APP);

        run.services().review(SELLER, Map.of("product_id", 2600000001L, "order_id", 260422900000100L));

        assertThat(one("product-review").getHeaders()).containsKey("CamelLazadaReviewId");
    }

    // An order that nobody pays is cancelled meanwhile, and a repetition shows what is by then: so the orders are compared.
    @Test
    void aRouteThatFailsGetsThePushAgain() throws Exception {
        run.receive("lazada-orders-source", PUSHED);
        AtomicBoolean down = new AtomicBoolean(true);
        Set<Object> routed = ConcurrentHashMap.newKeySet();
        run.messages().whenAnyExchangeReceived(exchange -> {
            if (down.get()) {
                throw new IllegalStateException("the ERP is down");
            }
            routed.add(order(exchange));
        });
        run.shop().placeOrder(SELLER, mug().skuId());
        Pushes.await(run.lazada(), () -> run.messages().getReceivedCounter() > 0);
        Pushes.awaitRefusal(run.lazada(), 503);
        Object failed = order(run.messages().getExchanges().get(0));

        down.set(false);

        Pushes.await(run.lazada(), () -> routed.contains(failed));
    }

    private ProductDraft.Listed mug() {
        return run.shop().product(SELLER).sku("MUG").stock(9).add();
    }

    private Message first() {
        Pushes.await(run.lazada(), () -> run.messages().getReceivedCounter() > 0);
        return run.messages().getExchanges().get(0).getMessage();
    }

    private Message one(String topic) {
        Message message = first();
        assertThat(message.getHeader("CamelLazadaTopic")).isEqualTo(topic);
        assertDescribed(null, "event/" + topic, message);
        return message;
    }

    /** Body and headers are those that schema and Kamelet declare. */
    private static void assertDescribed(String kamelet, String name, Message message) {
        JsonNode schema = ComponentOptions.json("/io/github/camellazada/schema/" + name + ".v1.json");
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(body(message))).isEmpty();
        assertThat(message.getHeader("CamelCloudEventSchemaURL")).isEqualTo(schema.path("$id").asText());
        if (kamelet != null) {
            JsonNode out = ComponentOptions.json("/kamelets/" + kamelet + ".kamelet.yaml").at("/spec/dataTypes/out");
            assertThat(message.getHeaders().keySet()).filteredOn(header -> header.startsWith("CamelLazada"))
                    .isSubsetOf(out.path("headers").propertyStream().map(Map.Entry::getKey).toList());
        }
    }

    private static Object order(Exchange exchange) {
        return exchange.getMessage().getHeader("CamelLazadaOrderId");
    }

    private static JsonNode body(Message message) {
        assertThat(message.getBody()).isInstanceOf(String.class);
        return KameletRun.json(message.getBody(String.class));
    }
}
