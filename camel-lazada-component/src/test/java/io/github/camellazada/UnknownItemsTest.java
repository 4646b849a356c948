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
import java.util.Map;

import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.apache.camel.Exchange;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Answers that are silent about some of the items of a batch. */
class UnknownItemsTest extends TurnedTestSupport {
    private static final String READY = "/order/package/rts";

    @Test
    void anItemThatTheAnswerLeavesOutIsLookedUp() throws Exception {
        gateway.answers(request -> switch (request.path()) {
            case READY -> ready("FP2");
            case "/orders/get" -> "{\"code\":\"0\",\"data\":{\"orders\":[{\"order_id\":7}]}}";
            default -> items("ready_to_ship");
        });

        Exchange exchange = send();

        assertThat(exchange.getException()).isNull();
        assertThat(outcomes(exchange)).containsExactly(tuple("FP1", State.DONE), tuple("FP2", State.DONE));
        assertThat(exchange.getMessage().getHeader(LazadaConstants.RECONCILED)).as("the answer is Lazada's own").isNull();
        assertThat(sent()).hasSize(1);
    }

    @Test
    void anItemThatIsSeenToBeAsBeforeIsSentAgainAlone() throws Exception {
        gateway.answers(request -> switch (request.path()) {
            case READY -> ready(request.parameters().get("readyToShipReq").contains("FP2") ? "FP2" : "FP1");
            case "/orders/get" -> "{\"code\":\"0\",\"data\":{\"orders\":[{\"order_id\":7}]}}";
            default -> items("packed");
        });

        Exchange exchange = send();

        assertThat(exchange.getException()).isNull();
        assertThat(outcomes(exchange)).containsExactly(tuple("FP1", State.DONE), tuple("FP2", State.DONE));
        assertThat(sent()).hasSize(2);
        assertThat(clock.instant()).as("what must not be done twice is looked for once more")
                .isAfterOrEqualTo(START.plus(Duration.ofSeconds(30)));
        assertThat(sent().get(1)).contains("FP1").doesNotContain("FP2");
    }

    private Exchange send() throws Exception {
        return sendTurned("lazada:order-package-rts", Map.of("readyToShipReq",
                Map.of("packages", List.of(Map.of("package_id", "FP1"), Map.of("package_id", "FP2")))), Map.of());
    }

    private List<String> sent() {
        return gateway.requests().stream().filter(request -> request.path().equals(READY))
                .map(request -> request.parameters().get("readyToShipReq")).toList();
    }

    private static String ready(String id) {
        return """
                {"code":"0","result":{"success":true,"data":{"packages":[{"package_id":"%s","item_err_code":"0"}]}}}"""
                .formatted(id);
    }

    private static String items(String status) {
        return """
                {"code":"0","data":[{"order_items":[{"package_id":"FP1","status":"%s"}]}]}""".formatted(status);
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> outcomes(Exchange exchange) {
        List<LazadaItemOutcome> items = exchange.getMessage().getHeader(LazadaConstants.ITEMS, List.class);
        return items.stream().map(item -> tuple(item.id(), item.state())).toList();
    }
}
