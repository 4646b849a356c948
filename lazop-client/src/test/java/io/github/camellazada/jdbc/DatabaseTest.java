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

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import io.github.camellazada.client.ratelimit.UsageReport;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Transactions of the stores. */
class DatabaseTest {
    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");

    private final JdbcConnectionPool pool = JdbcConnectionPool.create(
            "jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000", "sa", "");
    private final Database database = new Database(pool, Runnable::run, "things", "things");

    @BeforeEach
    void createTable() throws SQLException {
        execute("CREATE TABLE thing (id INT)");
    }

    @AfterEach
    void close() throws SQLException {
        execute("SHUTDOWN");
        pool.dispose();
    }

    @Test
    void anErrorUndoesWhatWasDoneBefore() {
        assertThatThrownBy(() -> database.run(connection -> {
            Statements.execute(connection, "INSERT INTO thing VALUES (1)");
            throw new StackOverflowError();
        }).toCompletableFuture().join()).hasCauseInstanceOf(StackOverflowError.class);

        assertThat(things()).isZero();
    }

    @Test
    void whatFailedIsToldThoughItCannotBeUndone() {
        Database other = new Database(whoseRollbackFails(), Runnable::run, "things", "things");

        assertThatThrownBy(() -> other.run(connection -> {
            throw new IllegalArgumentException("the cause");
        }).toCompletableFuture().join()).isInstanceOf(CompletionException.class).cause().hasMessage("the cause")
                .satisfies(cause -> assertThat(cause.getSuppressed()).hasSize(1));
    }

    @Test
    void aTransactionSeesWhatOthersCommitWhateverThePoolIsSetTo() throws SQLException {
        try (Connection only = pool.getConnection()) {
            only.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            Database other = new Database(always(only), Runnable::run, "things", "things");

            assertThat(other.run(Connection::getTransactionIsolation).toCompletableFuture().join())
                    .isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            assertThat(only.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            only.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void aLimitThatIsForgottenWhileItIsInUseHoldsNobodyUp() throws Exception {
        JdbcRateLimitStore store = new JdbcRateLimitStore(pool, ForkJoinPool.commonPool());
        store.createTables().toCompletableFuture().join();
        execute("INSERT INTO lazada_limit (app, name, content, refused_at, kept_until) VALUES ('app', 'old', '{}', 0, 1)");
        try (Connection another = pool.getConnection(); var statement = another.createStatement()) {
            another.setAutoCommit(false);
            statement.executeQuery("SELECT name FROM lazada_limit WHERE name = 'old' FOR UPDATE").close();

            assertThat(store.exchange(report()).toCompletableFuture().get(25, TimeUnit.SECONDS).processes()).isEqualTo(1);
            another.rollback();
            another.setAutoCommit(true);
        }
        await().until(() -> count("lazada_limit") == 0);
    }

    private static UsageReport report() {
        return new UsageReport("app", "p1", NOW, Duration.ofSeconds(2), Instant.EPOCH, false, 0, 0, List.of());
    }

    private DataSource whoseRollbackFails() {
        return always(of(Connection.class,
                (proxy, method, arguments) -> {
                    if (method.getName().equals("rollback")) {
                        throw new SQLException("the connection is gone");
                    }
                    return switch (method.getName()) {
                        case "getTransactionIsolation" -> Connection.TRANSACTION_READ_COMMITTED;
                        case "getNetworkTimeout" -> 0;
                        case "getMetaData" -> of(DatabaseMetaData.class, (what, asked, of) -> null);
                        default -> null;
                    };
                }));
    }

    private <T> T of(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{type}, handler));
    }

    /** Gives that connection each time, which stays open. */
    private DataSource always(Connection connection) {
        Object open = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Connection.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{DataSource.class},
                (proxy, method, arguments) -> open);
    }

    private int things() {
        return count("thing");
    }

    private int count(String table) {
        return database.run(connection -> Statements.query(connection, row -> row.getInt(1), "SELECT COUNT(*) FROM " + table)
                .get(0)).toCompletableFuture().join();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
