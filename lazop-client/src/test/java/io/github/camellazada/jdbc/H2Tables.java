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
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The tables of one store in an H2 in memory, made anew for each test. */
final class H2Tables implements BeforeEachCallback, AfterEachCallback {
    private final Function<DataSource, CompletionStage<Void>> creation;
    private JdbcConnectionPool pool;

    H2Tables(Function<DataSource, CompletionStage<Void>> creation) {
        this.creation = creation;
    }

    DataSource source() {
        return pool;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        pool = JdbcConnectionPool.create("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "");
        // as each of several processes does that starts
        creation.apply(pool).toCompletableFuture().join();
        creation.apply(pool).toCompletableFuture().join();
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        try (Connection connection = pool.getConnection(); var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
        pool.dispose();
    }
}
