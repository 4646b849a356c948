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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.camellazada.exception.LazadaPartialFailureException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A row of a batch that the check refuses does not keep the others from going out. */
class RefusedRowsTest extends LazadaTestSupport {
    private static final String STOCK = "lazada:product-stock-sellable-update?";

    @Test
    void aNegativeQuantityIsRefusedByItsSkuAndTheOthersGoOut() {
        Exchange exchange = send(STOCK + "failOn=never&outputType=outcomes", stock(20, 7), Map.of());

        assertThat(exchange.getException()).isNull();
        List<LazadaItemOutcome> items = items(exchange);
        assertThat(exchange.getMessage().getBody()).isEqualTo(items);
        assertThat(items).hasSize(20).allMatch(item -> item.id().equals("207") != item.isDone());
        assertThat(items.get(7).state()).isEqualTo(State.REJECTED);
        assertThat(items.get(7).message()).contains("row 7").contains("SellableQuantity").contains("at least 0");
        assertThat(gateway.requests()).hasSize(1);
        assertThat(gateway.last().parameters().get("payload")).contains("206", "208").doesNotContain("207");
    }

    @Test
    void theSameBatchFailsInPartUnlessTheRouteTakesOutcomes() {
        Exchange exchange = send(STOCK, stock(20, 7), Map.of());

        assertThat(exchange.getException()).isInstanceOf(LazadaPartialFailureException.class)
                .hasMessageContaining("1 of 20 items");
        assertThat(items(exchange)).hasSize(20);
        assertThat(gateway.requests()).hasSize(1);
    }

    @Test
    void everyRowHasAnOutcomeWhereTheOthersAreRefused() {
        gateway.answers("{\"code\":\"901\",\"type\":\"ISV\",\"message\":\"E901\"}");

        Exchange exchange = send(STOCK + "maxRetries=0", stock(3, 1), Map.of());

        assertThat(exchange.getException()).isNotNull();
        assertThat(items(exchange)).extracting(LazadaItemOutcome::id).containsExactly("200", "201", "202");
    }

    @Test
    void aFaultThatIsNotOfARowRefusesTheWholeCall() {
        assertThat(send(STOCK, stock(52, 7), Map.of()).getException()).isInstanceOf(LazadaRequestException.class);
        assertThat(send(STOCK, stock(1, 0), Map.of()).getException()).isInstanceOf(LazadaRequestException.class);
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void moreRowsThanACallTakesAreRefusedBeforeAnyGoesOut() {
        Exchange exchange = send(STOCK + "failOn=never", stock(120, 7), Map.of());

        assertThat(exchange.getException()).isInstanceOf(LazadaRequestException.class).hasMessageContaining("120 elements")
                .hasMessageContaining("at most 50");
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void ofManyRowsInSeveralCallsOnlyTheNegativeOneIsNotDone() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:all").split(body(), RefusedRowsTest::together)
                        .to(STOCK + "failOn=never&outputType=outcomes").end();
            }
        });
        List<Map<String, Object>> calls = IntStream.range(0, 6).mapToObj(call -> stock(20 * call, 20, 67)).toList();

        List<?> outcomes = send("direct:all", calls, Map.of()).getMessage().getBody(List.class);

        assertThat(outcomes).hasSize(120).allSatisfy(outcome -> {
            LazadaItemOutcome item = (LazadaItemOutcome) outcome;
            assertThat(item.state()).isEqualTo(item.id().equals("267") ? State.REJECTED : State.DONE);
        });
        assertThat(gateway.requests()).hasSize(6);
    }

    @Test
    void aNegativeQuantityInADocumentOfXmlIsRefusedAlone() {
        String row = "<Sku><ItemId>100</ItemId><SkuId>%d</SkuId><SellableQuantity>%d</SellableQuantity></Sku>";
        String xml = "<Request><Product><Skus>" + row.formatted(201, 5) + row.formatted(202, -1) + row.formatted(203, 6)
                + "</Skus></Product></Request>";

        Exchange exchange = send(STOCK + "failOn=never", xml, Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(items(exchange)).extracting(LazadaItemOutcome::id, LazadaItemOutcome::state).containsExactly(
                tuple("201", State.DONE), tuple("202", State.REJECTED), tuple("203", State.DONE));
        assertThat(gateway.last().parameters().get("payload")).contains("201", "203").doesNotContain("202");
    }

    private static Exchange together(Exchange before, Exchange next) {
        if (before != null) {
            List<Object> all = new ArrayList<>(before.getMessage().getBody(List.class));
            all.addAll(next.getMessage().getBody(List.class));
            next.getMessage().setBody(all);
        }
        return next;
    }

    private static Map<String, Object> stock(int rows, int negative) {
        return stock(0, rows, negative);
    }

    private static Map<String, Object> stock(int from, int rows, int negative) {
        List<Map<String, Object>> skus = new ArrayList<>();
        for (int i = from; i < from + rows; i++) {
            skus.add(Map.of("ItemId", 100, "SkuId", 200 + i, "SellableQuantity", i == negative ? -1 : 5));
        }
        return SimulatedShop.document(skus);
    }

    @SuppressWarnings("unchecked")
    private static List<LazadaItemOutcome> items(Exchange exchange) {
        return exchange.getMessage().getHeader(LazadaConstants.ITEMS, List.class);
    }
}
