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
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.github.camellazada.client.store.StoreDeadline;

/** Runs statements off the callers' threads. */
final class Database {
    // classes of SQL states: data exceptions, violated constraints, and what triggers and procedures raise
    private static final Set<String> QUOTING = Set.of("22", "23", "27", "44", "P0");

    // a statement that PostgreSQL works on is cancelled before
    private static final Duration SILENCE = StoreDeadline.LONGEST.plusSeconds(10);
    private static final String CLOSED = "90098";
    private static final int READ_COMMITTED = Connection.TRANSACTION_READ_COMMITTED;

    private final DataSource dataSource;
    private final Executor executor;
    private final String contents;
    private final String scripts;
    private final WriteDelay writeDelay;
    private final NetworkTimeout silence;
    private volatile int isolation = Connection.TRANSACTION_NONE;

    /**
     * @param contents what is kept in it, as an error tells it
     * @param scripts  folder of the SQL that makes the tables
     */
    Database(DataSource dataSource, Executor executor, String contents, String scripts) {
        this(dataSource, executor, contents, scripts, new WriteDelay(contents, false), SILENCE);
    }

    /** @param silence after so long without a word of the database, its connection is given up */
    Database(DataSource dataSource, Executor executor, String contents, String scripts, WriteDelay writeDelay,
            Duration silence) {
        this.dataSource = dataSource;
        this.executor = executor;
        this.contents = contents;
        this.scripts = scripts;
        this.writeDelay = writeDelay;
        this.silence = new NetworkTimeout(silence);
    }

    /** Makes what these scripts of its folder make and is not there yet. */
    CompletionStage<Void> createTables(String... names) {
        List<String> statements = Stream.of(names).map(name -> SqlScripts.statements(scripts + "/" + name))
                .flatMap(List::stream)
                .toList();
        return runEach(connection -> {
            new TableMaker(connection).run(statements);
            return null;
        });
    }

    /** Runs the work in one transaction, which sees what others have committed meanwhile, whatever the pool is set to. */
    <T> CompletionStage<T> run(Work<T> work) {
        return connected(connection -> {
            int isolation = isolation(connection);
            isolate(connection, isolation, READ_COMMITTED);
            connection.setAutoCommit(false);
            T result;
            try {
                result = work.with(connection);
                connection.commit();
            } catch (Throwable e) {
                undo(connection, isolation, e);
                throw e;
            }
            connection.setAutoCommit(true);
            isolate(connection, READ_COMMITTED, isolation);
            return result;
        });
    }

    // PostgreSQL's driver asks the server each time, and the connections of a pool are alike
    private int isolation(Connection connection) throws SQLException {
        if (isolation != READ_COMMITTED) {
            isolation = connection.getTransactionIsolation();
        }
        return isolation;
    }

    // What cannot be undone must not be committed by a connection that commits by itself again; to close it is the pool's.
    private static void undo(Connection connection, int isolation, Throwable cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
            isolate(connection, READ_COMMITTED, isolation);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void isolate(Connection connection, int from, int to) throws SQLException {
        if (from != to) {
            connection.setTransactionIsolation(to);
        }
    }

    /** Runs the work with a commit after each statement, so that one that fails does not undo those before it. */
    <T> CompletionStage<T> runEach(Work<T> work) {
        return connected(connection -> {
            connection.setAutoCommit(true);
            return work.with(connection);
        });
    }

    private <T> CompletionStage<T> connected(Work<T> work) {
        return CompletableFuture.supplyAsync(() -> {
            try (Connection connection = connection()) {
                return through(connection, work);
            } catch (SQLException e) {
                throw failed(e, "check the DataSource, and that the tables of META-INF/camel-lazada/sql/" + scripts
                        + " are there");
            }
        }, executor);
    }

    private <T> T through(Connection connection, Work<T> work) throws SQLException {
        try {
            int before = silence.begin(connection);
            writeDelay.look(connection);
            T result = work.with(connection);
            silence.end(connection, before);
            return result;
        } catch (SQLException e) {
            if (CLOSED.equals(e.getSQLState())) {
                drop(connection, e);
            }
            throw e;
        }
    }

    // H2 closes a database that it cannot write to, as on a full disk, and calls its connections valid, so that a pool keeps them
    private static void drop(Connection connection, SQLException cause) {
        try {
            connection.unwrap(Connection.class).close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private Connection connection() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw failed(e, "the DataSource gives no connection: check that the database runs and can be reached, and URL, user"
                    + " and password of the DataSource");
        }
    }

    private IllegalStateException failed(SQLException failure, String advice) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        String message = "The database of the " + contents + " failed (SQL state " + state + "); " + advice;
        if (!QUOTING.contains(state.substring(0, Math.min(2, state.length())))) {
            return new IllegalStateException(message, failure);
        }
        // what a driver says of values that do not fit quotes them
        IllegalStateException silent = new UnfitDataException(message + " as they were made");
        silent.setStackTrace(failure.getStackTrace());
        return silent;
    }

    /** Some statements on one connection. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
