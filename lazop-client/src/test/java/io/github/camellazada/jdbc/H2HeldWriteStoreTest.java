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
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

import javax.sql.DataSource;

import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.client.freeze.HeldKey;
import io.github.camellazada.client.freeze.HeldWrite;
import io.github.camellazada.client.freeze.HeldWriteStoreContract;
import io.github.camellazada.client.freeze.WriteOutcome;
import io.github.camellazada.client.store.Claim;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class H2HeldWriteStoreTest extends HeldWriteStoreContract {
    @RegisterExtension
    final H2Tables tables = new H2Tables(
            source -> store(source, Runnable::run).createTables());

    @Test
    void whatAnEarlierVersionHoldsIsClaimedByThisOne() throws SQLException {
        try (Connection connection = tables.source().getConnection(); var statement = connection.createStatement()) {
            statement.execute("DROP TABLE lazada_held_write");
            for (String earlier : SqlScripts.statements("held/V1__held.sql")) {
                statement.execute(earlier);
            }
            statement.execute(
                    "INSERT INTO lazada_held_write VALUES ('123456', '1001', 'sg', 'A', '', 'stock', '/a/path', '{}', 1, 1, 1,"
                            + " TRUE, 0)");
        }
        store().createTables().toCompletableFuture().join();

        Claim claim = Claim.of(Instant.EPOCH, Duration.ofMinutes(1));
        assertThat(store().claim("123456", null, claim, 10).toCompletableFuture().join()).hasSize(1);
    }

    @Test
    void anOutcomeThatCannotBeReadIsToldAndHoldsNoOtherUp() throws SQLException {
        execute("INSERT INTO lazada_write_outcome VALUES ('older', '123456', '{\"outcome\":{\"state\":\"OF_TOMORROW\"}}', 0, 0)");
        execute("INSERT INTO lazada_write_outcome VALUES ('newer', '123456', '{\"id\":\"newer\"}', 1, 0)");

        try (CapturedLog log = new CapturedLog()) {
            assertThat(oneOutcome()).isEmpty();
            assertThat(log.text()).contains("row older", "lazada_write_outcome").doesNotContain("OF_TOMORROW");
        }
        assertThat(oneOutcome()).containsExactly("newer");
        assertThat(oneOutcome()).isEmpty();
    }

    @Test
    void aPriceTakesThePlaceOfOneThatWasAltered() throws SQLException {
        HeldWrite price = new HeldWrite(new HeldKey("123456", "1001", "sg", "A", "", HeldKey.PRICE),
                "/product/price_quantity/update", "{\"Price\":\"2.00\"}", Instant.EPOCH, 1, 1);
        store().hold(List.of(price)).toCompletableFuture().join();
        execute("UPDATE lazada_held_write SET item = '{\"Price'");
        store().hold(List.of(price)).toCompletableFuture().join();

        Claim claim = Claim.of(Instant.EPOCH, Duration.ofMinutes(1));
        assertThat(store().claim("123456", null, claim, 10).toCompletableFuture().join()).extracting(HeldWrite::item)
                .containsExactly(price.item());
    }

    @Test
    void anOutcomeThatNoRouteTakesIsForgottenAfterAWeek() {
        settle("A", Instant.EPOCH);
        settle("B", Instant.EPOCH.plus(Duration.ofDays(7)));
        assertThat(store().backlog("123456").toCompletableFuture().join().outcomes()).isEqualTo(2);

        try (CapturedLog log = new CapturedLog()) {
            settle("C", Instant.EPOCH.plus(Duration.ofDays(7).plusMillis(1)));
            assertThat(log.text()).contains("1 outcomes of held writes", "lazada:outcomes");
        }

        assertThat(oneOutcome()).containsExactly("outcome of B");
    }

    private void settle(String sku, Instant now) {
        JdbcHeldWriteStore store = store();
        Claim claim = Claim.of(now, Duration.ofMinutes(1));
        HeldWrite write = new HeldWrite(new HeldKey("123456", "1001", "sg", sku, "", HeldKey.STOCK), "/a/path", "{}", now, 1,
                1);
        store.hold(List.of(write)).toCompletableFuture().join();
        store.claim("123456", null, claim, 1).toCompletableFuture().join();
        store.complete(claim, new WriteOutcome("outcome of " + sku, write,
                new LazadaItemOutcome(sku, LazadaItemOutcome.State.DONE, null, null, false), now)).toCompletableFuture().join();
    }

    private List<String> oneOutcome() {
        return store().claimOutcomes("123456", Instant.EPOCH, Instant.EPOCH.plusSeconds(300), 1).toCompletableFuture().join()
                .stream().map(WriteOutcome::id).toList();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = tables.source().getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    protected JdbcHeldWriteStore store() {
        return store(tables.source(), ForkJoinPool.commonPool());
    }

    private static JdbcHeldWriteStore store(DataSource source, Executor executor) {
        return new JdbcHeldWriteStore(source, executor);
    }
}
