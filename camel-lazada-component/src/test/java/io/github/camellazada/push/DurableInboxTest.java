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
package io.github.camellazada.push;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.console.LazadaConsole;
import io.github.camellazada.push.event.PushEvent;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.github.camellazada.push.PushOnReceiptTest.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Pushes that wait in a database outlive the application, and a database that is away costs a repeat only. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DurableInboxTest {
    /** Patient, so that a slow machine answers 200 as well. */
    private static final String INBOX = "lazada:push?pushInbox=jdbc:inbox&ackTimeout=20000";

    private final JdbcConnectionPool pool = JdbcConnectionPool
            .create("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final List<String> routed = new CopyOnWriteArrayList<>();
    private volatile boolean erpIsAway;

    @AfterEach
    void close() throws Exception {
        pool.setMaxConnections(10);
        try (Connection connection = pool.getConnection(); var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
        pool.dispose();
    }

    @Test
    void whatWasAcknowledgedIsRoutedAfterTheRestartInItsOrder() throws Exception {
        erpIsAway = true;
        try (PushApplication application = start(INBOX + "&inboxRetryDelay=1&inboxMaxAttempts=1000")) {
            for (int step = 0; step < 5; step++) {
                assertThat(application.sender().push(order(1, step))).isEqualTo(200);
            }
            await().until(() -> !routed.isEmpty());
        }
        routed.clear();
        erpIsAway = false;

        try (PushApplication application = start(INBOX)) {
            await().until(() -> routed.size() == 5);
            // a repeat of what was routed before the restart
            assertThat(application.sender().push(order(1, 2))).isEqualTo(200);
            assertThat(application.sender().push(order(1, 5))).isEqualTo(200);
            await().until(() -> routed.contains("step5"));
        }
        assertThat(routed).containsExactly("step0", "step1", "step2", "step3", "step4", "step5");
    }

    @Test
    void aBurstBeyondTheMemoryWaitsInTheInbox() throws Exception {
        try (PushApplication application = start(INBOX + "&pushQueueSize=2&concurrentConsumers=1")) {
            for (int i = 0; i < 40; i++) {
                assertThat(application.sender().push(order(i % 4, i))).isEqualTo(200);
            }
            await().until(() -> routed.size() == 40);
        }
        assertThat(routed.stream().filter(status -> Integer.parseInt(status.substring(4)) % 4 == 1).toList())
                .containsExactly("step1", "step5", "step9", "step13", "step17", "step21", "step25", "step29", "step33",
                        "step37");
    }

    @Test
    void aDatabaseThatIsAwayIsA503AndNeedsNoHandAsItReturns() throws Exception {
        try (PushApplication application = start(INBOX)) {
            assertThat(application.sender().push(order(1, 0))).isEqualTo(200);
            execute("ALTER TABLE lazada_inbox RENAME TO gone");
            assertThat(application.sender().push(order(1, 1))).isEqualTo(503);

            execute("ALTER TABLE gone RENAME TO lazada_inbox");
            await().until(() -> application.sender().push(order(1, 1)) == 200);
            await().until(() -> routed.contains("step1"));
        }
    }

    @Test
    void theConsoleReplaysWhereItMayAndHealthTellsOfDeadLetters() throws Exception {
        erpIsAway = true;
        try (PushApplication application = start(INBOX + "&inboxMaxAttempts=1")) {
            assertThat(application.sender().push(order(1, 1))).isEqualTo(200);
            await().until(() -> health(application).getDetails().containsValue(1L)
                    && String.valueOf(health(application).getMessage()).contains("1 pushes are dead letters"));
            erpIsAway = false;
            Map<String, Object> replay = Map.of("replay", "dead", "app", PushSender.APP_KEY, "who", "ann");
            assertThat(console(application, replay)).contains("set inboxConsoleReplay=true");

            application.context.getComponent("lazada", LazadaComponent.class).setInboxConsoleReplay(true);
            assertThat(console(application, Map.of("replay", "dead", "app", PushSender.APP_KEY))).contains("who is missing");
            assertThat(console(application, replay)).contains("replayed").contains("1");

            await().until(() -> routed.size() == 2);
            assertThat(console(application, Map.of())).contains("inboxDead").doesNotContain("trade_order_id");
        }
    }

    @Test
    void deadLettersOfARouteThatAnswersOnCompletionAreDeletedInTime() throws Exception {
        String uri = INBOX + "&ackMode=onCompletion";
        try (PushApplication application = start(uri)) {
            assertThat(application.sender().push("{")).isEqualTo(200);
            assertThat(letters()).isEqualTo(1);
        }
        execute("UPDATE lazada_inbox_dead SET ended = 0");

        try (PushApplication application = start(uri)) {
            assertThat(application.context.getRoutes()).isNotEmpty();
            await().until(() -> letters() == 0);
        }
    }

    private int letters() throws Exception {
        try (Connection connection = pool.getConnection();
                var rows = connection.createStatement()
                        .executeQuery("SELECT COUNT(*) FROM lazada_inbox")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static HealthCheck.Result health(PushApplication application) {
        return HealthCheckRegistry.get(application.context).getCheck("lazada-inbox-lazada").orElseThrow().call();
    }

    private static String console(PushApplication application, Map<String, Object> options) {
        LazadaConsole console = new LazadaConsole();
        console.setCamelContext(application.context);
        return String.valueOf(console.call(DevConsole.MediaType.JSON, options));
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = pool.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private PushApplication start(String uri) throws Exception {
        PushApplication application = PushApplication.create();
        application.context.getRegistry().bind("inbox", pool);
        application.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri).process(exchange -> {
                    routed.add(exchange.getMessage().getBody(PushEvent.class).status());
                    if (erpIsAway) {
                        throw new IllegalStateException("ERP is away");
                    }
                });
            }
        });
        application.context.start();
        return application;
    }
}
