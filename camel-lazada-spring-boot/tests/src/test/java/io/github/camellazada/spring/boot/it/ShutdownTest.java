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
package io.github.camellazada.spring.boot.it;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

import io.github.camellazada.LazadaConstants;
import org.apache.camel.builder.RouteBuilder;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An application that is told to end while pushes are in its route and in its inbox. */
@Timeout(120)
class ShutdownTest {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final Queue<String> completed = new ConcurrentLinkedQueue<>();

    @AfterEach
    void goOn() {
        mayGoOn.countDown();
    }

    @Test
    void anInboxInMemoryIsDrained() throws Exception {
        endWithThreePushes(application("memory"));

        assertThat(completed).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void aDurableInboxKeepsWhatIsNotInTheRouteYet() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:shutdown;DB_CLOSE_DELAY=-1");
        database.setUser("sa");

        endWithThreePushes(application("jdbc:").with("spring.datasource.url", database.getUrl()));

        assertThat(completed).isNotEmpty();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet open = statement.executeQuery("SELECT COUNT(*) FROM lazada_inbox_open")) {
            assertThat(open.next()).isTrue();
            assertThat(open.getInt(1)).isEqualTo(3 - completed.size());
        }
    }

    private Boot application(String inbox) {
        return new Boot().credentials().with("ack-timeout", "60s").with("push-inbox", inbox)
                .with("concurrent-consumers", 1).routes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("lazada:push:trade-order-status").process(exchange -> {
                            entered.countDown();
                            mayGoOn.await();
                            completed.add(exchange.getMessage().getHeader(LazadaConstants.ORDER_ID, String.class));
                        });
                    }
                });
    }

    private void endWithThreePushes(Boot boot) throws InterruptedException {
        boot.start();
        for (String order : List.of("1", "2", "3")) {
            assertThat(boot.push(order)).isEqualTo(200);
        }
        assertThat(entered.await(60, SECONDS)).isTrue();

        CompletableFuture<Void> end = CompletableFuture.runAsync(boot::close);
        await().atMost(60, SECONDS).until(() -> boot.camel().isStopping());
        assertThat(boot.push("4")).isNotEqualTo(200);
        assertThat(end).isNotDone();
        mayGoOn.countDown();

        assertThat(end).succeedsWithin(60, SECONDS);
        assertThat(boot.logged).noneMatch(line -> line.contains("has been closed"));
    }
}
