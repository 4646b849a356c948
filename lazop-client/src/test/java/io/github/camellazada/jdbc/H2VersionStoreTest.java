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
import java.util.regex.Pattern;

import io.github.camellazada.client.stream.VersionStoreContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class H2VersionStoreTest extends VersionStoreContract {
    @RegisterExtension
    final H2Tables tables = new H2Tables(source -> new JdbcVersionStore(source, Runnable::run).createTables());

    @Override
    protected JdbcVersionStore store() {
        return new JdbcVersionStore(tables.source(), ForkJoinPool.commonPool());
    }

    @Test
    void theDatabaseReadsOnlyTheWantedObjectsOfASeller() throws SQLException {
        try (Connection connection = tables.source().getConnection()) {
            Statements.execute(connection,
                    "INSERT INTO lazada_stream_version SELECT '123456', 'orders', '1001', 'SG', x, 1, 'a', 1,"
                            + " FALSE FROM SYSTEM_RANGE(1, 1000)");

            String plan = Statements
                    .query(connection, row -> row.getString(1), "EXPLAIN ANALYZE " + JdbcVersionStore.load(connection),
                            connection.createArrayOf("varchar", new Object[]{"7", "70"}), "123456", "orders", "1001", "SG")
                    .get(0);

            assertThat(Pattern.compile("scanCount: (\\d+)").matcher(plan).results()
                    .map(found -> Integer.parseInt(found.group(1)))).as(plan).isNotEmpty()
                    .allSatisfy(read -> assertThat(read).isLessThan(10));
        }
    }
}
