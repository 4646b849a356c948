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
import java.util.concurrent.ForkJoinPool;

import io.github.camellazada.client.settle.UnknownWritesContract;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class H2UnknownWritesTest extends UnknownWritesContract {
    private final JdbcConnectionPool pool = JdbcConnectionPool.create(
            "jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "");

    @BeforeEach
    void createTables() {
        store().createTables().toCompletableFuture().join();
        store().createTables().toCompletableFuture().join();
    }

    @AfterEach
    void close() throws SQLException {
        try (Connection connection = pool.getConnection(); var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
        pool.dispose();
    }

    @Override
    protected JdbcUnknownWrites store() {
        return new JdbcUnknownWrites(pool, ForkJoinPool.commonPool());
    }
}
