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
package io.github.camellazada.push;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.model.LazadaJson;
import io.github.camellazada.transform.PublishedSchema;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PushDataTypesTest {
    private static final String CLOUD_EVENT = "lazada:application-cloudevents";
    private static PushApplication application;
    private static ProducerTemplate template;

    @BeforeAll
    static void startOneRouteForEachTopic() throws Exception {
        application = PushApplication.start(new RouteBuilder() {
            @Override
            public void configure() {
                topics().forEach(topic -> from("lazada:push:" + topic).transformDataType(CLOUD_EVENT).to("mock:" + topic));
                from("lazada:push").transformDataType(CLOUD_EVENT).to("mock:unknown");
                from("direct:json").transformDataType("lazada:application-json");
                from("direct:cloudevents").transformDataType(CLOUD_EVENT);
            }
        });
        template = application.context.createProducerTemplate();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    static Stream<LazadaTopic> topics() {
        return Arrays.stream(LazadaTopic.values()).filter(topic -> !topic.isStream());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aPushOfEachTopicBecomesAnEventThatItsSchemaDescribes(LazadaTopic topic) throws Exception {
        Message event = received(topic.toString(), PushSender.fixture(topic.toString()));

        PublishedSchema schema = PublishedSchema.ofEvent(topic);
        assertThat(schema.faults(event.getBody(String.class))).isEmpty();
        assertThat(event.getHeaders()).containsEntry("CamelCloudEventSchemaURL", schema.id())
                .containsEntry("CamelCloudEventType", "com.lazada." + topic.toString().replace('-', '.') + ".v1")
                .containsEntry("CamelCloudEventVersion", "1.0")
                .containsEntry("Content-Type", "application/json");
        assertThat(event.getHeader("CamelCloudEventSource", String.class)).startsWith("/lazada");
        assertThat(event.getHeader("CamelCloudEventID", String.class))
                .startsWith(event.getHeader("CamelLazadaPushKey", String.class));
    }

    @Test
    void anOrderIsTheSubjectAndStaysInOrderWithinItsSeller() throws Exception {
        Message event = received("trade-order-status", PushSender.fixture("trade-order-status"));

        assertThat(event.getHeaders()).containsAllEntriesOf(Map.of(
                "CamelCloudEventSource", "/lazada/vn/1104417",
                "CamelCloudEventSubject", event.getHeader("CamelLazadaOrderId"),
                "CamelCloudEventTime", event.getHeader("CamelLazadaEventTime").toString(),
                "CamelCloudEventID", event.getHeader("CamelLazadaPushKey"),
                "CamelLazadaPartitionKey", "1104417:" + event.getHeader("CamelLazadaOrderId"),
                "kafka.KEY", "1104417:" + event.getHeader("CamelLazadaOrderId"),
                "CamelKafkaKey", "1104417:" + event.getHeader("CamelLazadaOrderId")));
        JsonNode body = LazadaJson.MAPPER.readTree(event.getBody(String.class));
        assertThat(body.path("ids").path("OrderId").isTextual()).isTrue();
        assertThat(body.path("eventTime").asText()).isEqualTo(event.getHeader("CamelCloudEventTime"));
        assertThat(body.path("data").path("order_status").asText()).isEqualTo("pending");
    }

    @Test
    void whatCanHappenAgainHasItsTimeInTheId() throws Exception {
        Message event = received("shallow-stock", PushSender.fixture("shallow-stock"));

        assertThat(event.getHeader("CamelCloudEventID"))
                .isEqualTo(event.getHeader("CamelLazadaPushKey") + "@" + event.getHeader("CamelLazadaEventTime"));
    }

    @Test
    void aTypeThatLazadaDoesNotDocumentIsAnEventAsWell() throws Exception {
        Message event = received("unknown", """
                {"seller_id": "1104417", "message_type": 77, "site": "lazada_sg", "timestamp": 1763610051,
                 "data": {"something": "new"}}""");

        assertThat(event.getHeader("CamelCloudEventType")).isEqualTo("com.lazada.push.77.v1");
        PublishedSchema schema = PublishedSchema.ofEvent(null);
        assertThat(event.getHeader("CamelCloudEventSchemaURL")).isEqualTo(schema.id());
        assertThat(schema.faults(event.getBody(String.class))).isEmpty();
    }

    @Test
    void aBodyThatIsTextAlreadyStaysAndHasNoSchema() {
        Message event = template.request("direct:cloudevents", exchange -> {
            exchange.getMessage().setBody("{\"as\": \"received\"}");
            exchange.getMessage().setHeader("CamelLazadaMessageType", 0);
            exchange.getMessage().setHeader("CamelLazadaTopic", "trade-order-status");
            exchange.getMessage().setHeader("CamelLazadaPushKey", "600123:1:trade-order-status:abc");
        }).getMessage();

        assertThat(event.getBody()).isEqualTo("{\"as\": \"received\"}");
        assertThat(event.getHeaders()).containsEntry("CamelCloudEventType", "com.lazada.trade.order.status.v1")
                .containsEntry("CamelCloudEventID", "600123:1:trade-order-status:abc")
                .containsEntry("CamelCloudEventSource", "/lazada").doesNotContainKey("CamelCloudEventSchemaURL");
    }

    @Test
    void aMessageThatIsNoPushIsRefusedWithAReason() {
        assertThatThrownBy(() -> template.requestBody("direct:cloudevents", "x"))
                .rootCause().hasMessageContaining("CamelLazadaMessageType").hasMessageContaining("right after");
    }

    @Test
    void aValueWithoutJsonFormIsNamedByItsClassOnly() {
        Object loop = new Object() {
            public Object getSelf() {
                return this;
            }

            public String getBuyer() {
                return "Somchai";
            }
        };
        assertThatThrownBy(() -> template.requestBody("direct:json", loop)).rootCause()
                .hasMessageContaining("cannot be written as JSON").hasMessageNotContaining("Somchai");
    }

    private static Message received(String mock, String push) throws Exception {
        MockEndpoint endpoint = application.mock(mock);
        endpoint.reset();
        endpoint.expectedMessageCount(1);
        assertThat(application.sender().push(push)).isEqualTo(200);
        endpoint.assertIsSatisfied();
        return endpoint.getExchanges().get(0).getMessage();
    }
}
