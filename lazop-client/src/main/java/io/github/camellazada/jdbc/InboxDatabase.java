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
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import javax.sql.DataSource;

/** The database of an inbox, for threads that may block. */
final class InboxDatabase {
    private static final String CONTENTS = "pushes";
    // each push was answered 503 by then, and all wait behind it
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final Database database;
    private volatile InboxSql sql;

    InboxDatabase(DataSource dataSource) {
        this(dataSource, SILENCE);
    }

    /** @param silence after so long without a word of the database, its connection is given up */
    InboxDatabase(DataSource dataSource, Duration silence) {
        database = new Database(dataSource, Runnable::run, CONTENTS, "inbox", new WriteDelay(CONTENTS, true), silence);
    }

    void createTables() {
        now(() -> database.createTables("V1__inbox.sql"));
        now(() -> database.runEach(connection -> {
            InboxTables.checkVersion(connection);
            return null;
        }));
        sql();
    }

    /** The statements of this kind of database. */
    InboxSql sql() {
        InboxSql known = sql;
        if (known == null) {
            known = now(() -> database.runEach(InboxDatabase::statements));
            sql = known;
        }
        return known;
    }

    private static InboxSql statements(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> new PostgresInboxSql();
            case "H2" -> H2InboxSql.of(connection);
            default -> throw new IllegalStateException("The inbox of pushes runs on PostgreSQL and H2, and the DataSource is "
                    + product + ". Use one of them");
        };
    }

    /** Runs the work in one transaction. */
    <T> T run(Database.Work<T> work) {
        return now(() -> database.run(work));
    }

    private static <T> T now(Supplier<CompletionStage<T>> work) {
        try {
            return work.get().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
