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
package io.github.camellazada.examples.stock;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.github.camellazada.examples.support.ExampleDatabase;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.github.camellazada.stock.SkuDirectory;
import io.github.camellazada.stock.StockLevel;
import io.github.camellazada.stock.StockOperation;
import io.github.camellazada.stock.StockPlan;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class StockBookTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static EmbeddedPostgres postgres;

    private Instant now;
    private final InstantSource clock = () -> now;
    private DataSource database;
    private StockBook book;
    private StockOutbox outbox;
    private StockLedger ledger;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    static Stream<DataSource> databases() {
        return Stream.of(new DriverManagerDataSource("jdbc:h2:mem:book;DB_CLOSE_DELAY=-1"), postgres.getPostgresDatabase());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theLastLevelOfASkuAndTheSumOfItsDifferencesTravel(DataSource source) throws IOException {
        open(source, NOW);

        book.accept(List.of(level("a", 5, 1), level("a", 7, 2), change("b", 2, 3), change("b", -5, 4), level("c", 3, 5),
                change("c", 4, 6)));
        book.accept(List.of(change("c", 1, 7), level("d", 1, 8)));

        assertThat(claimed()).containsExactlyInAnyOrderEntriesOf(Map.of("a", 7L, "b", -3L, "c", 8L, "d", 1L));
        assertThat(outbox.claim()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatASourceTellsTwiceIsTakenOnce(DataSource source) throws IOException {
        open(source, NOW);

        book.accept(List.of(change("a", 2, 1)));
        book.accept(List.of(change("a", 2, 1), change("a", 3, 2)));

        assertThat(claimed()).isEqualTo(Map.of("a", 5L));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aChangeThatComesWhileItsSkuIsSentTravelsNext(DataSource source) throws IOException {
        open(source, NOW);
        book.accept(List.of(level("a", 5, 1), change("b", 2, 2)));
        List<StockBatch> batches = claimAll();

        book.accept(List.of(level("a", 6, 3), change("b", 7, 4)));
        assertThat(outbox.claim()).isEmpty();
        batches.forEach(batch -> ledger.planned(batch, sent(batch)));

        assertThat(claimed()).isEqualTo(Map.of("a", 6L, "b", 7L));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aDifferenceThatWasNotSentIsAddedToTheNextOne(DataSource source) throws IOException {
        open(source, NOW);
        book.accept(List.of(change("a", 2, 1), level("b", 5, 2)));
        List<StockBatch> batches = claimAll();
        book.accept(List.of(change("a", 7, 3), change("b", -1, 4)));

        batches.forEach(batch -> ledger.failed(null, batch,
                new LazadaUnavailableException(LazadaFailure.unanswered("products-get", "s", "away", true))));

        assertThat(outbox.claim()).isEmpty();
        later(Duration.ofSeconds(2));
        assertThat(claimed()).isEqualTo(Map.of("a", 9L, "b", 4L));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void afterACrashALevelIsSentAgainWithinALeaseAndADifferenceIsNot(DataSource source) throws IOException {
        open(source, NOW);
        book.accept(List.of(change("a", 2, 1), level("b", 5, 2)));
        StockOutbox alive = outbox;
        claimAll();
        later(Duration.ofSeconds(20));
        alive.leases().renew(now);
        later(Duration.ofSeconds(31));
        assertThat(claimed()).as("the process lives").isEmpty();

        later(Duration.ofSeconds(62));

        assertThat(claimed()).isEqualTo(Map.of("b", 5L));
        assertThat(new StockResults(database).pending()).singleElement().satisfies(result -> {
            assertThat(result.sellerSku()).isEqualTo("a");
            assertThat(result.state()).isEqualTo("unknown");
            assertThat(result.reason()).contains("before you send it again");
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void batchesAreFullAndOfOneSeller(DataSource source) throws IOException {
        open(source, NOW);
        List<StockChange> changes = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            changes.add(new StockChange(i % 2 == 0 ? "s" : "t", "SG", StockLevel.of("sku" + i, i), "csv:x:1", i));
        }
        book.accept(changes);

        List<StockBatch> batches = claimAll();

        assertThat(batches).extracting(batch -> batch.lines().size()).containsExactlyInAnyOrder(50, 50, 25, 50, 50, 25);
        assertThat(batches).allSatisfy(
                batch -> assertThat(batch.lines()).extracting(StockLine::seller).containsOnly(batch.seller()));
    }

    @Test
    void aClaimReadsNoRowThatItDoesNotGive() throws IOException {
        open(new DriverManagerDataSource("jdbc:h2:mem:book;DB_CLOSE_DELAY=-1"), NOW);
        book.accept(IntStream.range(0, 1_000).mapToObj(i -> level("sku" + i, i, i)).toList());

        String plan = JdbcClient.create(database).sql("EXPLAIN ANALYZE " + StockOutbox.ROWS)
                .params(Map.of("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC), "seller_id", "s", "country", "SG",
                        "is_relative", false, "repair", false, "alone", false))
                .param("skus", new String[]{"sku3", "sku5"}).query(String.class).single();

        assertThat(Pattern.compile("scanCount: (\\d+)").matcher(plan).results().map(found -> Integer.parseInt(found.group(1))))
                .as(plan).isNotEmpty().allSatisfy(read -> assertThat(read).isLessThan(10));
    }

    private void open(DataSource source, Instant now) throws IOException {
        database = source;
        ExampleDatabase.createTables(database);
        for (String table : List.of("stock_level", "source_position", "erp_stock")) {
            JdbcClient.create(database).sql("DELETE FROM " + table).update();
        }
        at(now);
    }

    private void later(Duration time) {
        at(NOW.plus(time));
    }

    private void at(Instant instant) {
        now = instant;
        book = new StockBook(database, clock);
        outbox = new StockOutbox(database, clock, 50, 2);
        ledger = new StockLedger(database, new SkuDirectory(Duration.ZERO, clock), clock);
    }

    private List<StockBatch> claimAll() {
        List<StockBatch> all = new ArrayList<>();
        for (List<StockBatch> batches = outbox.claim(); !batches.isEmpty(); batches = outbox.claim()) {
            all.addAll(batches);
        }
        return all;
    }

    private Map<String, Long> claimed() {
        Map<String, Long> quantities = new LinkedHashMap<>();
        claimAll().forEach(
                batch -> batch.lines().forEach(line -> quantities.put(line.level().sellerSku(), line.level().quantity())));
        return quantities;
    }

    private static StockPlan sent(StockBatch batch) {
        return new StockPlan(StockOperation.UPDATE, List.of(), Map.of(), batch.getLevels());
    }

    private static StockChange level(String sku, long quantity, long position) {
        return new StockChange("s", "SG", StockLevel.of(sku, quantity), "kafka:stock-0", position);
    }

    private static StockChange change(String sku, long quantity, long position) {
        return new StockChange("s", "SG", StockLevel.change(sku, quantity), "kafka:stock-0", position);
    }
}
