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
package io.github.camellazada.examples.guides;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.push.PushDelivery;
import org.apache.camel.CamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Follows each guide as it is written. */
class GuidesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @BeforeAll
    static void waitAsLongAsABusyMachineNeeds() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @AfterAll
    static void asBefore() {
        Awaitility.reset();
    }

    @ParameterizedTest
    @CsvSource({"first-order, routes.camel.yaml", "first-order, application.properties", "redmart, routes.camel.yaml",
            "redmart, application.properties", "marketplace-ease, routes.camel.yaml",
            "marketplace-ease, application.properties"})
    void thePagePrintsTheFileThatRuns(String guide, String file) throws Exception {
        try (var in = GuidesTest.class.getResourceAsStream("/" + guide + "/" + file)) {
            assertThat(GuidePage.of(guide).file(file))
                    .isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
        }
    }

    @Test
    void theFirstOrderOfASellerWhoAuthorizedTheAppBecomesAFile() throws Exception {
        try (RunningGuide guide = new RunningGuide("first-order")) {
            guide.simulator.sellers().add("1001", "sg");
            guide.with("camel.component.lazada.auth-server-url", guide.simulator.authServerUrl())
                    .with("camel.server.port", Integer.toString(guide.port()))
                    .with("redirect.uri", "http://127.0.0.1:" + guide.port() + "/lazada/authorize")
                    .with("orders.dir", folder.toString()).start();

            for (String command : guide.page.commands()) {
                guide.curl.run(command);
            }

            List<Path> files = await().until(this::files, found -> !found.isEmpty());
            JsonNode order = JSON.readTree(files.get(0).toFile());
            assertThat(order.path("items")).isNotEmpty();
            assertThat(files.get(0).getFileName()).hasToString("1001-" + order.path("orderId").asText() + ".json");
            await().untilAsserted(() -> {
                // an answer that came too late on a busy machine is asked for again half an hour later
                guide.simulator.clock().advance(Duration.ofMinutes(30));
                assertThat(guide.simulator.push().deliveries()).isNotEmpty()
                        .allMatch(delivery -> delivery.state() == PushDelivery.State.DELIVERED);
            });
        }
    }

    @Test
    void aCountBecomesTheStockOfARedmartLotAndPickupJobsBecomeFiles() throws Exception {
        try (RunningGuide guide = new RunningGuide("redmart")) {
            guide.simulator.sellers().add("1001", "sg");
            for (String command : guide.page.commands()) {
                guide.curl.run(command);
            }
            Files.createDirectories(folder.resolve("stock"));
            Files.writeString(folder.resolve("stock/count.json"), guide.page.file("count.json"));
            CamelContext camel = guide
                    .with("camel.component.lazada.access-token", guide.simulator.tokens().issue("1001").accessToken())
                    .with("stock.dir", folder.resolve("stock").toString()).with("jobs.dir", folder.resolve("jobs").toString())
                    .start();

            await().untilAsserted(() -> assertThat(folder.resolve("stock/.camel/count.json")).exists());
            assertThat(guide.simulator.received("/rss/stockLot/update")).singleElement()
                    .satisfies(call -> assertThat(call.code()).isEqualTo("0"));
            String lot = camel.createProducerTemplate().requestBody("lazada:rss-stock-lot-get?param.storeId=414"
                    + "&param.pickupLocationId=1837&param.productId=1026158&param.stockLotId=0", null, String.class);
            assertThat(JSON.readTree(lot).findValue("quantityAvailableForSale").asInt()).isEqualTo(25);
            await().untilAsserted(() -> assertThat(folder.resolve("jobs/3588214-pending.json")).exists());
        }
    }

    @Test
    void anEaseSellerGetsAProductAndChangesItsStockInBothWays() throws Exception {
        try (RunningGuide guide = new RunningGuide("marketplace-ease")) {
            guide.curl.run(guide.page.commands().get(0));
            String token = JSON.readTree(guide.curl.run(guide.page.commands().get(1))).findValue("accessToken").asText();
            guide.with("camel.component.lazada.access-token", token).with("ease.dir", folder.toString()).start();

            drop("products/product.json", guide.page.file("product.json"));
            await().untilAsserted(() -> assertThat(folder.resolve("created/product.json")).exists());
            JsonNode created = JSON.readTree(folder.resolve("created/product.json").toFile());
            String sku = created.path("sku_list").path(0).path("sku_id").asText();
            drop("stock/count.json", filled(guide.page.file("count.json"), created, sku));
            await().untilAsserted(() -> assertThat(folder.resolve("stock/.camel/count.json")).exists());
            drop("movements/movement.json", filled(guide.page.file("movement.json"), created, sku));
            await().untilAsserted(() -> assertThat(folder.resolve("movements/.camel/movement.json")).exists());

            assertThat(guide.simulator.module(Commerce.class).onSite("my").stock("3003", Long.parseLong(sku)))
                    .extracting(Commerce.StockLevel::sellable).containsExactly(10);
        }
    }

    private void drop(String file, String text) throws Exception {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Path whole = Files.writeString(folder.resolve("whole"), text);
        Files.move(whole, target);
    }

    private static String filled(String text, JsonNode created, String sku) {
        return text.replace("ITEM_ID", created.path("item_id").asText()).replace("SKU_ID", sku);
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }
}
