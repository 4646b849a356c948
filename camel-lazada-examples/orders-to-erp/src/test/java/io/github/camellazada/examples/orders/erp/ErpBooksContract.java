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
package io.github.camellazada.examples.orders.erp;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import io.github.camellazada.examples.orders.SinkRecords;
import io.github.camellazada.model.Address;
import io.github.camellazada.model.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the ERP's books promise on every database. */
abstract class ErpBooksContract {
    private static final Instant NOON = Instant.parse("2026-11-11T12:00:00Z");

    private static final Money PRICE = new Money(new BigDecimal("9.90"), "SGD");

    private static final ExecutorService WRITERS = Executors.newFixedThreadPool(2);

    private JdbcClient jdbc;
    private ErpBooks books;

    abstract DataSource dataSource();

    @BeforeEach
    void emptyBooks() {
        jdbc = JdbcClient.create(dataSource());
        List.of("erp_refused", "erp_order_line", "erp_order", "erp_return_line", "erp_return")
                .forEach(table -> jdbc.sql("DELETE FROM " + table).update());
        books = new ErpBooks(dataSource());
    }

    @Test
    void anOrderIsBookedWithItsLines() {
        books.saveOrder(order("1", "pending", NOON));

        assertThat(jdbc.sql("SELECT statuses FROM erp_order WHERE seller_id = 's' AND order_id = '1'").query(String.class)
                .single()).isEqualTo("pending");
        assertThat(jdbc.sql("SELECT ship_address || ' ' || ship_post_code FROM erp_order").query(String.class).single())
                .isEqualTo("1 High St 018956");
        assertThat(jdbc.sql("SELECT paid FROM erp_order_line WHERE order_id = '1'").query(BigDecimal.class).list())
                .singleElement().satisfies(paid -> assertThat(paid).isEqualByComparingTo("9.90"));
    }

    @Test
    void aNewerChangeOverwritesAnOlderOne() {
        books.saveOrder(order("1", "pending", NOON));
        books.saveOrder(order("1", "packed", NOON.plusSeconds(1)));

        assertThat(statuses("erp_order", "statuses")).containsExactly("packed");
        assertThat(statuses("erp_order_line", "status")).containsExactly("packed");
    }

    @Test
    void anOlderChangeNeverOverwritesANewerOne() {
        books.saveOrder(order("1", "packed", NOON.plusSeconds(1)));
        books.saveOrder(order("1", "pending", NOON));

        assertThat(statuses("erp_order", "statuses")).containsExactly("packed");
        assertThat(statuses("erp_order_line", "status")).containsExactly("packed");
    }

    @Test
    void ofTwoChangesInOneSecondTheLaterReadWins() {
        books.saveOrder(order("1", "pending", NOON));
        books.saveOrder(order("1", "packed", NOON));

        assertThat(statuses("erp_order", "statuses")).containsExactly("packed");
    }

    @Test
    void theSameOrderIdOfTwoSellersIsTwoOrders() {
        books.saveOrder(order("1", "pending", NOON));
        books.saveOrder(order("t", "1", "packed", NOON, line("1", "packed")));

        assertThat(statuses("erp_order", "statuses")).containsExactlyInAnyOrder("pending", "packed");
    }

    @Test
    void anOrderWhoseLineCannotBeBookedIsKeptWithTheReasonUntilItIsBooked() {
        ErpOrder broken = order("s", "1", "pending", NOON, line("1", "x".repeat(101)));
        assertThatThrownBy(() -> books.saveOrder(broken)).isInstanceOf(RefusedByErpException.class).hasNoCause()
                .hasMessageContaining("order 1").hasMessageContaining("erp_refused").hasMessageNotContaining("xxx");
        books.saveOrder(order("2", "pending", NOON));

        assertThat(statuses("erp_order", "order_id")).containsExactly("2");
        assertThat(statuses("erp_refused", "kind || ' ' || document_id")).containsExactly("order 1");
        assertThat(jdbc.sql("SELECT reason FROM erp_refused").query(String.class).single()).containsIgnoringCase("too long")
                .contains("100");

        books.saveOrder(order("1", "packed", NOON.plusSeconds(1)));

        assertThat(statuses("erp_order", "order_id")).containsExactlyInAnyOrder("1", "2");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM erp_refused").query(Integer.class).single()).isZero();
    }

    @Test
    void whatLazadaLeavesOutStaysOpen() {
        books.saveOrder(new ErpOrder("s", null, "2", "v", NOON, List.of(), null, null, null, null, null, null, null, null,
                List.of(new ErpOrderLine("l2", null, null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, null))));

        assertThat(jdbc.sql("SELECT COUNT(*) FROM erp_order WHERE total IS NULL AND created_at IS NULL").query(Integer.class)
                .single()).isEqualTo(1);
    }

    @Test
    void anOlderChangeOfAReturnNeverOverwritesANewerOne() {
        books.saveReturn(reverse("RTM_RECEIVE_ITEM", NOON.plusSeconds(1)));
        books.saveReturn(reverse("RTM_INIT", NOON));

        assertThat(statuses("erp_return", "version")).containsExactly("version-" + NOON.plusSeconds(1));
        assertThat(statuses("erp_return_line", "status")).containsExactly("RTM_RECEIVE_ITEM");
    }

    @Test
    void twoWritersOutOfOrderEndWithTheNewestChange() {
        List<Runnable> one = new ArrayList<>();
        for (int id = 0; id < 40; id++) {
            String order = "o" + id;
            for (int second = 0; second < 5; second++) {
                Instant at = NOON.plusSeconds(second);
                String status = "status" + second;
                one.add(() -> books.saveOrder(order(order, status, at)));
                one.add(() -> books.saveReturn(reverse(order, status, at)));
            }
        }
        List<Runnable> other = new ArrayList<>(one);
        Collections.reverse(other);
        assertThat(List.of(booked(one), booked(other)))
                .allSatisfy(writer -> assertThat(writer).succeedsWithin(60, TimeUnit.SECONDS));

        for (String column : List.of("erp_order.statuses", "erp_order_line.status",
                "erp_return_line.status")) {
            assertThat(statuses(column.split("\\.")[0], column.split("\\.")[1])).as(column).hasSize(40)
                    .containsOnly("status4");
        }
    }

    @Test
    void twoWritersOfOneNewOrderBothSucceed() {
        for (int id = 0; id < 40; id++) {
            ErpOrder order = order("n" + id, "pending", NOON);
            CyclicBarrier together = new CyclicBarrier(2);
            Runnable writer = () -> {
                await(together);
                books.saveOrder(order);
            };

            assertThat(List.of(booked(List.of(writer)), booked(List.of(writer))))
                    .allSatisfy(done -> assertThat(done).succeedsWithin(60, TimeUnit.SECONDS));
        }
        assertThat(statuses("erp_order", "statuses")).hasSize(40);
    }

    @Test
    void aLostRaceForARecordKeepsTheTransactionWhole() throws Exception {
        SinkRecords another = new SinkRecords(dataSource(), "sink");
        SinkRecords records = new SinkRecords(dataSource(), "sink") {
            @Override
            protected int queryForInt(String change) {
                int found = super.queryForInt(change);
                assertThat(CompletableFuture.supplyAsync(() -> another.add(change), WRITERS))
                        .succeedsWithin(60, TimeUnit.SECONDS).isEqualTo(true);
                return found;
            }
        };
        another.start();
        records.start();
        TransactionTemplate route = new TransactionTemplate(new JdbcTransactionManager(dataSource()));

        Boolean first = route.execute(status -> {
            books.saveOrder(order("1", "pending", NOON));
            return records.add("change");
        });

        assertThat(first).isFalse();
        assertThat(statuses("erp_order", "statuses")).containsExactly("pending");
        assertThat(another.remove("change")).isTrue();
    }

    private static CompletableFuture<Void> booked(List<Runnable> changes) {
        return CompletableFuture.runAsync(() -> changes.forEach(Runnable::run), WRITERS);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> statuses(String table, String column) {
        return jdbc.sql("SELECT " + column + " FROM " + table).query(String.class).list();
    }

    private static ErpOrder order(String id, String status, Instant changedAt) {
        return order("s", id, status, changedAt, line(id, status));
    }

    private static ErpOrder order(String seller, String id, String status, Instant changedAt, ErpOrderLine line) {
        Address shipTo = new Address("Li", null, "1 High St", null, null, null, null, "Singapore", null, "018956", "Singapore",
                "65000", null);
        return new ErpOrder(seller, "SG", id, "version-" + changedAt, changedAt, List.of(status), NOON, "COD", PRICE, PRICE,
                PRICE, PRICE, NOON, shipTo, List.of(line));
    }

    private static ErpOrderLine line(String id, String status) {
        return new ErpOrderLine("line-" + id, status, "sku", "item", "skuId", "Cup", PRICE, PRICE, PRICE, PRICE, PRICE, "FP1",
                "T1", "LEX", "Dropshipping", "warehouse", NOON);
    }

    private static ErpReturn reverse(String status, Instant changedAt) {
        return reverse("1", status, changedAt);
    }

    private static ErpReturn reverse(String id, String status, Instant changedAt) {
        return new ErpReturn("s", "SG", "r" + id, id, "RETURN", "version-" + changedAt, changedAt,
                List.of(new ErpReturnLine("rl" + id, "line-" + id, status, "too small", null)));
    }
}
