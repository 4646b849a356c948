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

import io.github.camellazada.exception.LazadaException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a call leaves of the headers that were meant for it. */
class ConsumedHeadersTest extends LazadaTestSupport {
    private static final Map<String, Object> ORDER = Map.of("CamelLazadaParam.order_id", 7L, "camellazadaparam.extra", "x",
            LazadaConstants.SELLER_ID, "1001", "other", "stays");

    @Override
    public void configure() throws Exception {
        super.configure();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:two-calls").to("lazada:order-get").to("lazada:seller-get");
                from("direct:tried-again").onException(LazadaException.class).maximumRedeliveries(1).redeliveryDelay(0).end()
                        .to("lazada:order-get?maxRetries=0");
            }
        });
    }

    @Test
    void theNextCallDoesNotSendThemToo() {
        Exchange exchange = send("direct:two-calls", null, ORDER);

        assertThat(gateway.requests()).hasSize(2);
        assertThat(gateway.requests().get(0).parameters()).containsEntry("order_id", "7");
        assertThat(gateway.last().parameters()).doesNotContainKeys("order_id", "extra");
        assertThat(exchange.getMessage().getHeaders()).containsEntry("other", "stays")
                .containsEntry(LazadaConstants.SELLER_ID, "1001").doesNotContainKeys("CamelLazadaParam.order_id",
                        "camellazadaparam.extra");
    }

    @Test
    void theOperationThatWasChosenForOneMessageIsNotThatOfTheNextCall() {
        Exchange exchange = send("lazada:raw", null,
                Map.of(LazadaConstants.OPERATION, "order-get", "CamelLazadaParam.order_id", 7L));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(LazadaConstants.OPERATION)).isNull();
    }

    @Test
    void aRouteMayKeepThem() {
        Exchange exchange = send("lazada:raw?keepParameterHeaders=true", null,
                Map.of(LazadaConstants.OPERATION, "order-get", "CamelLazadaParam.order_id", 7L));

        assertThat(exchange.getMessage().getHeaders()).containsEntry(LazadaConstants.OPERATION, "order-get")
                .containsEntry("CamelLazadaParam.order_id", 7L);
    }

    @Test
    void aRedeliverySendsThemAgain() {
        gateway.answers(request -> gateway.requests().size() < 2
                ? "{\"code\":\"ServiceTimeout\",\"type\":\"ISP\",\"message\":\"later\",\"request_id\":\"r\"}"
                : "{\"code\":\"0\",\"data\":{\"order_id\":7}}");

        Exchange exchange = send("direct:tried-again", null, ORDER);

        assertThat(exchange.getException()).isNull();
        assertThat(gateway.requests()).hasSize(2);
        assertThat(gateway.last().parameters()).containsEntry("order_id", "7");
    }

    @Test
    void aRouteThatGoesOnAfterAFrozenWriteHasThemNoMore() {
        lazada.getConfiguration().setFreezeWindows("* 2020-01-01T00:00:00Z/2099-01-01T00:00:00Z product");

        Exchange exchange = send("lazada:product-remove?onFreeze=route", null,
                Map.of("CamelLazadaParam.seller_sku_list", "[\"A\"]"));

        assertThat(exchange.getMessage().getHeader(LazadaConstants.OUTCOME)).isEqualTo("frozen");
        assertThat(exchange.getMessage().getHeader("CamelLazadaParam.seller_sku_list")).isNull();
    }
}
