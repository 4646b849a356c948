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
package io.github.camellazada;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import io.github.camellazada.client.inbox.InboxReplay;
import io.github.camellazada.model.Order;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camellazada.StreamShop.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An object that a route can never complete does not hold up the others, and is not lost. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PolledLettersTest {
    private StreamShop shop;
    private volatile String poisoned;

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({"stream/orders, lazada:stream:orders?streamPush=false&versionStore=jdbc:db",
            "orders-get, lazada:orders-get?sellerId=1001&outputType=pojo"})
    void anOrderThatAlwaysFailsIsADeadLetterThatCanBeReplayed(String poller, String uri) throws Exception {
        shop = new StreamShop(uri + "&pushInbox=jdbc:db&watermarkStore=jdbc:db&initialDelay=0&delay=50&inboxMaxAttempts=3",
                configuration -> {
                });
        await().until(() -> position(poller) > 0);
        shop.route(this::book);
        shop.simulator.clock().advance(Duration.ofSeconds(1));
        poisoned = Long.toString(shop.order(SELLER, 1));
        shop.awaitTurning(() -> !shop.received.isEmpty());
        long held = position(poller);
        long other = shop.order(SELLER, 1);
        shop.awaitTurning(() -> dead() == 1);
        shop.awaitTurning(() -> position(poller) > held + 60_000);

        assertThat(completed()).containsExactly(Long.toString(other));
        String order = poisoned;
        poisoned = null;
        int replayed = lazada().shared().inboxes().replay(InboxReplay.of(Map.of("app", shop.simulator.appKey(), "which", "dead",
                "topic", "poll/" + poller, "who", "ann"))).toCompletableFuture().get(30, TimeUnit.SECONDS);
        assertThat(replayed).isEqualTo(1);
        await().until(() -> completed().equals(List.of(Long.toString(other), order)));
        await().until(() -> dead() == 0);
    }

    private List<String> completed() {
        return shop.completed.stream().map(message -> message.getBody(Order.class).orderId()).toList();
    }

    private void book(Exchange exchange) {
        if (exchange.getMessage().getBody(Order.class).orderId().equals(poisoned)) {
            throw new IllegalStateException("the ERP takes no such order");
        }
    }

    private LazadaComponent lazada() {
        return shop.context().getComponent("lazada", LazadaComponent.class);
    }

    private long dead() throws Exception {
        return lazada().shared().inboxes().status().toCompletableFuture().get(30, TimeUnit.SECONDS).dead();
    }

    private long position(String poller) throws SQLException {
        DataSource database = shop.context().getRegistry().lookupByNameAndType("db", DataSource.class);
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery("SELECT position FROM lazada_watermark WHERE name = '"
                        + poller + "/1001/sg'")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
