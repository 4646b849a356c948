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

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The tables of one store in a PostgreSQL of their own, which is there for a class of tests and emptied before each. */
final class PostgresTables implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private final Function<DataSource, CompletionStage<Void>> creation;
    private final String names;
    private EmbeddedPostgres database;
    private HikariDataSource connections;

    /** @param names of the tables, separated by commas */
    PostgresTables(String names, Function<DataSource, CompletionStage<Void>> creation) {
        this.names = names;
        this.creation = creation;
    }

    int port() {
        return database.getPort();
    }

    DataSource source() {
        return connections;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        database = EmbeddedPostgres.start();
        connections = PooledPostgres.open(database.getJdbcUrl("postgres", "postgres"));
        // as each of several processes does that starts
        creation.apply(source()).toCompletableFuture().join();
        creation.apply(source()).toCompletableFuture().join();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        try (Connection connection = source().getConnection(); var statement = connection.createStatement()) {
            statement.execute("TRUNCATE " + names);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        connections.close();
        database.close();
    }
}
