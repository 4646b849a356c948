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
package io.github.camellazada.examples.customers;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import io.github.camellazada.examples.support.ExampleDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static int databases;
    private final DriverManagerDataSource database = new DriverManagerDataSource();

    @BeforeEach
    void open() throws IOException {
        database.setUrl("jdbc:h2:mem:questions" + ++databases + ";DB_CLOSE_DELAY=-1");
        ExampleDatabase.createTables(database);
    }

    @Test
    void messagesThatAreNotPushedInTheirOrderAreToldInIt() {
        at(0).message(message("b", 2, 0), "1", "SG");
        at(900).message(message("a", 1, 0), "1", "SG");
        at(900).message(message("c", 3, 0), "1", "SG");

        assertThat(at(1_500).untold()).isEmpty();
        assertThat(at(2_000).untold()).extracting(Question::id).containsExactly("a", "b", "c");
    }

    @Test
    void aMessageThatIsTakenBackAfterItWasToldIsToldOnceMore() {
        at(0).message(message("a", 1, 0), "1", "SG");
        at(2_000).told(at(2_000).untold().get(0));
        at(2_100).message(message("a", 1, 0), "1", "SG");
        assertThat(at(9_000).untold()).isEmpty();

        at(9_000).message(message("a", 1, 1), "1", "SG");

        assertThat(at(9_001).untold()).singleElement().matches(Question::recalled);
        assertThat(at(9_001).recalled("1", "a")).isTrue();
    }

    @Test
    void aQuestionThatIsTakenBackWhileItIsToldIsToldOnceMore() {
        at(0).message(message("a", 1, 0), "1", "SG");
        Question question = at(2_000).untold().get(0);
        at(2_000).message(message("a", 1, 1), "1", "SG");

        at(2_001).told(question);

        assertThat(at(2_002).untold()).singleElement().matches(Question::recalled);
    }

    @Test
    void whatTheSellerOrTheSystemWritesIsNoQuestion() {
        at(0).message(Map.of("message_id", "s", "session_id", "x", "from_account_type", 2, "type", 1, "content", "{}"), "1",
                "SG");
        at(0).message(Map.of("message_id", "t", "session_id", "x", "from_account_type", 1, "type", 2, "content", "{}"), "1",
                "SG");

        assertThat(at(9_000).untold()).isEmpty();
    }

    private Questions at(long millis) {
        return new Questions(database, Clock.fixed(NOW.plusMillis(millis), ZoneOffset.UTC), Duration.ofSeconds(1));
    }

    private static Map<String, Object> message(String id, long second, int status) {
        return Map.of("message_id", id, "session_id", "x", "from_account_type", 1, "type", 1, "content",
                "{\"txt\":\"" + id + "\"}",
                "send_time", NOW.minusSeconds(60 - second).toEpochMilli(), "status", status);
    }
}
