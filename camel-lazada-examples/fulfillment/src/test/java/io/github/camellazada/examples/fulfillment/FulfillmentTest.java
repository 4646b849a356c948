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
package io.github.camellazada.examples.fulfillment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.examples.support.LoggedTroubles;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.LineState;
import io.github.camellazada.simulator.commerce.order.Delivery;
import io.github.camellazada.simulator.commerce.order.OrderWish;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.github.camellazada.examples.support.Await.soon;
import static io.github.camellazada.examples.support.DemoLazada.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

class FulfillmentTest {
    private static final String PACK = "/order/fulfill/pack";

    @TempDir
    static Path folder;
    private static DemoLazada lazada;
    private static Commerce commerce;
    private static JdbcClient erp;

    @BeforeAll
    static void start() {
        lazada = Demo.set(DemoLazada.start(Fulfillment.EXAMPLE, folder)).set("fulfillment.period", 100)
                .set("fulfillment.trace", 300)
                .set("fulfillment.late", "file:" + folder + "/late?fileExist=Append&fileName=late.txt&appendChars=\\n")
                .startApplication();
        commerce = lazada.commerce();
        erp = lazada.database();
    }

    @AfterAll
    static void stop() {
        lazada.close();
    }

    @Test
    void anOrderGetsAPackageAndALabelForEachWarehouse() throws Exception {
        long north = commerce.product(SELLER).sku("north").warehouse("north", 9).warehouse("south", 0).add().skuId();
        long south = commerce.product(SELLER).sku("south").warehouse("north", 0).warehouse("south", 9).add().skuId();
        long lazadas = commerce.product(SELLER).sku("fbl").lazadaWarehouse(9).add().skuId();
        long order = paid(commerce.placeOrder(SELLER, north, south, lazadas));

        assertThat(ended(job(order, "ship", "INV-1"))).isEqualTo("done ");

        assertThat(statuses(order)).containsExactlyInAnyOrder("ready_to_ship", "ready_to_ship", "pending");
        List<String> packages = packages(order);
        assertThat(packages).hasSize(2);
        try (Stream<Path> labels = Files.list(folder.resolve("printer"))) {
            assertThat(labels.map(file -> file.getFileName().toString()))
                    .contains(packages.get(0) + ".pdf", packages.get(1) + ".pdf");
        }
        assertThat(Files.readAllBytes(folder.resolve("printer/" + packages.get(0) + ".pdf"))).startsWith('%', 'P', 'D', 'F');
        assertThat(lazada.calls("/order/invoice_number/set")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void anOrderWhosePackingHasNoAnswerIsPackedOnce() {
        long cup = commerce.product(SELLER).sku("half").stock(9).add().skuId();
        long order = paid(commerce.placeOrder(SELLER, cup, cup));
        lazada.simulator().faults().on(PACK).once().dropAnswer();
        int before = lazada.calls(PACK);

        assertThat(ended(job(order, "ship", null))).isEqualTo("done ");

        assertThat(statuses(order)).containsOnly("ready_to_ship");
        assertThat(packages(order)).hasSize(1);
        assertThat(lazada.calls(PACK)).isEqualTo(before + 1);
    }

    @Test
    void anItemRefusedForAMomentIsPackedLaterAndTheOtherOnce() {
        long cup = commerce.product(SELLER).sku("moment").stock(9).add().skuId();
        long order = paid(commerce.placeOrder(SELLER, OrderWish.of(Map.of(cup, 2))));
        lazada.simulator().faults().on(PACK).once().refuseItem("700024", "busy");

        assertThat(ended(job(order, "ship", null))).isEqualTo("done ");

        assertThat(statuses(order)).containsExactly("ready_to_ship", "ready_to_ship");
    }

    @Test
    void aJobThatMeetsAnOutageWaitsAndPacksOnce() {
        long order = paid(commerce.placeOrder(SELLER, commerce.product(SELLER).sku("outage").stock(9).add().skuId()));
        lazada.simulator().faults().on("/order/items/get").times(8).httpStatus(500);
        int packed = lazada.calls(PACK);
        long job = job(order, "ship", null);
        soon().until(() -> erp.sql("SELECT result FROM fulfillment_job WHERE id = ? AND state = 'new' AND result IS NOT NULL")
                .param(job).query(String.class).optional().isPresent());
        lazada.simulator().faults().clear();
        // ten minutes later: nobody waits for them here
        erp.sql("UPDATE fulfillment_job SET not_before = CURRENT_TIMESTAMP WHERE id = ?").param(job).update();

        assertThat(ended(job)).isEqualTo("done ");
        assertThat(lazada.calls(PACK)).isEqualTo(packed + 1);
    }

    @Test
    void aJobAboutAnOrderThatLazadaDoesNotKnowIsRefusedWithTheReason() {
        assertThat(ended(job(4711, "ship", null))).startsWith("refused ").containsIgnoringCase("order");
    }

    @Test
    void aJobThatIsMadeTwiceChangesNothingTheSecondTime() {
        long order = paid(commerce.placeOrder(SELLER, commerce.product(SELLER).sku("twice").stock(9).add().skuId()));
        assertThat(ended(job(order, "ship", null))).isEqualTo("done ");
        int packed = lazada.calls(PACK);

        assertThat(ended(job(order, "ship", null))).isEqualTo("done ");

        assertThat(lazada.calls(PACK)).isEqualTo(packed);
    }

    @Test
    void theSellersOwnFleetDeliversWithoutALabel() {
        long cup = commerce.product(SELLER).sku("fleet").stock(9).add().skuId();
        long order = paid(commerce.placeOrder(SELLER, OrderWish.of(Map.of(cup, 1)).by(Delivery.BY_SELLER)));

        assertThat(ended(job(order, "ship", null))).isEqualTo("done ");
        assertThat(statuses(order)).containsOnly("ready_to_ship");
        ended(job(order, "delivered", null));

        assertThat(statuses(order)).containsOnly("delivered");
    }

    @Test
    void aDeliveryOfTheFleetThatFailedIsTold() {
        long cup = commerce.product(SELLER).sku("nobody").stock(9).add().skuId();
        long order = paid(commerce.placeOrder(SELLER, OrderWish.of(Map.of(cup, 1)).by(Delivery.BY_SELLER)));
        assertThat(ended(job(order, "ship", null))).isEqualTo("done ");

        assertThat(ended(job(order, "failed", null))).isEqualTo("done ");

        assertThat(statuses(order)).doesNotContain("ready_to_ship", "delivered");
        assertThat(lazada.calls("/order/package/sof/failed_delivery")).isEqualTo(1);
    }

    @Test
    void aJobRefusedForGoodEndsPartlyWithTheItemAndTheReason() {
        long order = paid(commerce.placeOrder(SELLER, commerce.product(SELLER).sku("carrier").stock(9).add().skuId()));
        assertThat(ended(job(order, "ship", null))).isEqualTo("done ");

        assertThat(ended(job(order, "delivered", null))).startsWith("partly ")
                .contains(" is ready_to_ship: 700009 operation not support for non DBS order");
    }

    @Test
    void invoiceAndManifestAreInThePrintersFolder() throws Exception {
        long order = paid(commerce.placeOrder(SELLER, commerce.product(SELLER).sku("papers").stock(9).add().skuId()));
        assertThat(ended(job(order, "print-invoice", null))).startsWith("refused ").contains("No item of the order is packed");
        assertThat(ended(job(order, "ship", null))).isEqualTo("done ");

        assertThat(ended(job(order, "print-invoice", null))).isEqualTo("done ");
        assertThat(ended(job(order, "print-manifest", null))).isEqualTo("done ");

        assertThat(lazada.read("printer/" + order + "-invoice.html")).contains("<html").contains("invoice");
        assertThat(lazada.read("printer/" + order + "-carrierManifest.html")).contains("carrierManifest");
    }

    @Test
    void theLastEventOfTheCarrierIsInTheTable() {
        long order = paid(commerce.placeOrder(SELLER, commerce.product(SELLER).sku("way").stock(9).add().skuId()));
        assertThat(ended(job(order, "ship", null))).isEqualTo("done ");
        commerce.ship(SELLER, order);

        soon().untilAsserted(() -> assertThat(erp.sql("SELECT trace FROM fulfillment_item WHERE order_id = ?")
                .param(Long.toString(order)).query(String.class).list()).allSatisfy(
                        trace -> assertThat(trace).contains("The carrier has the package")));
    }

    @Test
    void routesThatFailHaveNoTraceInTheLog() {
        try (LoggedTroubles log = new LoggedTroubles()) {
            erp.sql("ALTER TABLE fulfillment_item RENAME TO away").update();
            soon().untilAsserted(() -> assertThat(log.lines()).anyMatch(line -> line.contains("The route deadlines failed"))
                    .anyMatch(line -> line.contains("Error processing exchange")));

            assertThat(log.lines()).allMatch(line -> line.startsWith("WARN "));
        } finally {
            erp.sql("ALTER TABLE away RENAME TO fulfillment_item").update();
        }
    }

    @Test
    void digitalGoodsAreDeliveredAtOnce() {
        long code = commerce.product(SELLER).sku("code").stock(9).add().skuId();
        long order = paid(commerce.placeOrder(SELLER, OrderWish.of(Map.of(code, 1)).by(Delivery.DIGITAL)));

        assertThat(ended(job(order, "ship", null))).isEqualTo("done ");

        assertThat(statuses(order)).containsOnly("delivered");
    }

    @Test
    void aPackageIsPackedAnew() {
        long order = paid(commerce.placeOrder(SELLER, commerce.product(SELLER).sku("anew").stock(9).add().skuId()));
        lazada.simulator().faults().on("/order/package/rts").once().reject("ISV", "700000",
                "package current status not allow to operate");
        ended(job(order, "ship", null));
        soon().until(() -> packages(order).size() == 1);
        String first = packages(order).get(0);

        assertThat(ended(job(order, "repack", null))).isEqualTo("done ");
        assertThat(statuses(order)).containsOnly("pending");
        assertThat(ended(job(order, "ship", null))).isEqualTo("done ");

        assertThat(packages(order)).hasSize(1).doesNotContain(first);
    }

    @Test
    void anItemWhoseDeadlineComesNearIsToldOnce() {
        long order = paid(commerce.placeOrder(SELLER, commerce.product(SELLER).sku("late").stock(9).add().skuId()));
        soon().until(() -> erp.sql("UPDATE fulfillment_item SET ship_before = CURRENT_TIMESTAMP WHERE order_id = ?")
                .param(Long.toString(order)).update() == 1);

        soon().until(() -> Files.exists(folder.resolve("late/late.txt")));
        soon().during(Duration.ofMillis(500)).untilAsserted(
                () -> assertThat(Files.readString(folder.resolve("late/late.txt"))).containsOnlyOnce(Long.toString(order)));
    }

    private static long paid(long order) {
        commerce.pay(SELLER, order);
        return order;
    }

    private static long job(long order, String action, String invoice) {
        erp.sql("INSERT INTO fulfillment_job (seller, country, order_id, action, invoice_number) VALUES (?, 'SG', ?, ?, ?)")
                .params(SELLER, Long.toString(order), action, invoice).update();
        return erp.sql("SELECT MAX(id) FROM fulfillment_job").query(Long.class).single();
    }

    private static String ended(long job) {
        String sql = "SELECT state || ' ' || COALESCE(result, '') FROM fulfillment_job WHERE id = ?";
        soon().until(() -> erp.sql(sql).param(job).query(String.class).single(),
                text -> !text.startsWith("new") && !text.startsWith("sending"));
        return erp.sql(sql).param(job).query(String.class).single();
    }

    private static List<String> statuses(long order) {
        return commerce.order(SELLER, order).lines().stream().map(LineState::status).toList();
    }

    private static List<String> packages(long order) {
        return erp.sql("SELECT DISTINCT package_id FROM fulfillment_item WHERE order_id = ? AND package_id <> ''")
                .param(Long.toString(order)).query(String.class).list();
    }
}
