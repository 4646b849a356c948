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
package io.github.camellazada.examples.stock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the rows of one call in one transaction, since a commit for each of them would be slower than the call. */
final class RowUpdates {
    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    RowUpdates(DataSource database) {
        this.jdbc = new NamedParameterJdbcTemplate(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** Takes updates and writes them, all or none. */
    void write(Consumer<Rows> updates) {
        Rows rows = new Rows(new LinkedHashMap<>());
        updates.accept(rows);
        if (!rows.bySql().isEmpty()) {
            transaction.executeWithoutResult(status -> rows.bySql()
                    .forEach((sql, parameters) -> jdbc.batchUpdate(sql, parameters.toArray(SqlParameterSource[]::new))));
        }
    }

    /** The updates of one call, with the parameters of each row. */
    record Rows(Map<String, List<SqlParameterSource>> bySql) {
        void add(String sql, SqlParameterSource row) {
            bySql.computeIfAbsent(sql, same -> new ArrayList<>()).add(row);
        }
    }
}
