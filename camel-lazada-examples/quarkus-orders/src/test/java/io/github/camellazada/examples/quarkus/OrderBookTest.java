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
package io.github.camellazada.examples.quarkus;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.examples.quarkus.OrderBook.KeptOrder;
import io.github.camellazada.push.event.PushEvent;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two replicas that start on one empty database and keep the same changes, each in an order of its own. */
class OrderBookTest {
    private static final Instant NOON = Instant.parse("2026-11-11T12:00:00Z");
    private static final int ORDERS = 30;
    private static final int CHANGES = 4;

    private final ExecutorService replicas = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        replicas.shutdownNow();
    }

    @Test
    void bothKeepTheNewestOfEachOrderInPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            for (int round = 0; round < 3; round++) {
                try (var connection = postgres.getPostgresDatabase().getConnection(); var sql = connection.createStatement()) {
                    sql.execute("DROP TABLE IF EXISTS orders");
                }
                keepTheNewest(postgres.getPostgresDatabase());
            }
        }
    }

    @Test
    void bothKeepTheNewestOfEachOrderInH2() throws Exception {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        keepTheNewest(h2);
    }

    private void keepTheNewest(DataSource source) throws SQLException {
        List<PushEvent> changes = new ArrayList<>();
        for (int order = 0; order < ORDERS; order++) {
            for (int change = 0; change < CHANGES; change++) {
                changes.add(change("o" + order, "status" + change, NOON.plusSeconds(change)));
            }
        }
        List<PushEvent> backwards = new ArrayList<>(changes.subList(1, changes.size()));
        Collections.reverse(backwards);
        backwards.add(0, changes.get(0));
        CyclicBarrier together = new CyclicBarrier(2);

        assertThat(List.of(replica(source, changes, together), replica(source, backwards, together)))
                .allSatisfy(replica -> assertThat(replica).succeedsWithin(60, TimeUnit.SECONDS));

        assertThat(new OrderBook(source).all()).hasSize(ORDERS).extracting(KeptOrder::status)
                .containsOnly("status" + (CHANGES - 1));
    }

    private CompletableFuture<Void> replica(DataSource source, List<PushEvent> changes, CyclicBarrier together) {
        OrderBook book = new OrderBook(source);
        return CompletableFuture.runAsync(() -> {
            try {
                together.await(60, TimeUnit.SECONDS);
                for (PushEvent change : changes) {
                    book.keep(change, List.of());
                }
            } catch (SQLException | InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        }, replicas);
    }

    private static PushEvent change(String order, String status, Instant at) {
        return new PushEvent("app", 0, LazadaTopic.values()[0], "1001", "lazada_sg", LazadaCountry.SG, at, at, status,
                Map.of("OrderId", order), null, null, "{}");
    }
}
