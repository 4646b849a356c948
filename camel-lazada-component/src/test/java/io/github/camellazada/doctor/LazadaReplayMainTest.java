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
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.RecordingSubscriber;
import io.github.camellazada.jdbc.JdbcPushInbox;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LazadaReplayMainTest {
    private static EmbeddedPostgres database;
    private static String url;
    private volatile boolean away = true;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final LazadaReplayMain command = command(Map.of());

    @BeforeAll
    static void startDatabase() throws Exception {
        database = EmbeddedPostgres.start();
        url = database.getJdbcUrl("postgres", "postgres");
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        database.close();
    }

    @Test
    void theRunningApplicationReplaysDeadLettersAndLogsForWhom() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        JdbcPushInbox inbox = new JdbcPushInbox(database.getPostgresDatabase(), null, threads);
        inbox.createTables().toCompletableFuture().join();
        RecordingSubscriber application = new RecordingSubscriber("600123", (subscription, row) -> {
            if (away) {
                subscription.dead(row, "cannot be routed");
            } else {
                subscription.complete(row);
            }
        }).subscribeTo(inbox);
        for (int messageType : new int[]{0, 3}) {
            inbox.append(
                    new InboxPush("600123", messageType, "1001", InboxPush.hash("o"), null, new byte[]{'{'}, null, null))
                    .toCompletableFuture().join();
        }
        await().until(() -> inbox.status("600123").toCompletableFuture().join().dead() == 2);
        away = false;

        assertThat(command.run("--which=dead", "--who=ann", "--topic=trade-order-status", "--from=2020-01-01T00:00:00Z"))
                .isZero();

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("1 pushes are routed again").contains("by ann");
        await().until(() -> application.rows().size() == 3 && application.rows().get(2).push().messageType() == 0);
        await().until(() -> inbox.status("600123").toCompletableFuture().join().open() == 0);
        assertThat(inbox.status("600123").toCompletableFuture().join().dead()).isEqualTo(1);
        application.close();
        threads.shutdownNow();
    }

    @Test
    void aDatabaseWithoutAnInboxIsSaid() throws Exception {
        assertThat(command(Map.of("LAZADA_JDBC_URL", database.getJdbcUrl("postgres", "template1"))).run("--which=all",
                "--who=ann")).isEqualTo(1);

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("The database of the pushes failed");
    }

    @Test
    void anInboxOfAModuleThatIsNotThereIsNamed() throws Exception {
        assertThat(command(Map.of("LAZADA_PUSH_INBOX", "kafka:broker:9092")).run("--which=dead", "--who=ann")).isEqualTo(2);

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("camel-lazada-kafka");
    }

    @Test
    void theHelpShowsEachOptionByAnExampleThatIsTaken() throws Exception {
        assertThat(command.run("--help")).isZero();
        String help = printed.toString(StandardCharsets.UTF_8);
        assertThat(help).contains("Z is UTC", "Ends with 0");
        String[] examples = help.lines().map(String::strip).filter(line -> line.startsWith("--") && !line.startsWith("--help"))
                .map(line -> line.substring(0, line.indexOf(' '))).toArray(String[]::new);

        assertThat(examples).hasSize(7);
        assertThat(command.run(examples)).as(printed.toString(StandardCharsets.UTF_8)).isNotEqualTo(2);
        assertThat(command.run("--which=all", "--who=ann", "--from=2026-11-11T08:00:00+08:00", "--topic=0")).isNotEqualTo(2);
    }

    private LazadaReplayMain command(Map<String, String> further) {
        Map<String, String> environment = new HashMap<>(Map.of("LAZADA_APP_KEY", "600123", "LAZADA_JDBC_URL", url));
        environment.putAll(further);
        return new LazadaReplayMain(environment, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @Test
    void whatIsMissingOrWrongIsSaid() throws Exception {
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
