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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.github.camellazada.examples.orders.demo.Report;
import io.github.camellazada.simulator.FreePort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What fails for a while: pushes are refused, come again, and then everything is delivered once. */
class OutageTest {
    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDisk() throws Exception {
        Path file = TestRun.fullDisk(folder.resolve("orders.jsonl"));
        try (TestRun run = new TestRun(folder).start()) {
            run.placeOrders(5);
            run.awaitFailures();

            Files.delete(file);
            Report report = run.awaitDelivery();

            assertThat(report.orders()).isEqualTo(5);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aCrashAfterSomeOfTheSinks() throws Exception {
        Path file = TestRun.fullDisk(folder.resolve("orders.jsonl"));
        try (TestRun run = new TestRun(folder).start()) {
            run.placeOrders(5);
            run.awaitFailures();
            run.stop();
            Files.delete(file);

            run.start();
            run.awaitDelivery();
        }
    }

    @Test
    void aBrokerThatIsDown() throws Exception {
        try (TestRun run = new TestRun(folder).start()) {
            run.placeOrders(2);
            run.awaitDelivery();

            run.broker().close();
            run.placeOrders(3);
            await().atMost(Duration.ofSeconds(90)).until(() -> run.sinks().pushesInInbox() > 0);
            run.broker().start();
            run.awaitDelivery();
        }
    }

    @Test
    void aDatabaseThatIsDown() throws Exception {
        int port = FreePort.next();
        EmbeddedPostgres database = database(port);
        try (TestRun run = new TestRun(folder).with("erp.url", database.getJdbcUrl("postgres", "postgres"))
                .with("erp.user", "postgres").with("erp.password", "postgres").start()) {
            run.placeOrders(2);
            run.awaitDelivery();

            database.close();
            run.placeOrders(3);
            run.awaitFailures();
            database = database(port);
            run.awaitDelivery();
        } finally {
            database.close();
        }
    }

    @Test
    void aGatewayThatCannotBeReached() throws Exception {
        try (TestRun run = new TestRun(folder)) {
            String reachable = run.lazada().settings().get("camel.component.lazada.server-url");
            run.with("camel.component.lazada.server-url", "http://127.0.0.1:" + FreePort.next() + "/rest").start();
            LazadaCheck.check(run.application().context());
            run.placeOrders(3);
            run.awaitFailures();

            run.stop();
            run.with("camel.component.lazada.server-url", reachable).start();
            run.awaitDelivery();
        }
    }

    private EmbeddedPostgres database(int port) throws IOException {
        return EmbeddedPostgres.builder().setPort(port).setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false).start();
    }
}
