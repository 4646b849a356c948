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
package io.github.camellazada.examples.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.github.camellazada.examples.support.Await;
import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.examples.support.DemoProcess;
import io.github.camellazada.simulator.commerce.Commerce;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camellazada.examples.support.DemoLazada.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

/** An inbox in a PostgreSQL: processes that share it, and a long outage of the ERP. */
class HttpErpProcessesTest {
    private static final int ORDERS = 8;
    private static final int MINUTES = 10;
    private static final Duration BETWEEN_ORDERS = Duration.ofMillis(300);

    @TempDir
    static Path folder;
    private static EmbeddedPostgres postgres;
    private static ContractErp erp;
    private static DemoLazada lazada;
    private static Commerce commerce;
    private static long cup;
    private int booked;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        erp = new ContractErp();
        lazada = Demo.set(DemoLazada.start(HttpErp.EXAMPLE, folder), erp).set("http-erp.retry", 20)
                .set("http-erp.retry.most", 100).set("http-erp.poll", 300_000).set("http-erp.url", erp.url("first"))
                .set("camel.component.lazada.push-inbox", "jdbc:http-erp")
                .set("camel.component.lazada.version-store", "jdbc:http-erp").sharedClock()
                .set("http-erp.db.url", postgres.getJdbcUrl("postgres", "postgres")).set("http-erp.db.user", "postgres")
                .set("http-erp.db.password", "postgres").set("camel.main.shutdown-timeout", 1).startApplication();
        commerce = lazada.commerce();
        cup = commerce.product(SELLER).name("Cup").sku("CUP-1").price("9.90").stock(9999).add().skuId();
    }

    @BeforeEach
    void count() {
        booked = booked();
    }

    @AfterAll
    static void stop() throws Exception {
        lazada.close();
        erp.close();
        postgres.close();
    }

    @Test
    void twoProcessesOnOneInboxBookNoOrderTwiceAlsoWhenOneIsKilled() throws Exception {
        try (DemoProcess process = lazada.startProcess(HttpErp.class, Map.of("http-erp.url", erp.url("second")))) {
            Await.soon().untilAsserted(() -> assertThat(process.console()).contains("Started orders"));
            // the other process is alone at first, so that it has rows for sure
            var routes = lazada.application().getCamelContext().getRouteController();
            routes.stopRoute("orders");
            lazada.pushToNext(process);
            erp.callers().clear();
            List<Long> orders = placed(ORDERS);
            Await.soon().untilAsserted(() -> assertThat(erp.callers()).as(process.console()).containsExactly("second"));
            routes.startRoute("orders");
            lazada.pushHere();
            // the other one gives up half of the objects at its next look, and has all rows until then
            Await.soon().pollInterval(BETWEEN_ORDERS).until(() -> orders.addAll(placed(1)) && erp.callers().contains("first"));

            process.kill();
            // what the process had in its hands is given to the other one when its lease has ended

            assertBookedOnce(orders);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void tenMinutesWithoutTheErpLoseNothingAndBookNothingTwice(int status) throws Exception {
        erp.answers().clear();
        booked = 0;
        erp.down(status);
        List<Long> orders = placed(2);
        for (int minute = 0; minute < MINUTES; minute++) {
            lazada.simulator().clock().advance(Duration.ofMinutes(1));
            orders.addAll(placed(1));
            int refused = refused(status);
            Await.soon().until(() -> refused(status) > refused);
            if (minute == MINUTES / 2) {
                lazada.stopApplication();
                lazada.startApplication();
            }
        }
        assertThat(booked()).isEqualTo(booked);

        erp.down(0);

        assertBookedOnce(orders);
        assertThat(lazada.database().sql("SELECT COUNT(*) FROM erp_rejected").query(Integer.class).single()).isZero();
    }

    private static List<Long> placed(int count) {
        List<Long> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long order = commerce.placeOrder(SELLER, cup);
            commerce.pay(SELLER, order);
            orders.add(order);
        }
        return orders;
    }

    private void assertBookedOnce(List<Long> orders) {
        for (long order : orders) {
            Await.soon().untilAsserted(() -> assertThat(erp.statuses()).extractingByKey("lazada:SG:" + SELLER + ':' + order)
                    .asString().contains("pending"));
        }
        assertThat(booked() - booked).isEqualTo(orders.size());
        assertThat(erp.violations()).isEmpty();
    }

    private static int booked() {
        return (int) erp.answers().stream().filter("createSale 201"::equals).count();
    }

    private static int refused(int status) {
        return Collections.frequency(erp.answers(), "createSale " + status);
    }
}
