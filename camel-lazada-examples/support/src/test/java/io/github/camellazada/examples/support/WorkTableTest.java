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
package io.github.camellazada.examples.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkTableTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static int databases;

    private final DriverManagerDataSource database = new DriverManagerDataSource();

    record Work(long id, int attempts) implements WorkTable.Row {
    }

    @BeforeEach
    void open() {
        database.setUrl("jdbc:h2:mem:work" + ++databases + ";DB_CLOSE_DELAY=-1");
        sql("CREATE TABLE job (id BIGINT PRIMARY KEY, about VARCHAR(20), state VARCHAR(10) DEFAULT 'new', result VARCHAR(2000),"
                + " attempts INT DEFAULT 0, not_before TIMESTAMP WITH TIME ZONE DEFAULT TIMESTAMP WITH TIME ZONE"
                + " '2026-11-30 08:00:00+00:00')");
        sql("INSERT INTO job (id, about) VALUES (1, 'a'), (2, 'a'), (3, 'b')");
    }

    @Test
    void aRowIsForOneWorkerAndAnotherOneGetsItAfterTenMinutes() {
        assertThat(at(Duration.ZERO).claim()).isEqualTo(new Work(1, 0));
        assertThat(at(Duration.ZERO).claim()).isEqualTo(new Work(3, 0));
        assertThat(at(Duration.ofMinutes(9)).claim()).isNull();

        assertThat(at(Duration.ofMinutes(10)).claim()).isEqualTo(new Work(1, 1));
    }

    @Test
    void aRowWaitsForEarlierOnesWithItsKeyAlsoWhileTheyAreRetried() {
        Work first = at(Duration.ZERO).claim();
        at(Duration.ZERO).settle(at(Duration.ZERO).claim(), "done", null);

        at(Duration.ZERO).again(first, "not now");
        assertThat(at(Duration.ofMillis(999)).claim()).isNull();
        Work again = at(Duration.ofSeconds(1)).claim();
        assertThat(again).isEqualTo(new Work(1, 1));
        at(Duration.ofSeconds(1)).settle(again, "refused", "never");

        assertThat(at(Duration.ofSeconds(1)).claim()).isEqualTo(new Work(2, 0));
    }

    @Test
    void waitsDoubleUpToFiveMinutesAndAreNoShorterThanAsked() {
        at(Duration.ZERO).again(new Work(1, 3), "not now");
        assertThat(due(1)).isEqualTo(NOW.plusSeconds(8));
        at(Duration.ZERO).again(new Work(1, 60), "not now");
        assertThat(due(1)).isEqualTo(NOW.plusSeconds(300));
        at(Duration.ZERO).again(new Work(1, 3), "not now", Duration.ofMinutes(1));
        assertThat(due(1)).isEqualTo(NOW.plusSeconds(60));
    }

    private WorkTable<Work> at(Duration later) {
        return WorkTable.inOrderOf(database, Clock.fixed(NOW.plus(later), ZoneOffset.UTC), "job", "id, attempts",
                (row, number) -> new Work(row.getLong(1), row.getInt(2)), "about");
    }

    private Instant due(long id) {
        return JdbcClient.create(database).sql("SELECT not_before FROM job WHERE id = ?").param(id)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant()).single();
    }

    private void sql(String text) {
        JdbcClient.create(database).sql(text).update();
    }
}
