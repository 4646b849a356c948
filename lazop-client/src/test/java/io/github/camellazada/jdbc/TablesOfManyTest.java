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

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Processes that start together on an empty database and make the tables of all stores. */
class TablesOfManyTest {
    private static final int ROUNDS = 5;
    private static final int PROCESSES = 4;

    @TempDir
    Path folder;

    @Test
    void allOfThemGetTheirTablesInPostgres() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            DataSource source = database.getPostgresDatabase();
            for (int round = 0; round < ROUNDS; round++) {
                execute(source, "DROP SCHEMA public CASCADE");
                execute(source, "CREATE SCHEMA public");

                makeAtOnce(source);
            }
        }
    }

    @Test
    void allOfThemGetTheirTablesInH2() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:" + folder.resolve("round" + round), "sa", "");
            try {
                makeAtOnce(pool);
            } finally {
                pool.dispose();
            }
        }
    }

    @Test
    void aStartThatWaitsForATableInUseHoldsNoOtherTable() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            DataSource source = database.getPostgresDatabase();
            create(source).forEach(made -> made.toCompletableFuture().join());
            try (Connection busy = source.getConnection(); var statement = busy.createStatement()) {
                busy.setAutoCommit(false);
                statement.execute("LOCK TABLE lazada_authorization_state IN ROW EXCLUSIVE MODE");
                CompletableFuture<Void> second = CompletableFuture
                        .runAsync(() -> create(source).get(0).toCompletableFuture().join());

                // whoever is at work in one table goes on to another, which a start must not hold meanwhile
                statement.execute("SET lock_timeout = '20s'");
                statement.execute("LOCK TABLE lazada_token IN ROW EXCLUSIVE MODE");
                busy.commit();

                assertThat(second).succeedsWithin(20, TimeUnit.SECONDS);
            }
        }
    }

    private static void makeAtOnce(DataSource source) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(PROCESSES);
        try {
            CountDownLatch ready = new CountDownLatch(PROCESSES);
            List<CompletableFuture<Void>> processes = new ArrayList<>();
            IntStream.range(0, PROCESSES).forEach(process -> processes.add(CompletableFuture.runAsync(() -> {
                ready.countDown();
                try {
                    ready.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                create(source).forEach(made -> made.toCompletableFuture().join());
            }, threads)));

            assertThat(processes).allSatisfy(process -> assertThat(process).succeedsWithin(60, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<CompletionStage<Void>> create(DataSource source) {
        return List.of(new JdbcTokenStore(source, null, Runnable::run).createTables(),
                new JdbcHeldWriteStore(source, Runnable::run).createTables(),
                new JdbcUnconfirmedWriteStore(source, Runnable::run).createTables(),
                new JdbcRateLimitStore(source, Runnable::run).createTables());
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
