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

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camellazada.broker.KafkaBroker;
import io.github.camellazada.examples.orders.demo.Authorizations;
import io.github.camellazada.examples.orders.demo.Report;
import io.github.camellazada.examples.orders.demo.SimulatedLazada;
import io.github.camellazada.examples.orders.demo.Sinks;
import io.github.camellazada.simulator.FreePort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The application, a simulated Lazada and a broker on free ports, with a folder of its own; each can be stopped and started again. */
final class TestRun implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Map<String, String> settings = new HashMap<>();
    private final SimulatedLazada lazada = SimulatedLazada.start();
    private final KafkaBroker broker;
    private final URI callback;
    private OrdersApplication application;

    TestRun(Path folder) throws Exception {
        broker = KafkaBroker.start(folder.resolve("kafka"));
        int port = FreePort.next();
        settings.putAll(lazada.settings());
        settings.put("data.dir", folder.toString());
        settings.put("kafka.brokers", broker.bootstrapServers());
        settings.put("camel.server.host", "127.0.0.1");
        settings.put("camel.server.port", Integer.toString(port));
        settings.put("stock.period", "200");
        settings.put("poll.delay", "500");
        settings.put("push.grace", "1000");
        settings.put("camel.component.lazada.inbox-max-retry-delay", "1000");
        settings.put("camel.management.enabled", "false");
        Authorizations.store(Authorizations.fileIn(folder.toString()), lazada.tokenKey(), lazada.tokens());
        callback = URI.create("http://127.0.0.1:" + port + "/lazada/push");
        pushHere();
    }

    /** Sets the callback URL of the app to this application. */
    void pushHere() {
        lazada.pushTo(callback);
    }

    TestRun with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    TestRun start() throws Exception {
        application = OrdersApplication.start(settings);
        return this;
    }

    void stop() {
        if (application != null) {
            application.close();
            application = null;
        }
    }

    SimulatedLazada lazada() {
        return lazada;
    }

    KafkaBroker broker() {
        return broker;
    }

    OrdersApplication application() {
        return application;
    }

    Sinks sinks() {
        return Sinks.of(application);
    }

    /** Lets buyers order until that many orders are placed. */
    void placeOrders(int orders) {
        lazada.placeOrders(orders, 50);
        await().atMost(PATIENCE).until(lazada::isSoldOut);
    }

    /** Waits until a push of the inbox has failed. */
    void awaitFailures() {
        await().atMost(PATIENCE).until(() -> sinks().failuresInInbox() > 0);
    }

    /** Waits until every sink is as Lazada says; pushes that were refused would come again half an hour later. */
    Report awaitDelivery() {
        AtomicReference<Report> last = new AtomicReference<>();
        // each look reads all topics by consumers of its own, which takes time from the application
        await().atMost(PATIENCE).pollInterval(LOOK).untilAsserted(() -> {
            assertThat(sinks().pushesInInbox()).as("pushes in the inbox").isZero();
            Report report = Report.read(lazada, application);
            assertThat(report.isClean()).as(report.table()).isTrue();
            last.set(report);
        });
        return last.get();
    }

    @Override
    public void close() {
        stop();
        broker.close();
        lazada.close();
    }

    /** A file that cannot take a byte, until it is deleted. */
    static Path fullDisk(Path link) throws IOException {
        return Files.createSymbolicLink(link, Path.of("/dev/full"));
    }
}
