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

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.client.poll.MemoryWatermarkStore;
import io.github.camellazada.exception.LazadaResponseException;
import io.github.camellazada.simulator.world.SimulatedClock;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a poller makes of answers that are not as they should be. */
class PollAnswersTest extends LazadaTestSupport {
    private static final Instant START = Instant.parse("2026-11-11T00:00:00Z");
    private static final String ORDERS = "lazada:orders-get?delay=30&initialDelay=0&pollFrom=2026-11-11T00:00:00Z";
    private static final String GOOD = "{\"order_id\":7,\"updated_at\":\"2026-11-11 08:00:01 +0800\",\"statuses\":[\"pending\"]}";

    private final SimulatedClock clock = SimulatedClock.standingAt(START.plusSeconds(60));
    private final MemoryWatermarkStore watermarks = new MemoryWatermarkStore();
    private final List<Exchange> rows = new CopyOnWriteArrayList<>();
    private final List<Exchange> dead = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    @Override
    public void configure() throws Exception {
        super.configure();
        lazada.getConfiguration().setClock(clock);
        lazada.getConfiguration().setRateLimiting(false);
        lazada.getConfiguration().setMaxRetries(0);
        lazada.getConfiguration().setWatermarkStore(watermarks);
    }

    @Test
    void anUnreadableRowIsADeadLetterAndTheWindowContinues() throws Exception {
        orders(3, "{\"order_id\":null,\"customer\":\"Ann\"}," + GOOD + ",\"no row\"");
        poll(ORDERS);

        awaitWatermark();

        assertThat(rows).singleElement()
                .satisfies(row -> assertThat(row.getMessage().getHeader(LazadaConstants.OBJECT_ID)).isEqualTo("7"));
        assertThat(dead).hasSize(2);
        assertThat(dead.get(0).getMessage().getBody(String.class)).isEqualTo("{\"order_id\":null,\"customer\":\"Ann\"}");
        assertThat(dead.get(1).getMessage().getBody(String.class)).isEqualTo("\"no row\"");
        assertThat(failures).hasSize(2).allSatisfy(failure -> assertThat(failure).isInstanceOf(LazadaResponseException.class)
                .hasMessageContaining("cannot be read").hasMessageNotContaining("Ann"));
    }

    @Test
    void aTotalWithoutItsRowsIsAFailureAndTheWatermarkStays() throws Exception {
        orders(5, "");
        poll(ORDERS);

        await().until(() -> failures.size() > 1);

        assertThat(failures.get(0)).isInstanceOf(LazadaResponseException.class).hasMessageContaining("counts 5 rows");
        assertThat(position()).isEqualTo(START);
        orders(1, GOOD);
        awaitWatermark();
        assertThat(rows).hasSize(1);
    }

    @Test
    void anAnswerWithoutItsListIsAFailureAndTheWatermarkStays() throws Exception {
        gateway.answers("{\"code\":\"0\",\"request_id\":\"r1\",\"data\":{\"count\":0}}");
        poll(ORDERS);

        await().until(() -> failures.size() > 1);

        assertThat(failures.get(0)).isInstanceOf(LazadaResponseException.class)
                .hasMessageContaining("'data.orders' is missing");
        assertThat(position()).isEqualTo(START);
    }

    @Test
    void aListingIsSortedByItsTimeAndAskedInTheTimeOfTheSite() throws Exception {
        orders(0, "");
        poll(ORDERS);
        awaitWatermark();

        assertThat(gateway.requests().get(0).parameters()).containsEntry("sort_by", "updated_at")
                .containsEntry("sort_direction", "ASC").containsEntry("limit", "100").containsEntry("offset", "0")
                .containsEntry("update_after", "2026-11-11T07:49:59+08:00")
                .containsEntry("update_before", "2026-11-11T08:00:55+08:00");
    }

    @Test
    void aDayIsAskedForWithItsDateUntilItIsOver() throws Exception {
        gateway.answers("{\"code\":\"0\",\"request_id\":\"r1\",\"data\":[]}");
        poll("lazada:finance-transaction-details-get?delay=30&initialDelay=0&pollFrom=2026-11-10");
        await().until(() -> gateway.requests().size() > 1);

        assertThat(gateway.requests().get(0).parameters()).containsEntry("start_time", "2026-11-09")
                .containsEntry("end_time", "2026-11-10");
        assertThat(gateway.requests().get(1).parameters()).containsEntry("start_time", "2026-11-10")
                .containsEntry("end_time", "2026-11-11");
    }

    @Test
    void aListingWithoutAWindowIsReadWholeAndEachStateComesOnce() throws Exception {
        gateway.answers(
                "{\"code\":\"0\",\"request_id\":\"r1\",\"data\":{\"total\":2,\"data_list\":[{\"id\":1,\"status\":\"ONGOING\"},{\"id\":2}]}}");
        poll("lazada:promotion-flexicombo-list?delay=30&initialDelay=0&outputType=map");
        await().until(() -> gateway.requests().size() > 3);
        assertThat(rows).hasSize(2);

        gateway.answers(
                "{\"code\":\"0\",\"request_id\":\"r1\",\"data\":{\"total\":2,\"data_list\":[{\"id\":1,\"status\":\"FINISH\"},{\"id\":2}]}}");
        await().until(() -> rows.size() == 3);

        assertThat(rows.get(2).getMessage().getBody(Map.class)).containsEntry("status", "FINISH");
    }

    @Test
    void aPollerIsReadyBeforeItsFirstPollAndTellsOfFailedOnes() throws Exception {
        orders(5, "");
        poll("lazada:orders-get?initialDelay=3600000&pollFrom=2026-11-11");

        assertThat(((LazadaPollConsumer) context.getRoutes().get(0).getConsumer()).getHealthCheck().call().getState().name())
                .isEqualTo("UP");
    }

    private void orders(int total, String list) {
        gateway.answers(
                "{\"code\":\"0\",\"request_id\":\"r1\",\"data\":{\"count\":1,\"countTotal\":" + total + ",\"orders\":[" + list
                        + "]}}");
    }

    private Instant position() {
        return watermarks.position("123456", "orders-get/-/sg");
    }

    private void awaitWatermark() {
        await().pollInterval(10, TimeUnit.MILLISECONDS).atMost(20, TimeUnit.SECONDS)
                .until(() -> position() != null && !position().isBefore(START.plusSeconds(55)));
    }

    private void poll(String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).handled(true).process(exchange -> {
                    failures.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
                    dead.add(exchange.copy());
                });
                from(uri + "&bridgeErrorHandler=true").process(exchange -> rows.add(exchange.copy()));
            }
        });
    }
}
