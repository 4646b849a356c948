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
package io.github.camellazada.doctor;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Map;

import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.jdbc.JdbcPushInbox;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LazadaReplayMainTest {
    private final String url = "jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1";
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final LazadaReplayMain command = new LazadaReplayMain(
            Map.of("LAZADA_APP_KEY", "600123", "LAZADA_JDBC_URL", url, "LAZADA_JDBC_USER", "sa", "LAZADA_JDBC_PASSWORD", ""),
            new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void deadLettersOfATopicAreOpenedAgainAndItIsSaidForWhom() throws Exception {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        JdbcPushInbox inbox = new JdbcPushInbox(pool, null, Runnable::run);
        inbox.createTables().toCompletableFuture().join();
        for (int messageType : new int[]{0, 3}) {
            inbox.append(
                    new InboxPush("600123", messageType, "1001", InboxPush.hash("o"), null, new byte[]{'{'}, "broken", null))
                    .toCompletableFuture().join();
        }

        assertThat(command.run("--which=dead", "--who=ann", "--topic=trade-order-status", "--from=2020-01-01T00:00:00Z"))
                .isZero();

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("1 pushes are routed again").contains("by ann");
        assertThat(inbox.status("600123").toCompletableFuture().join().dead()).isEqualTo(1);
        try (Connection connection = pool.getConnection(); var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
        pool.dispose();
    }

    @Test
    void whatIsMissingOrWrongIsSaid() {
        assertThat(command.run("--which=dead")).isEqualTo(2);
        assertThat(command.run("--who=ann", "--which=some")).isEqualTo(2);
        assertThat(command.run("--who=ann", "--which=dead", "--topic=trade-order")).isEqualTo(2);
        assertThat(command.run("--who=ann", "--which=dead", "--from=yesterday")).isEqualTo(2);
        assertThat(command.run("--body=show")).isEqualTo(2);

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("who is missing", "trade-order-status",
                "2026-11-11T00:00:00Z",
                "There is no option --body", "Usage:");
    }
}
