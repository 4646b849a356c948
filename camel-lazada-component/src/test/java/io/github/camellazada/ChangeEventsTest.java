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
import java.util.concurrent.TimeUnit;

import io.github.camellazada.model.Order;
import io.github.camellazada.transform.PublishedSchema;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.github.camellazada.StreamShop.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

/** A change of a stream and a polled row become CloudEvents. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ChangeEventsTest {
    private static final String POLLED = "initialDelay=0&delay=50";
    private StreamShop shop;

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aChangeIsAnEventWithTheSchemaOfItsRecord() throws Exception {
        Message event = event("lazada:stream:orders?streamPush=false&" + POLLED);

        String object = SELLER + ":" + event.getHeader("CamelLazadaOrderId");
        assertThat(event.getHeaders()).containsAllEntriesOf(Map.of("CamelCloudEventType", "com.lazada.stream.orders.v1",
                "CamelCloudEventID", "stream-orders:" + object + "@" + event.getHeader("CamelLazadaVersion"),
                "CamelCloudEventSubject", event.getHeader("CamelLazadaOrderId"),
                "CamelCloudEventTime", event.getHeader("CamelLazadaEventTime").toString(),
                "CamelKafkaKey", object, "kafka.KEY", object));
        assertDescribed(event);
    }

    @Test
    void aPolledRowIsAnEventWithTheSchemaOfItsRecord() throws Exception {
        Message event = event("lazada:orders-get?outputType=pojo&sellerId=" + SELLER + "&" + POLLED);

        String object = SELLER + ":" + event.getHeader("CamelLazadaObjectId");
        assertThat(event.getHeaders()).containsAllEntriesOf(Map.of("CamelCloudEventType", "com.lazada.orders.get.v1",
                "CamelCloudEventID", event.getHeader("CamelLazadaRowKey"),
                "CamelCloudEventSubject", event.getHeader("CamelLazadaObjectId"), "CamelKafkaKey", object));
        assertDescribed(event);
    }

    private static void assertDescribed(Message event) throws Exception {
        PublishedSchema schema = PublishedSchema.ofRecord(Order.class);
        assertThat(event.getHeaders()).containsEntry("CamelCloudEventSchemaURL", schema.id())
                .containsEntry("CamelCloudEventSource", "/lazada/sg/" + SELLER);
        assertThat(schema.faults(event.getBody(String.class))).isEmpty();
    }

    private Message event(String from) throws Exception {
        shop = new StreamShop(from, configuration -> configuration.setSellerId(SELLER));
        shop.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:change").transformDataType("lazada:application-cloudevents").to("mock:events");
            }
        });
        MockEndpoint events = shop.context().getEndpoint("mock:events", MockEndpoint.class);
        shop.route(exchange -> exchange.getContext().createFluentProducerTemplate().withExchange(exchange.copy())
                .to("direct:change").send());
        shop.order(SELLER, 1);
        shop.awaitTurning(() -> events.getReceivedCounter() > 0);
        return events.getExchanges().get(0).getMessage();
    }
}
