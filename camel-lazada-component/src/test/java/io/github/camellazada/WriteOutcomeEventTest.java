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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.client.freeze.MemoryHeldWriteStore;
import io.github.camellazada.client.reconcile.MemoryUnconfirmedWriteStore;
import io.github.camellazada.model.LazadaJson;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.transform.OutcomeEvent;
import io.github.camellazada.transform.PublishedSchema;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What {@code lazada:outcomes} hands out, as CloudEvents and as JSON. */
class WriteOutcomeEventTest {
    private static final String SELLABLE = "/product/stock/sellable/update";
    private static final PublishedSchema SCHEMA = PublishedSchema.ofRecord(OutcomeEvent.class);

    private final SimulatedClock clock = SimulatedClock.running();
    private final SimulatedShop shop = new SimulatedShop(LazadaSimulator.builder().clock(clock).build().start(),
            configuration -> {
                configuration.setClock(clock);
                configuration.setMaxRetries(0);
                configuration.setHeldWriteStore(new MemoryHeldWriteStore());
                configuration.setUnconfirmedWriteStore(new MemoryUnconfirmedWriteStore());
            });
    private final ProductDraft.Listed shirt = shop.product("SHIRT");
    private final List<Object> handedOut = new CopyOnWriteArrayList<>();
    private final List<Message> events = new CopyOnWriteArrayList<>();

    @BeforeEach
    void outcomesBecomeEvents() throws Exception {
        shop.routes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:outcomes?delay=50&initialDelay=10").process(each -> handedOut.add(each.getMessage().getBody()))
                        .to("direct:event").process(exchange -> events.add(exchange.copy().getMessage()));
                from("direct:event").transformDataType("lazada:application-cloudevents");
                from("direct:json").transformDataType("lazada:application-json");
            }
        });
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aHeldWriteIsAnEventOfItsSku() throws Exception {
        String sku = Long.toString(shirt.skuId());
        Message event = held();

        assertThat(event.getHeaders()).containsEntry("CamelCloudEventVersion", "1.0")
                .containsEntry("CamelCloudEventType", "com.lazada.write.outcome.v1")
                .containsEntry("CamelCloudEventSource", "/lazada/sg/" + SimulatedShop.SELLER)
                .containsEntry("CamelCloudEventSubject", sku)
                .containsEntry("CamelCloudEventID", event.getHeader(LazadaConstants.OUTCOME_ID))
                .containsEntry("CamelCloudEventSchemaURL", SCHEMA.id())
                .containsEntry("kafka.KEY", SimulatedShop.SELLER + ":" + sku)
                .containsEntry("CamelKafkaKey", SimulatedShop.SELLER + ":" + sku)
                .containsEntry("Content-Type", "application/json");
        JsonNode body = body(event);
        assertThat(body.path("at").asText()).isEqualTo(event.getHeader("CamelCloudEventTime"));
        assertThat(body.path("operation").asText()).isEqualTo("product-stock-sellable-update");
        assertThat(body.path("outcome").asText()).isEqualTo("done");
        assertThat(body.path("country").asText()).isEqualTo("SG");
        assertThat(body.path("held").path("kind").asText()).isEqualTo("stock");
        assertThat(body.path("held").path("value").path("SellableQuantity").asInt()).isEqualTo(4);
        assertThat(body.path("items").get(0).path("state").asText()).isEqualTo("DONE");
    }

    @Test
    void theOutcomeOfALostAnswerStaysInOrderWithinItsSeller() throws Exception {
        shop.simulator.faults().on(SELLABLE).once().closeConnection();
        Exchange write = shop.send("lazada:product-stock-sellable-update?reconcileTimeout=15000",
                SimulatedShop.stock(shirt, 3));
        clock.advance(Duration.ofSeconds(20));

        Message event = event();
        assertThat(event.getHeaders())
                .containsEntry("CamelCloudEventID", write.getMessage().getHeader(LazadaConstants.OUTCOME_ID))
                .containsEntry("CamelCloudEventType", "com.lazada.write.outcome.v1")
                .containsEntry("CamelCloudEventSource", "/lazada/sg/" + SimulatedShop.SELLER)
                .containsEntry("CamelCloudEventSubject", Long.toString(shirt.skuId()))
                .containsEntry("kafka.KEY", SimulatedShop.SELLER + ":")
                .containsEntry("CamelKafkaKey", SimulatedShop.SELLER + ":");
        JsonNode body = body(event);
        assertThat(body.path("outcome").asText()).isEqualTo("unknown");
        assertThat(body.path("held").isNull()).isTrue();
        assertThat(body.path("at").asText()).isEqualTo(event.getHeader("CamelCloudEventTime"));
    }

    @Test
    void anOutcomeThatIsDeliveredAgainIsTheSameEvent() throws Exception {
        Message event = held();

        Message again = shop.send("direct:event", handedOut.get(0)).getMessage();

        assertThat(again.getHeader("CamelCloudEventID")).isEqualTo(event.getHeader("CamelCloudEventID"));
        assertThat(again.getBody()).isEqualTo(event.getBody());
    }

    @Test
    void asPlainJsonItIsTheSame() throws Exception {
        Message event = held();

        Message json = shop.send("direct:json", handedOut.get(0)).getMessage();

        assertThat(json.getBody()).isEqualTo(event.getBody());
        assertThat(json.getHeaders()).containsEntry("CamelCloudEventSchemaURL", SCHEMA.id());
    }

    @Test
    void anOutcomeThatHasBecomeTextIsRefusedWithAReason() throws Exception {
        String text = held().getBody(String.class);

        assertThatThrownBy(() -> shop.context().createProducerTemplate().requestBody("direct:event", text)).rootCause()
                .hasMessageContaining("right after the consumer").hasMessageNotContaining(SimulatedShop.SELLER);
    }

    private Message held() {
        shop.simulator.faults().on(SELLABLE).once().freeze();
        shop.send("lazada:product-stock-sellable-update?onFreeze=hold", SimulatedShop.stock(shirt, 4));
        clock.advance(Duration.ofMinutes(2));
        return event();
    }

    private Message event() {
        await().untilAsserted(() -> assertThat(events).hasSize(1));
        return events.get(0);
    }

    private static JsonNode body(Message event) throws Exception {
        String json = event.getBody(String.class);
        assertThat(SCHEMA.faults(json)).isEmpty();
        return LazadaJson.MAPPER.readTree(json);
    }
}
