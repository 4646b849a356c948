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

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.xml.transform.stream.StreamSource;

import io.github.camellazada.dsl.LazadaEndpointBuilderFactory;
import io.github.camellazada.exception.LazadaRequestException;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What an author writes as a parameter's value is what travels, whichever way it was written. */
class SpecialCharactersTest extends LazadaTestSupport {

    /** A route with the same value in the type-safe builder. */
    static class BuilderRoute extends RouteBuilder implements LazadaEndpointBuilderFactory.LazadaBuilders {
        @Override
        public void configure() {
            from("direct:builder")
                    .to(lazada("raw").apiPath("/new/thing/get").httpMethod("GET").parameters("q", "RAW(" + VALUE + ")"));
        }
    }

    private static final String STOCK = "<Request><Product><Skus><Sku><SkuId>11</SkuId><SellerSku>\u00E9+%26&amp;</SellerSku>"
            + "<SellableQuantity>1</SellableQuantity></Sku></Skus></Product></Request>";
    private static final String VALUE = "a+b &c=d %2B 100% \u00E9\u4E2D\uD83D\uDE00";

    @Test
    void aRawValueOfTheUriTravelsAsItIs() {
        send("lazada:raw?apiPath=/new/thing/get&httpMethod=GET&param.q=RAW(" + VALUE + ")", null, Map.of());

        assertThat(gateway.last().parameters()).containsEntry("q", VALUE);
    }

    @Test
    void aRawValueOfTheEndpointDslTravelsAsItIs() throws Exception {
        context.addRoutes(new BuilderRoute());

        to("direct:builder").request();

        assertThat(gateway.last().parameters()).containsEntry("q", VALUE);
    }

    @Test
    void aHeaderTravelsAsItIs() {
        send("lazada:raw?apiPath=/new/thing/get&httpMethod=GET", null, Map.of("CamelLazadaParam.q", VALUE));

        assertThat(gateway.last().parameters()).containsEntry("q", VALUE);
    }

    @Test
    void aSecretOfTheUriArrivesWhole() {
        context.getPropertiesComponent().addInitialProperty("lazada.secret", "s3+cr&t=%2B/9==");
        for (String given : List.of("RAW(s3+cr&t=%2B/9==)", "RAW({{lazada.secret}})", "#property:lazada.secret")) {
            LazadaEndpoint endpoint = context.getEndpoint("lazada:orders-get?appSecret=" + given, LazadaEndpoint.class);

            assertThat(endpoint.getConfiguration().getAppSecret()).as(given).isEqualTo("s3+cr&t=%2B/9==");
        }
    }

    @Test
    void anEncodedValueOfTheUriIsDecodedOnce() {
        send("lazada:raw?apiPath=/new/thing/get&httpMethod=GET&param.q=b%3Dc+d%20e%25", null, Map.of());

        assertThat(gateway.last().parameters()).containsEntry("q", "b=c d e%");
    }

    @Test
    void anAmpersandOutsideRawEndsTheValueAndWhatFollowsIsRefused() {
        assertThatThrownBy(() -> context.getEndpoint("lazada:raw?apiPath=/new/thing/get&httpMethod=GET&param.q=a%26b=c"))
                .hasMessageContaining("lazada has no option b");
    }

    @Test
    void aMisspeltOptionIsToldWhatItMayHaveMeant() {
        assertThatThrownBy(() -> context.getEndpoint("lazada:orders-get?outputTpye=pojo"))
                .hasMessageContaining("no option outputTpye, did you mean outputType");
    }

    @Test
    void aMisspeltValueOfAnOptionIsToldWhatItMayHaveMeant() {
        assertThatThrownBy(() -> context.getEndpoint("lazada:orders-get?outputType=pojjo"))
                .hasMessageContaining("the option outputType has no value pojjo, did you mean pojo? It takes json, map, pojo");
        assertThatThrownBy(() -> context.getEndpoint("lazada:push?ackMode=onCompletition"))
                .hasMessageContaining("did you mean onCompletion?");
        assertThat(context.getEndpoint("lazada:push?ackMode=ONCOMPLETION")).isNotNull();
        assertThat(context.getEndpoint("lazada:orders-get?outputType=POJO")).isNotNull();
    }

    @Test
    void anOldNameOfAnOptionIsToldWithTheNewOne() {
        assertThatThrownBy(() -> context.getEndpoint("lazada:orders-get?seller=1001&maxWait=5"))
                .hasMessageContaining("no option seller, did you mean sellerId?")
                .hasMessageContaining("no option maxWait, did you mean maxWaitTime?");
        assertThatThrownBy(() -> context.getEndpoint("lazada:orders-get?dailyBudget=5"))
                .hasMessageContaining("Set dailyQuota on the component: camel.component.lazada.daily-quota=");
    }

    @ParameterizedTest
    @CsvSource({"dataFormat,outputType", "seller,sellerId", "lane,priority", "flowControl,rateLimiting",
            "dailyBudget,dailyQuota", "heldWrites,heldWriteStore", "unknownWrites,unconfirmedWriteStore",
            "permitStore,rateLimitStore", "heldWriteWarning,heldWriteAlertAfter", "frozenWindows,freezeWindows",
            "tokenRefreshAhead,tokenRefreshMargin", "maxWait,maxWaitTime", "maxWaiting,maxQueuedCalls",
            "freezeProbe,freezeProbeInterval", "settleUnknownOutcomes,reconcileTimeout", "followUpFor,reconcileTimeout",
            "topics,lazada:push:product-created", "messageType,lazada:push:20"})
    void eachOldNameOfAnOptionFailsAndNamesTheNewOne(String old, String now) {
        assertThatThrownBy(() -> context.getEndpoint("lazada:orders-get?" + old + "=1")).hasMessageContaining(old)
                .hasMessageContaining(now);
    }

    @Test
    void anOptionOfTheComponentIsNoneOfAnEndpoint() {
        for (String option : List.of("dailyQuota", "maxQueuedCalls", "rateLimitStore", "heldWriteAlertAfter")) {
            assertThatThrownBy(() -> context.getEndpoint("lazada:orders-get?" + option + "=5"))
                    .hasMessageContaining("Set " + option + " on the component: camel.component.lazada.");
        }
        for (String option : List.of("clock", "transport")) {
            assertThatThrownBy(() -> context.getEndpoint("lazada:orders-get?" + option + "=%23bean"))
                    .hasMessageContaining("no option " + option + ": set it in Java");
        }
    }

    @ParameterizedTest
    @CsvSource({"flow-control,rate-limiting", "flowControl,rate-limiting", "heldWriteWarning,held-write-alert-after"})
    void aPropertyWithAnOldNameIsToldWithTheNewOne(String old, String now) throws Exception {
        try (CamelContext configured = new DefaultCamelContext()) {
            configured.getPropertiesComponent().addInitialProperty("camel.component.lazada." + old, "1");

            assertThatThrownBy(() -> configured.getComponent("lazada")).hasStackTraceContaining(
                    "The property camel.component.lazada." + old + " sets nothing: write camel.component.lazada." + now);
        }
    }

    @Test
    void aTimeKeepsItsOffsetHoweverThePlusIsWritten() {
        for (String written : List.of("2026-01-01T00:00:00%2B08:00", "2026-01-01T00:00:00+08:00",
                "RAW(2026-01-01T00:00:00+08:00)")) {
            send("lazada:orders-get?param.created_after=" + written, null, Map.of());

            assertThat(gateway.last().parameters()).as(written).containsEntry("created_after", "2026-01-01T00:00:00+08:00");
        }
    }

    @Test
    void aHeaderWithoutAUsableValueIsNotSentAndAnotherIsWritten() {
        Exchange exchange = to("lazada:raw?apiPath=/new/thing/get&httpMethod=GET").withProcessor(message -> {
            message.getMessage().setHeader("CamelLazadaParam.nothing", null);
            message.getMessage().setHeader("CamelLazadaParam.blank", "  ");
            message.getMessage().setHeader("CamelLazadaParam.list", Arrays.asList(1L, "two", null));
            message.getMessage().setHeader("CamelLazadaParam.unit", TimeUnit.DAYS);
        }).send();

        assertThat(exchange.getException()).isNull();
        assertThat(gateway.last().parameters()).containsEntry("list", "[1,\"two\",null]").containsEntry("unit", "DAYS")
                .doesNotContainKeys("nothing", "blank");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentTravelsAsItsTextWhateverHoldsIt(Object body, String text) {
        Exchange exchange = send("lazada:product-stock-sellable-update", body, Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(gateway.last().parameters()).containsEntry("payload", text);
    }

    private static Stream<Arguments> documents() {
        byte[] bytes = STOCK.getBytes(StandardCharsets.UTF_8);
        byte[] marked = ("\uFEFF" + STOCK).getBytes(StandardCharsets.UTF_8);
        String json = "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":[{\"SkuId\":11,\"SellableQuantity\":1}]}}}}";
        return Stream.of(arguments(STOCK, STOCK), arguments(bytes, STOCK), arguments(new ByteArrayInputStream(bytes), STOCK),
                arguments(ByteBuffer.wrap(bytes), STOCK), arguments(new StreamSource(new StringReader(STOCK)), STOCK),
                arguments(marked, STOCK), arguments(new ByteArrayInputStream(marked), STOCK),
                arguments("\uFEFF" + json, json));
    }

    /** Headers of a Kafka record are bytes. */
    @Test
    void headersThatAreBytesAreText() {
        Exchange exchange = send("lazada:order-get", null,
                Map.of("CamelLazadaParam.order_id", "580001000100".getBytes(StandardCharsets.UTF_8),
                        LazadaConstants.PRIORITY, "stock".getBytes(StandardCharsets.UTF_8)));

        assertThat(exchange.getException()).isNull();
        assertThat(gateway.last().parameters()).containsEntry("order_id", "580001000100");
    }

    @Test
    void bytesThatAreNoTextAreRefusedForAParameterThatIsNoFile() {
        Exchange exchange = send("lazada:order-get", null, Map.of("CamelLazadaParam.order_id", new byte[]{(byte) 0xFF}));

        assertThat(exchange.getException()).isInstanceOf(LazadaRequestException.class).hasMessageContaining("order_id")
                .hasMessageContaining("give it as text");
        assertThat(gateway.requests()).isEmpty();
    }
}
