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
package io.github.camellazada.examples.tryton;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camellazada.examples.support.Await;
import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.examples.support.DemoProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** An inbox in a PostgreSQL, processes that share it, and a long outage; runs with {@code -Dtryton=true} against a real Tryton. */
class TrytonProcessesTest {
    private static final String CREATE = "model.sale.sale.create";
    private static final int ORDERS = 8;
    private static final int MINUTES = 10;
    private static final Duration BETWEEN_ORDERS = Duration.ofMillis(300);

    @RegisterExtension
    static TrytonWorld world = new TrytonWorld(TrytonProcessesTest::inPostgres);

    private static void inPostgres(DemoLazada lazada) throws Exception {
        EmbeddedPostgres postgres = world.closeLater(EmbeddedPostgres.start());
        lazada.set("camel.component.lazada.push-inbox", "jdbc:tryton").set("tryton.poll", 300_000).sharedClock()
                .set("camel.component.lazada.version-store", "jdbc:tryton")
                .set("tryton.db.url", postgres.getJdbcUrl("postgres", "postgres")).set("tryton.db.user", "postgres")
                .set("tryton.db.password", "postgres");
    }

    @Test
    void twoProcessesOnOneInboxBookNoOrderTwiceAlsoWhenOneIsKilled() throws Exception {
        long sku = world.listed("TRAY", 500);
        try (FlakyProxy second = new FlakyProxy(world.url);
                DemoProcess process = world.lazada.startProcess(TrytonErp.class,
                        Map.of("tryton.url", second.url(), "tryton.stock", "false"))) {
            Await.soon().untilAsserted(() -> assertThat(process.console()).contains("Started orders"));
            // the other process is alone at first, so that it has rows for sure
            var routes = world.lazada.application().getCamelContext().getRouteController();
            routes.stopRoute("orders");
            world.lazada.pushToNext(process);
            List<Long> orders = placed(sku, ORDERS);
            Await.soon().untilAsserted(() -> assertThat(second.calls(CREATE)).as(process.console()).isPositive());
            int own = world.proxy.calls(CREATE);
            routes.startRoute("orders");
            world.lazada.pushHere();
            // the other one gives up half of the objects at its next look, and has all rows until then
            Await.soon().pollInterval(BETWEEN_ORDERS)
                    .until(() -> orders.addAll(placed(sku, 1)) && world.proxy.calls(CREATE) > own);

            process.kill();
            // what the process had in its hands is given to the other one when its lease has ended
            world.lazada.simulator().clock().advance(Duration.ofMinutes(MINUTES));

            assertBookedOnce(orders);
        }
    }

    @Test
    void tenMinutesWithoutTrytonLoseNothingAndBookNothingTwice() throws Exception {
        long sku = world.listed("DISH", 50);
        world.proxy.down(true);
        List<Long> orders = placed(sku, 3);
        Await.soon().until(() -> world.proxy.refused() > 3);
        for (int minute = 0; minute < MINUTES; minute++) {
            world.lazada.simulator().clock().advance(Duration.ofMinutes(1));
            orders.add(world.paid(sku));
            int refused = world.proxy.refused();
            Await.soon().until(() -> world.proxy.refused() > refused);
            if (minute == MINUTES / 2) {
                world.lazada.stopApplication();
                world.lazada.startApplication();
            }
        }
        assertThat(world.books.sales(world.reference(orders.get(0)))).isEmpty();

        world.proxy.down(false);

        assertBookedOnce(orders);
        assertThat(world.erp().sql("SELECT COUNT(*) FROM erp_rejected WHERE kind = 'orders'").query(Integer.class).single())
                .isZero();
    }

    private static List<Long> placed(long sku, int count) {
        List<Long> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            orders.add(world.paid(sku));
        }
        return orders;
    }

    private static void assertBookedOnce(List<Long> orders) throws Exception {
        for (long order : orders) {
            world.awaitShipments(order, "waiting");
            assertThat(world.books.sales(world.reference(order))).hasSize(1);
            assertThat(world.sale(order).path("invoices")).hasSize(1);
        }
    }
}
