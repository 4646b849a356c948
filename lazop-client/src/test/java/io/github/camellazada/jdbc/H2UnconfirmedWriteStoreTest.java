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
package io.github.camellazada.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

import javax.sql.DataSource;

import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.client.reconcile.LateOutcome;
import io.github.camellazada.client.reconcile.UnconfirmedWrite;
import io.github.camellazada.client.reconcile.UnconfirmedWriteStoreContract;
import io.github.camellazada.client.store.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class H2UnconfirmedWriteStoreTest extends UnconfirmedWriteStoreContract {
    @RegisterExtension
    final H2Tables tables = new H2Tables(
            source -> store(source, Runnable::run).createTables());

    @Test
    void aRowThatCannotBeReadIsToldAndHoldsNoOtherUp() throws SQLException {
        Instant now = Instant.parse("2026-11-11T00:00:00Z");
        for (String id : List.of("older", "newer")) {
            store().keep(new UnconfirmedWrite(id, "123456", "/product/create", "1001", "sg", null, Map.of(), List.of(), now, 0),
                    now)
                    .toCompletableFuture().join();
        }
        try (Connection connection = tables.source().getConnection(); var statement = connection.createStatement()) {
            statement.execute("UPDATE lazada_unconfirmed_write SET sent_at = 0,"
                    + " content = '{\"id\":\"older\",\"items\":[{\"state\":\"OF_TOMORROW\"}]}' WHERE id = 'older'");
        }
        try (CapturedLog log = new CapturedLog()) {
            assertThat(claimOne(now)).isEmpty();
            assertThat(log.text()).contains("row older", "lazada_unconfirmed_write").doesNotContain("OF_TOMORROW");
        }

        assertThat(claimOne(now)).containsExactly("newer");
        assertThat(claimOne(now)).isEmpty();
    }

    @Test
    void anOutcomeOfAnEarlierVersionAgesFromItsCall() throws SQLException {
        Instant now = Instant.parse("2026-11-11T00:00:00Z");
        try (Connection connection = tables.source().getConnection(); var statement = connection.createStatement()) {
            statement.execute("DROP TABLE lazada_unconfirmed_write");
            for (String script : List.of("unconfirmed/V1__unconfirmed.sql", "unconfirmed/V2__claims.sql")) {
                for (String earlier : SqlScripts.statements(script)) {
                    statement.execute(earlier);
                }
            }
            for (Duration age : List.of(Duration.ofDays(8), Duration.ofDays(6))) {
                statement.execute(
                        "INSERT INTO lazada_unconfirmed_write VALUES ('" + age.toDays() + " days', '123456', '1001', '{}', "
                                + now.minus(age).toEpochMilli() + ", TRUE, 0, NULL)");
            }
        }
        store().createTables().toCompletableFuture().join();
        store().keep(new UnconfirmedWrite("a", "123456", "/product/create", "1001", "sg", null, Map.of(), List.of(), now, 0),
                now)
                .toCompletableFuture().join();
        claimOne(now);

        store().complete(new Claim("c", now, now),
                new LateOutcome("a", "123456", "product-create", "1001", "sg", null, List.of(),
                        now, 1, now))
                .toCompletableFuture().join();

        assertThat(store().backlog("123456").toCompletableFuture().join().outcomes()).as("a and the one of 6 days")
                .isEqualTo(2);
    }

    private List<String> claimOne(Instant now) {
        return store().claim("123456", null, new Claim("c", now, now.plusSeconds(60)), 1).toCompletableFuture().join().stream()
                .map(UnconfirmedWrite::id).toList();
    }

    @Override
    protected JdbcUnconfirmedWriteStore store() {
        return store(tables.source(), ForkJoinPool.commonPool());
    }

    private static JdbcUnconfirmedWriteStore store(DataSource source, Executor executor) {
        return new JdbcUnconfirmedWriteStore(source, executor);
    }
}
