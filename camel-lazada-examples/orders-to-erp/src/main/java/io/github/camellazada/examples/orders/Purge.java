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
package io.github.camellazada.examples.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletes records of sinks and settled stock changes that nobody asks for any more, a small batch at a time. */
public class Purge {
    private static final int BATCH = 1_000;

    private static final String RECORDS = """
            DELETE FROM sink_record WHERE (processorName, messageId) IN (SELECT processorName, messageId FROM sink_record
            WHERE createdAt < :before FETCH FIRST :batch ROWS ONLY)""";
    private static final String STOCK = """
            DELETE FROM stock_change WHERE id IN (SELECT id FROM stock_change
            WHERE settled_at < :before ORDER BY id FETCH FIRST :batch ROWS ONLY)""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration kept;

    /** @param kept longer than Lazada repeats a push and than a poll reaches back */
    public Purge(DataSource dataSource, Clock clock, Duration kept) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
        this.kept = kept;
    }

    /** Deletes what is old, and says how many rows that were. */
    public int run() {
        return all(RECORDS) + all(STOCK);
    }

    private int all(String statement) {
        int deleted = 0;
        int batch;
        do {
            batch = jdbc.sql(statement).param("before", clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                    .param("batch", BATCH).update();
            deleted += batch;
        } while (batch == BATCH);
        return deleted;
    }
}
