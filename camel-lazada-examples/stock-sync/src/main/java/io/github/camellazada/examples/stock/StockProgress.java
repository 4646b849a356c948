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

import java.util.stream.Stream;

import javax.sql.DataSource;

import io.github.camellazada.doctor.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells how much of a storm of changes is at Lazada, as long as many rows wait. */
public class StockProgress {
    /** Fewer rows than these are written before anybody reads a line about them. */
    private static final long MANY = 1000;

    private final JdbcClient jdbc;
    private final Progress progress;
    private long most;

    public StockProgress(DataSource database, Progress progress) {
        this.jdbc = JdbcClient.create(database);
        this.progress = progress;
    }

    /** Looks at the table. Rows that come in during the storm make its whole larger. */
    public void show() {
        // one count for each state, since the index begins with it
        long open = Stream.of("waiting", "sending")
                .mapToLong(state -> jdbc.sql("SELECT COUNT(*) FROM stock_level WHERE state = ?").param(state)
                        .query(Long.class).single())
                .sum();
        most = Math.max(most, open);
        if (most >= MANY) {
            progress.at(most - open, most);
        }
        if (open == 0) {
            most = 0;
        }
    }
}
