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
import java.util.concurrent.ForkJoinPool;

import io.github.camellazada.client.settle.UnknownWritesContract;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PostgresUnknownWritesTest extends UnknownWritesContract {
    private static EmbeddedPostgres database;

    @BeforeAll
    static void startDatabase() throws IOException {
        database = EmbeddedPostgres.start();
        new JdbcUnknownWrites(database.getPostgresDatabase(), Runnable::run).createTables().toCompletableFuture().join();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database.close();
    }

    @BeforeEach
    void clear() throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE lazada_unknown_write");
        }
    }

    @Override
    protected JdbcUnknownWrites store() {
        return new JdbcUnknownWrites(database.getPostgresDatabase(), ForkJoinPool.commonPool());
    }
}
