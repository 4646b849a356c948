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

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

import io.github.camellazada.model.Money;
import io.github.camellazada.model.Order;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Ids of 64 bits and amounts of money keep every digit, whatever shape the route asks for. */
class ExactNumbersTest extends LazadaTestSupport {
    private static final String STOCK = "<Request><Product><Skus><Sku><ItemId>100</ItemId><SkuId>201</SkuId>"
            + "<SellableQuantity>5</SellableQuantity></Sku></Skus></Product></Request>";
    private static final String PAYLOAD = "{\"order_id\":9007199254740993,\"order_number\":98765432109876543210,"
            + "\"price\":100.00,\"shipping_fee\":1234567890123456.10,\"voucher\":0.1}";

    @Test
    void theJsonIsAsLazadaWroteIt() {
        assertThat(answer("json").getMessage().getBody(String.class)).isEqualTo(PAYLOAD);
    }

    @Test
    void aMapHasNoDouble() {
        Map<?, ?> map = answer("map").getMessage().getBody(Map.class);

        assertThat(map.get("order_id")).isEqualTo(9007199254740993L);
        assertThat(map.get("order_number")).isEqualTo(new BigInteger("98765432109876543210"));
        assertThat(map.get("price")).isEqualTo(new BigDecimal("100.00")).hasToString("100.00");
        assertThat(map.get("shipping_fee")).isEqualTo(new BigDecimal("1234567890123456.10"));
        assertThat(map.get("voucher")).isEqualTo(new BigDecimal("0.1"));
    }

    @Test
    void aRecordHasTextForIdsAndExactMoney() {
        Order order = answer("pojo").getMessage().getBody(Order.class);

        assertThat(order.orderId()).isEqualTo("9007199254740993");
        assertThat(order.orderNumber()).isEqualTo("98765432109876543210");
        assertThat(order.price()).isEqualTo(new Money(new BigDecimal("100.00"), "SGD"));
        assertThat(order.shippingFee()).isEqualTo(new Money(new BigDecimal("1234567890123456.10"), "SGD"));
    }

    @Test
    void aBodyInJsonIsSentWithItsDigits() {
        send("lazada:raw?apiPath=/new/thing/set&httpMethod=POST&bodyAs=parameters",
                "{\"id\":98765432109876543210,\"price\":1234567890123456.10,\"skus\":[{\"price\":100.00}]}", Map.of());

        assertThat(gateway.last().parameters()).containsEntry("id", "98765432109876543210")
                .containsEntry("price", "1234567890123456.10").containsEntry("skus", "[{\"price\":100.00}]");
    }

    @Test
    void aNumberThatNobodyCanMeanIsNotWrittenOutIntoGigabytes() {
        send("lazada:raw?apiPath=/new/thing/set&httpMethod=POST&bodyAs=parameters",
                "{\"limit\":1e2000000000,\"price\":1e-2000000000}", Map.of());

        assertThat(gateway.last().parameters()).containsEntry("limit", "1E+2000000000")
                .containsEntry("price", "1E-2000000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e-999999999", "1e99999999999", "10e2147483647"})
    void aNumberThatNobodyCanMeanCostsNoAnswer(String number) {
        for (String format : List.of("json", "map", "pojo", "outcomes", "raw")) {
            gateway.answers("{\"code\":\"0\",\"data\":{\"big\":" + number + ",\"order_id\":7}}");

            assertThat(send("lazada:order-get?param.order_id=7&outputType=" + format, null, Map.of()).getException()).isNull();
            assertThat(
                    send("lazada:product-stock-sellable-update?maxRetries=0&reconcileTimeout=0&outputType=" + format,
                            STOCK, Map.of()).getMessage().getHeader(LazadaConstants.ITEMS, List.class))
                    .allMatch(item -> ((LazadaItemOutcome) item).isDone());
        }
    }

    @Test
    void aNumberOfThousandsOfDigitsCostsNoAnswer() {
        gateway.answers("{\"code\":\"0\",\"data\":{\"order_id\":7,\"big\":" + "9".repeat(5000) + "}}");

        assertThat(send("lazada:order-get?param.order_id=7", null, Map.of()).getMessage().getBody(String.class))
                .isEqualTo("{\"order_id\":7,\"big\":\"" + "9".repeat(5000) + "\"}");
    }

    private Exchange answer(String format) {
        gateway.answers("{\"code\":\"0\",\"request_id\":\"r\",\"data\":" + PAYLOAD + "}");
        return send("lazada:order-get?param.order_id=9007199254740993&outputType=" + format, null, Map.of());
    }
}
