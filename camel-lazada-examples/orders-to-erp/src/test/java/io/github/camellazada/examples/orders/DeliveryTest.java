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
package io.github.camellazada.examples.orders;

import java.nio.file.Path;
import java.time.Duration;

import io.github.camellazada.examples.orders.demo.Report;
import io.github.camellazada.simulator.commerce.product.ProductDraft.Listed;
import io.github.camellazada.simulator.push.PushDelivery;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Orders, returns and stock, end to end: simulated Lazada over HTTP, a real broker, a real database. */
class DeliveryTest {
    @TempDir
    Path folder;

    @Test
    void everyOrderIsInEverySinkThoughPushesAreLostMixedUpAndRepeated() throws Exception {
        try (TestRun run = new TestRun(folder).start()) {
            run.placeOrders(40);

            Report report = run.awaitDelivery();

            assertThat(report.orders()).isEqualTo(40);
            assertThat(report.lost() + report.stale() + report.doubled()).isZero();
            assertThat(report.repeats()).as("versions that were sent twice").isZero();
            assertThat(report.table()).contains("orders at Lazada").contains("median");
        }
    }

    @Test
    void thePostgresOfTheErpHasThemToo() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                TestRun run = new TestRun(folder).with("erp.url", postgres.getJdbcUrl("postgres", "postgres"))
                        .with("erp.user", "postgres").with("erp.password", "postgres").start()) {
            run.placeOrders(10);

            assertThat(run.awaitDelivery().orders()).isEqualTo(10);
            assertThat(run.sinks().erp().sql("SELECT COUNT(*) FROM erp_order WHERE shipping_fee IS NULL OR ship_city IS NULL"
                    + " OR payment_method IS NULL").query(Integer.class).single()).as("orders that cannot be shipped").isZero();
        }
    }

    @Test
    void whatAllSinksHaveIsNotDeliveredAgainAfterARestart() throws Exception {
        try (TestRun run = new TestRun(folder).start()) {
            run.placeOrders(10);
            run.awaitDelivery();
            String before = booked(run);

            run.stop();
            run.start();
            for (PushDelivery push : run.lazada().simulator().push().deliveries()) {
                run.lazada().simulator().push().push(push.sellerId(), push.messageType(), push.body());
            }
            Report report = run.awaitDelivery();

            assertThat(booked(run)).isEqualTo(before);
            assertThat(report.repeats()).isZero();
        }
    }

    @Test
    void aLineWhoseRecordACrashPreventedIsNotWrittenAgain() throws Exception {
        try (TestRun run = new TestRun(folder).start()) {
            run.placeOrders(5);
            run.awaitDelivery();
            // as if the process had died before it recorded what the file has
            run.sinks().erp().sql("DELETE FROM sink_record WHERE processorName = 'orders-in-file'").update();
            run.sinks().lazada().sql("DELETE FROM lazada_stream_version").update();
            run.sinks().lazada().sql("DELETE FROM lazada_inbox").update();

            run.stop();
            run.start();
            for (PushDelivery push : run.lazada().simulator().push().deliveries()) {
                run.lazada().simulator().push().push(push.sellerId(), push.messageType(), push.body());
            }
            Report report = run.awaitDelivery();

            assertThat(report.ofOrders()).filteredOn(sink -> sink.sink().equals("file")).singleElement()
                    .satisfies(file -> assertThat(file.repeats()).isZero());
        }
    }

    @Test
    void whatTheErpRefusesIsKeptWithTheReasonWhileTheOthersGoOnAndBookedWhenItFits() throws Exception {
        try (TestRun run = new TestRun(folder).start()) {
            JdbcClient erp = run.sinks().erp();
            erp.sql("ALTER TABLE erp_order ADD CONSTRAINT other_sellers CHECK (seller_id <> '" + run.lazada().seller() + "')")
                    .update();
            run.placeOrders(10);

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(count(erp, "erp_order") + count(erp, "erp_refused")).isEqualTo(10));
            assertThat(count(erp, "erp_order")).isPositive();
            assertThat(erp.sql("SELECT kind, seller_id, reason FROM erp_refused").query().listOfRows()).isNotEmpty()
                    .allSatisfy(row -> assertThat(row).containsEntry("kind", "order")
                            .containsEntry("seller_id", run.lazada().seller()).extractingByKey("reason").asString()
                            .containsIgnoringCase("other_sellers"));

            erp.sql("ALTER TABLE erp_order DROP CONSTRAINT other_sellers").update();
            assertThat(run.awaitDelivery().repeats()).isZero();
            assertThat(count(erp, "erp_refused")).isZero();
        }
    }

    private static int count(JdbcClient erp, String table) {
        return erp.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }

    @Test
    void changedStockGoesToLazadaAndARefusedSkuIsKeptWithTheReason() throws Exception {
        try (TestRun run = new TestRun(folder).start()) {
            for (Listed product : run.lazada().products()) {
                changeStock(run, Long.toString(product.skuId()), product.itemId(), 77);
            }
            changeStock(run, "4711", 4712, 5);

            await().untilAsserted(() -> assertThat(run.sinks().stockChanges())
                    .containsEntry("sent", (long) run.lazada().products().size()).containsEntry("refused", 1L)
                    .doesNotContainKey("waiting"));

            assertThat(run.lazada().products()).allSatisfy(
                    product -> assertThat(run.lazada().sellable(product.skuId())).isEqualTo(77));
            assertThat(run.sinks().erp().sql("SELECT last_error FROM stock_change WHERE state = 'refused'")
                    .query(String.class).single()).containsIgnoringCase("SKU");
        }
    }

    /** Orders and lines with all their columns, the time of the booked change among them. */
    private static String booked(TestRun run) {
        return run.sinks().erp().sql("SELECT * FROM erp_order ORDER BY order_id").query().listOfRows().toString()
                + run.sinks().erp().sql("SELECT * FROM erp_order_line ORDER BY line_id").query().listOfRows();
    }

    private static void changeStock(TestRun run, String skuId, long itemId, int quantity) {
        run.sinks().erp().sql("INSERT INTO stock_change (seller_id, country, item_id, sku_id, quantity) VALUES (?, ?, ?, ?, ?)")
                .params(run.lazada().seller(), "SG", Long.toString(itemId), skuId, quantity).update();
    }
}
