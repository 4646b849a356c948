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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaPartialFailureException;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.apache.camel.Exchange;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Batches that are refused as a whole, of which some items may be sent again. */
class BatchRemainderTest extends LazadaTestSupport {
    private static final String XML = """
            <Request><Product><Skus><Sku><SkuId>11</SkuId><SellableQuantity>1</SellableQuantity></Sku>
            <Sku><SkuId>12</SkuId><SellableQuantity>2</SellableQuantity></Sku></Skus></Product></Request>""";
    private static final String JSON = """
            {"Request":{"Product":{"Skus":{"Sku":[{"SkuId":11,"SellableQuantity":1},{"SkuId":12,"SellableQuantity":2}]}}}}""";
    private static final String BUSY = "{\"sku_id\":\"12\",\"code\":\"4147\",\"message\":\"busy\"}";
    private static final String GONE = "{\"sku_id\":\"11\",\"code\":\"207\",\"message\":\"E207: SKU not exist\"}";

    private final Deque<String> answers = new ArrayDeque<>();

    @ParameterizedTest
    @ValueSource(strings = {XML, JSON})
    void onlyTheItemThatMayBeRepeatedIsSentAgain(String document) {
        answers.addAll(List.of(refused(BUSY), done()));

        Exchange exchange = write(document, "");

        assertThat(exchange.getException()).isNull();
        assertThat(outcomes(exchange)).containsExactly(tuple("11", State.DONE), tuple("12", State.DONE));
        assertThat(exchange.getMessage().getHeader(LazadaConstants.CODE)).isEqualTo("0");
        assertThat(gateway.requests()).hasSize(2);
        assertThat(gateway.last().parameters().get("payload")).contains("12").doesNotContain("11");
    }

    @Test
    void anItemThatIsRefusedForGoodStaysSoWhateverBecomesOfTheRest() {
        answers.addAll(List.of(refused(BUSY + "," + GONE), done()));

        Exchange exchange = write(XML, "");

        assertThat(exchange.getException()).isInstanceOf(LazadaPartialFailureException.class);
        assertThat(outcomes(exchange)).containsExactly(tuple("11", State.REJECTED), tuple("12", State.DONE));
    }

    @Test
    void whereTheItemStaysBusyTheExchangeSaysHowOftenItWasTried() {
        answers.addAll(List.of(refused(BUSY + "," + GONE), refused(BUSY), refused(BUSY)));

        Exchange exchange = write(JSON, "&maxRetries=2");

        assertThat(exchange.getException()).isInstanceOfSatisfying(LazadaException.class, failure -> {
            assertThat(failure.getAttempts()).isEqualTo(3);
            assertThat(failure.isRetryable()).isFalse();
        });
        assertThat(outcomes(exchange)).containsExactly(tuple("11", State.REJECTED), tuple("12", State.REJECTED));
        assertThat(gateway.requests()).hasSize(3);
    }

    private Exchange write(String document, String options) {
        gateway.answers(request -> answers.remove());
        return send("lazada:product-stock-sellable-update?reconcileTimeout=0&retryBackoff=1" + options, document,
                Map.of());
    }

    private static String refused(String lines) {
        return "{\"type\":\"ISV\",\"code\":\"501\",\"message\":\"E501: Update product failed\",\"detail\":[" + lines + "]}";
    }

    private static String done() {
        return "{\"code\":\"0\",\"request_id\":\"r2\",\"data\":{}}";
    }

    private static List<Tuple> outcomes(Exchange exchange) {
        return SimulatedShop.items(exchange).stream().map(item -> tuple(item.id(), item.state())).toList();
    }
}
