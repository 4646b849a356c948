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
package io.github.camellazada.examples.orders.stock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import io.github.camellazada.examples.orders.erp.ErpDatabase;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaPartialFailureException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.outcome.LazadaErrorDetail;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class StockOutboxTest {
    @TempDir
    Path folder;
    private HikariDataSource dataSource;
    private JdbcClient jdbc;
    private StockOutbox outbox;

    @BeforeEach
    void open() {
        dataSource = ErpDatabase.open("jdbc:h2:file:" + folder.resolve("erp") + ";WRITE_DELAY=0", "erp", "");
        jdbc = JdbcClient.create(dataSource);
        outbox = new StockOutbox(dataSource, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Test
    void onlyTheNewestLevelOfASkuTravelsAndTheOlderIsSuperseded() {
        change("s", "a", 5);
        change("s", "b", 7);
        change("s", "a", 3);

        StockBatch batch = outbox.batch(waiting());
        outbox.sent(batch);

        assertThat(batch.changes()).extracting(StockChange::skuId, StockChange::quantity)
                .containsExactly(tuple("b", 7), tuple("a", 3));
        assertThat(states()).containsExactly("superseded", "sent", "sent");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aBatchIsOfOneSellerAndOfTwentySkusAtMost() {
        for (int i = 0; i < 30; i++) {
            change(i % 6 == 5 ? "t" : "s", "sku" + i, i);
        }

        StockBatch batch = outbox.batch(waiting());

        assertThat(batch.seller()).isEqualTo("s");
        assertThat(batch.changes()).hasSize(20);
    }

    @Test
    void theDocumentIsTheOneOfLazada() {
        change("s", "a", 5);

        assertThat(outbox.batch(waiting()).getDocument()).isEqualTo(Map.of("Request", Map.of("Product", Map.of("Skus",
                Map.of("Sku", List.of(Map.of("ItemId", "item-a", "SkuId", "a", "SellableQuantity", 5)))))));
    }

    @Test
    void aThrottledBatchWaitsAndIsKept() {
        change("s", "a", 5);

        outbox.failed(outbox.batch(waiting()),
                new LazadaThrottledException(failure("busy", true, List.of()), Duration.ofHours(1)));

        assertThat(states()).containsExactly("waiting");
        assertThat(waiting()).isEmpty();
        assertThat(jdbc.sql("SELECT attempts FROM stock_change").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void theSkuThatLazadaNamesIsRefusedAndTheOthersTravelAgain() {
        change("s", "a", 5);
        change("s", "b", 7);

        outbox.failed(outbox.batch(waiting()), new LazadaRequestException(
                failure("bad", false, List.of(new LazadaErrorDetail("SkuId", "a", "207", "no such SKU")))));

        assertThat(states()).containsExactly("refused", "waiting");
        assertThat(outbox.batch(waiting()).changes()).extracting(StockChange::skuId).containsExactly("b");
    }

    @Test
    void aBatchRefusedWithoutANameTravelsOneByOne() {
        change("s", "a", 5);
        change("s", "b", 7);

        outbox.failed(outbox.batch(waiting()), new LazadaRequestException(failure("bad", false, List.of())));

        StockBatch first = outbox.batch(waiting());
        assertThat(first.changes()).hasSize(1);
        outbox.failed(first, new LazadaRequestException(failure("bad", false, List.of())));
        outbox.sent(outbox.batch(waiting()));
        assertThat(states()).containsExactly("refused", "sent");
        assertThat(jdbc.sql("SELECT last_error FROM stock_change WHERE state = 'refused'").query(String.class).single())
                .contains("bad");
    }

    @Test
    void eachSkuOfAHalfDoneBatchHasItsOwnEnd() {
        change("s", "a", 5);
        change("s", "b", 7);
        change("s", "c", 9);

        outbox.failed(outbox.batch(waiting()),
                new LazadaPartialFailureException(failure("partly", false, List.of()),
                        List.of(new LazadaItemOutcome("a", LazadaItemOutcome.State.DONE, null, null, false),
                                new LazadaItemOutcome("b", LazadaItemOutcome.State.REJECTED, "4", "no", false),
                                new LazadaItemOutcome("c", LazadaItemOutcome.State.UNKNOWN, null, null, true))));

        assertThat(states()).containsExactly("sent", "refused", "waiting");
    }

    private void change(String seller, String sku, int quantity) {
        jdbc.sql("INSERT INTO stock_change (seller_id, country, item_id, sku_id, quantity) VALUES (?, ?, ?, ?, ?)")
                .params(seller, "SG", "item-" + sku, sku, quantity).update();
    }

    private List<Map<String, Object>> waiting() {
        return jdbc.sql(waitingSql()).query().listOfRows();
    }

    private List<String> states() {
        return jdbc.sql("SELECT state FROM stock_change ORDER BY id").query(String.class).list();
    }

    private static String waitingSql() {
        try (InputStream in = StockOutboxTest.class.getResourceAsStream("/sql/stock-waiting.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LazadaFailure failure(String message, boolean retryable, List<LazadaErrorDetail> details) {
        return new LazadaFailure("product-stock-sellable-update", "s", "501", "ISV", message, "r", 200, retryable, details);
    }
}
