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
package io.github.camellazada.examples.support;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaPartialFailureException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkTableTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static int databases;

    private final DriverManagerDataSource database = new DriverManagerDataSource();
    private Instant now = NOW;

    record Work(long id, int attempts) implements WorkTable.Row {
    }

    @BeforeEach
    void open() {
        database.setUrl("jdbc:h2:mem:work" + ++databases + ";DB_CLOSE_DELAY=-1");
        sql("CREATE TABLE job (id BIGINT PRIMARY KEY, about VARCHAR(20), state VARCHAR(10) DEFAULT 'new', result VARCHAR(2000),"
                + " attempts INT DEFAULT 0, not_before TIMESTAMP WITH TIME ZONE DEFAULT TIMESTAMP WITH TIME ZONE"
                + " '2026-11-30 08:00:00+00:00')");
        sql("INSERT INTO job (id, about) VALUES (1, 'a'), (2, 'a'), (3, 'b')");
    }

    @Test
    void aRowIsForOneWorkerAndAnotherOneGetsItWhenTheLeaseHasEnded() {
        assertThat(at(Duration.ZERO).claim()).isEqualTo(new Work(1, 0));
        assertThat(at(Duration.ZERO).claim()).isEqualTo(new Work(3, 0));
        assertThat(at(Duration.ofSeconds(29)).claim()).isNull();

        assertThat(at(Duration.ofSeconds(30)).claim()).isEqualTo(new Work(1, 1));
    }

    @Test
    void aProcessKeepsItsRowsAsLongAsItRenewsThem() {
        WorkTable<Work> worker = at(Duration.ZERO);
        worker.claim();
        for (now = NOW; now.isBefore(NOW.plusSeconds(600)); now = now.plusSeconds(20)) {
            worker.leases().renew(now);
        }
        assertThat(at(Duration.ofSeconds(605)).claim()).isEqualTo(new Work(3, 0));

        now = NOW.plusSeconds(610);
        worker.leases().renew(now);
        assertThat(at(Duration.ofSeconds(611)).claim()).as("work of more than ten minutes is lost").isEqualTo(new Work(1, 1));
    }

    @Test
    void whatHasEndedIsRenewedNoMore() {
        WorkTable<Work> worker = at(Duration.ZERO);
        worker.again(worker.claim(), "not now");
        worker.leases().renew(NOW);

        assertThat(at(Duration.ofSeconds(1)).claim()).isEqualTo(new Work(1, 1));
    }

    @Test
    void aWorkerWhoseLeaseHasEndedDecidesNoMore() {
        Work late = at(Duration.ZERO).claim();
        Work taken = at(Duration.ofSeconds(30)).claim();

        at(Duration.ofSeconds(31)).settle(late, "refused", "too late");
        at(Duration.ofSeconds(31)).again(late, "too late");
        at(Duration.ofSeconds(32)).settle(taken, "done", null);

        assertThat(JdbcClient.create(database).sql("SELECT state FROM job WHERE id = 1").query(String.class).single())
                .isEqualTo("done");
    }

    @Test
    void aRowWaitsForEarlierOnesWithItsKeyAlsoWhileTheyAreRetried() {
        Work first = at(Duration.ZERO).claim();
        at(Duration.ZERO).settle(at(Duration.ZERO).claim(), "done", null);

        at(Duration.ZERO).again(first, "not now");
        assertThat(at(Duration.ofMillis(999)).claim()).isNull();
        Work again = at(Duration.ofSeconds(1)).claim();
        assertThat(again).isEqualTo(new Work(1, 1));
        at(Duration.ofSeconds(1)).settle(again, "refused", "never");

        assertThat(at(Duration.ofSeconds(1)).claim()).isEqualTo(new Work(2, 0));
    }

    @Test
    void waitsDoubleUpToFiveMinutesAndAreNoShorterThanAsked() {
        claimed(3);
        at(Duration.ZERO).again(new Work(1, 3), "not now");
        assertThat(due(1)).isEqualTo(NOW.plusSeconds(8));
        claimed(60);
        at(Duration.ZERO).again(new Work(1, 60), "not now");
        assertThat(due(1)).isEqualTo(NOW.plusSeconds(300));
        claimed(3);
        at(Duration.ZERO).failed(new Work(1, 3), new IllegalStateException("not now"), UnusableRowException.class,
                Duration.ofMinutes(1));
        assertThat(due(1)).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void whatLazadaRefusesForGoodIsNotTriedAgain() {
        LazadaFailure failure = LazadaFailure.unanswered("product-create", "1", "no", false);
        LazadaItemOutcome refused = new LazadaItemOutcome("a", LazadaItemOutcome.State.REJECTED, "4", "no", false);
        LazadaItemOutcome busy = new LazadaItemOutcome("b", LazadaItemOutcome.State.REJECTED, "5", "busy", true);

        assertThat(stateAfter(new LazadaRequestException(failure))).isEqualTo("refused");
        assertThat(stateAfter(new LazadaPartialFailureException(failure, List.of(refused)))).isEqualTo("refused");
        assertThat(stateAfter(new IllegalStateException(new UnusableRowException(new BadRow("a", 1, "", "", "bad")))))
                .isEqualTo("refused");
        assertThat(stateAfter(new LazadaPartialFailureException(failure, List.of(refused, busy)))).isEqualTo("new");
        assertThat(stateAfter(new LazadaAuthorizationException(failure))).isEqualTo("new");
        assertThat(stateAfter(new IllegalStateException("a fault of the example"))).isEqualTo("new");
    }

    private String stateAfter(Exception failure) {
        claimed(1);
        at(Duration.ZERO).failed(new Work(1, 1), failure, UnusableRowException.class);
        return JdbcClient.create(database).sql("SELECT state FROM job WHERE id = 1").query(String.class).single();
    }

    private void claimed(int attempts) {
        sql("UPDATE job SET state = 'sending', attempts = " + (attempts + 1) + " WHERE id = 1");
    }

    private WorkTable<Work> at(Duration later) {
        now = NOW.plus(later);
        return WorkTable.inOrderOf(database, () -> now, "job", "id, attempts",
                (row, number) -> new Work(row.getLong(1), row.getInt(2)), "about");
    }

    private Instant due(long id) {
        return JdbcClient.create(database).sql("SELECT not_before FROM job WHERE id = ?").param(id)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant()).single();
    }

    private void sql(String text) {
        JdbcClient.create(database).sql(text).update();
    }
}
