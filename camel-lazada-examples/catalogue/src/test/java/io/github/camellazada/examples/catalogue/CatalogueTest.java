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
package io.github.camellazada.examples.catalogue;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camellazada.broker.KafkaBroker;
import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.simulator.commerce.product.QcStatus;
import io.github.camellazada.simulator.gateway.ReceivedRequest;
import io.github.camellazada.simulator.service.RecordKind;
import io.github.camellazada.simulator.service.Services;
import org.apache.camel.spi.RouteController;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.camellazada.examples.support.Await.soon;
import static io.github.camellazada.examples.support.DemoLazada.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

class CatalogueTest {
    private static final String HEADER = "seller_sku,name,brand,price,quantity,package_weight,package_length,package_width,"
            + "package_height,color_family,images,";
    private static final String SIZES = "0.5,40,30,10";
    private static final String BAG = ",Laptop bag,No Brand,35,1," + SIZES + ",Green,bag.png,";

    @TempDir
    static Path folder;
    private static DemoLazada lazada;
    private static KafkaBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = KafkaBroker.start(folder.resolve("kafka"));
        lazada = Demo.set(DemoLazada.start(Catalogue.EXAMPLE, folder)).set("catalogue.topic.enabled", true)
                .set("camel.component.kafka.brokers", broker.bootstrapServers());
        Demo.media(lazada);
        lazada.startApplication();
    }

    @AfterAll
    static void stop() {
        lazada.close();
        broker.close();
    }

    @Test
    void aNewProductIsCreatedOnceAndThenUpdated() throws Exception {
        String row = "NEW-1,Laptop bag,no brand,35.50,10," + SIZES + ",Green,bag.png|https://www.example.com/a.png|"
                + "https://www.example.com/b.png,";
        lazada.drop("inbox/new.csv", HEADER + "video\n" + row + "\n");
        assertThat(ended("new.csv")).containsExactly("2 done");
        lazada.drop("inbox/again.csv", HEADER + "video\n" + row + "\n" + row.replace("35.50", "36") + "\n");

        assertThat(ended("again.csv")).containsExactly("2 done", "3 done");
        assertThat(calls("/product/create", "NEW-1")).hasSize(1);
        assertThat(calls("/product/update", "NEW-1")).hasSize(1).allSatisfy(
                call -> assertThat(call.parameter("payload")).contains("\"price\":\"36\"").contains("SkuId"));
        assertThat(calls("/images/migrate", "a.png")).hasSize(1);
        assertThat(calls("/product/create", "NEW-1").get(0).parameter("payload"))
                .contains("\"PrimaryCategory\":\"10002019\"").contains("\"brand\":\"No Brand\"")
                .contains("\"saleProp\":{\"color_family\":\"Green\"}");
    }

    @Test
    void aRowThatDoesNotFitIsToldWithItsColumnAndTheOthersGoOn() throws Exception {
        lazada.drop("inbox/bad.csv", HEADER + "warranty_type,category\n" + """
                BAD-1,Laptop bag,Silversmith,35,1,%1$s,Green,bag.png,,
                BAD-2,Laptop bag,No Brand,35,-1,%1$s,Green,bag.png,,
                BAD-3,Laptop bag,No Brand,35,1,%1$s,Green,note.txt,,
                BAD-4,Laptop bag,No Brand,35,1,%1$s,Green,../catalogue.mv.db,,
                BAD-5,Laptop bag,No Brand,35,1,%1$s,Green,https://www.example.com:81/a.png,,
                BAD-6,Laptop bag,No Brand,35,1,%1$s,Green,bag.png,For ever,
                BAD-7,Laptop bag,No Brand,35,1,%1$s,Green,bag.png,,1819
                BAD-8,Laptop bag,No Brand,,1,%1$s,Green,bag.png,,
                BAD-9,too,few
                GOOD-1,Laptop bag,No Brand,35,1,%1$s,Green,bag.png,No Warranty,
                """.formatted(SIZES));

        assertThat(ended("bad.csv")).hasSize(10).contains("11 done");
        soon().untilAsserted(() -> assertThat(lazada.read("errors/bad.csv").lines()).hasSize(9));
        assertThat(lazada.read("errors/bad.csv")).contains("2,\"brand\",\"Silversmith\",\"Lazada's library has no such brand")
                .contains("3,\"quantity\",\"-1\",").contains("4,\"images\",\"note.txt\",\"The file is no PNG")
                .contains("5,\"images\",\"../catalogue.mv.db\",\"There is no such file")
                .contains("6,\"images\",\"https://www.example.com:81/a.png\",")
                .contains("7,\"warranty_type\",\"For ever\",\"The attribute takes")
                .contains("8,\"category\",\"1819\",").contains("9,\"price\",\"\",").contains("10,\"\",\"BAD-9,too,few\",");
        lazada.drop("inbox/column.csv", "seller_sku,colour\nX-1,red\n");
        soon().untilAsserted(() -> assertThat(lazada.read("errors/column.csv")).startsWith("1,\"colour\","));
        lazada.drop("inbox/sheet.csv", "PK\u0003\u0004\u0000\u0014\"" + "x".repeat(1_000));
        lazada.drop("inbox/only-bad.csv", "seller_sku,country\nX-1,XX\nX-2,\"SG\"x\n");
        soon().untilAsserted(() -> assertThat(lazada.read("errors/sheet.csv")).startsWith("1,").contains("UTF-8"));
        soon().untilAsserted(() -> assertThat(lazada.read("errors/only-bad.csv").lines()).satisfiesExactly(
                row -> assertThat(row).startsWith("2,\"country\",\"XX\",\"This is no country of Lazada."),
                row -> assertThat(row).startsWith("3,").contains("This is no CSV")));
    }

    @Test
    void aVideoIsUploadedOnceAndItsProductWaitsForItsAcceptance() throws Exception {
        lazada.drop("inbox/video.csv", HEADER + "video\nFILM-1" + BAG + "bag.mp4\nFILM-2" + BAG + "note.mp4\n");
        soon().untilAsserted(() -> assertThat(states("video.csv")).containsExactly("2 video", "3 video"));

        lazada.simulator().clock().advance(Duration.ofMinutes(2));

        assertThat(ended("video.csv")).containsExactly("2 done", "3 refused");
        assertThat(calls("/product/create", "FILM-1")).hasSize(1)
                .allSatisfy(call -> assertThat(call.parameter("payload")).contains("\"video\":\""));
        soon().untilAsserted(() -> assertThat(lazada.read("errors/video.csv")).contains("TRANSCODE_FAILED"));
        soon().untilAsserted(() -> assertThat(lazada.calls("/media/video/remove")).isPositive());
        int blocks = lazada.calls("/media/video/block/upload");
        lazada.drop("inbox/other.csv", HEADER + "video\nFILM-3" + BAG + "bag.mp4\n");
        assertThat(ended("other.csv")).containsExactly("2 done");
        assertThat(lazada.calls("/media/video/block/upload")).isEqualTo(blocks);
    }

    @Test
    void aVideoAboveTheLimitIsToldAndNotUploaded() throws Exception {
        try (RandomAccessFile video = new RandomAccessFile(folder.resolve("videos/long.mp4").toFile(), "rw")) {
            video.setLength(100 * 1024 * 1024 + 1);
        }
        int blocks = lazada.calls("/media/video/block/create");
        lazada.drop("inbox/long.csv", HEADER + "video\nLONG-1" + BAG + "long.mp4\nLONG-2" + BAG + "\n");

        assertThat(ended("long.csv")).containsExactly("2 refused", "3 done");
        soon().untilAsserted(() -> assertThat(lazada.read("errors/long.csv"))
                .startsWith("2,\"video\",\"long.mp4\",\"The file has more than 100 MB"));
        assertThat(lazada.calls("/media/video/block/create")).isEqualTo(blocks);
    }

    @Test
    void qualityControlIsToldByPushAndByTheListOfAlerts() throws Exception {
        lazada.drop("inbox/quality.csv", HEADER + "video\nQC-1" + BAG + "\n");
        assertThat(ended("quality.csv")).containsExactly("2 done");

        without("undecided", () -> soon().untilAsserted(() -> {
            // quality control takes ten minutes, and a push that was answered too late comes again after thirty
            lazada.simulator().clock().advance(Duration.ofMinutes(31));
            assertThat(quality("QC-1")).startsWith("APPROVED");
        }));
        lazada.simulator().module(Services.class).add(RecordKind.QC_ALERT, SELLER, Map.of("productId",
                item("QC-1"), "suggestionCategories",
                List.of(6614)));

        soon().untilAsserted(() -> assertThat(quality("QC-1")).startsWith("ALERT Lazada suggests the categories [6614]"));
    }

    @Test
    void anApprovalOrARefusalWhosePushWasMissedIsFoundByALook() throws Exception {
        lazada.drop("inbox/missed.csv", HEADER + "video\nMISSED-1" + BAG + "\nMISSED-2" + BAG + "\n");
        assertThat(ended("missed.csv")).containsExactly("2 done", "3 done");
        without("quality", () -> {
            // quality control takes ten minutes, and no push arrives
            lazada.commerce().check(SELLER, item("MISSED-2"), QcStatus.REJECTED, "counterfeit");
            lazada.simulator().clock().advance(Duration.ofMinutes(11));

            soon().untilAsserted(() -> assertThat(quality("MISSED-1")).startsWith("APPROVED"));
            soon().untilAsserted(() -> assertThat(quality("MISSED-2")).startsWith("REJECTED"));
        });
    }

    @Test
    void productsAreTakenOfflineDeletedAndGivenSizeCharts() throws Exception {
        lazada.commerce().product(SELLER).sku("OLD-1").stock(1).sku("OLD-2").stock(1).add();
        lazada.commerce().product(SELLER).sku("OLD-3").stock(1).add();
        lazada.commerce().product(SELLER).sku("OLD-4").stock(1).add();
        String chart = lazada.simulator().module(Services.class)
                .add(RecordKind.SIZE_CHART, SELLER, Map.of("sizeChartName", "Bags of leather"))
                .path("sizeChartId").asText();

        lazada.drop("inbox/old.csv", """
                seller_sku,action,size_chart,price
                OLD-1,remove,,
                OLD-3,remove,,
                OLD-4,deactivate,,
                OLD-4,deactivate,,
                NONE-1,remove,,
                NONE-2,deactivate,,
                OLD-2,,Bags of leather,9
                NONE-3,forget,,
                """);

        assertThat(ended("old.csv")).containsExactly("2 done", "3 done", "4 done", "5 done", "6 done", "7 refused", "8 done",
                "9 refused");
        assertThat(lazada.calls("/product/sku/remove")).isEqualTo(1);
        assertThat(lazada.calls("/product/remove")).isEqualTo(1);
        assertThat(calls("/size/chart/batch/update", chart)).hasSize(1);
    }

    @Test
    void aRecordOfATopicIsARow() {
        lazada.send("kafka:products", """
                {"seller_sku": "TOPIC-1", "name": "Laptop bag", "brand": "No Brand", "price": 35, "package_weight": "0.5",
                "package_length": 40, "package_width": 30, "package_height": 10, "images": "bag.png"}""");
        lazada.send("kafka:products", "no json");
        lazada.send("kafka:products", "{\"seller_sku\": \"TOPIC-2\", \"colour\": \"red\"}");

        soon().untilAsserted(() -> assertThat(calls("/product/create", "TOPIC-1")).hasSize(1));
        soon().untilAsserted(() -> assertThat(lazada.read("errors/topic.csv")).contains("The record is not JSON")
                .contains("\"colour\",\"\",\"The record has fields that are no columns"));
    }

    private static List<ReceivedRequest> calls(String path, String text) {
        return lazada.simulator().received(path).stream()
                .filter(call -> String.valueOf(call.parameter("payload")).contains(text)).toList();
    }

    private static List<String> ended(String file) {
        soon().until(() -> states(file), states -> !states.isEmpty()
                && states.stream().allMatch(state -> state.endsWith("done") || state.endsWith("refused")));
        return states(file);
    }

    private static List<String> states(String file) {
        return lazada.database().sql("SELECT position || ' ' || state FROM product_row WHERE source LIKE ? ORDER BY position")
                .param("csv:" + file + ":%").query(String.class).list();
    }

    private static String quality(String sku) {
        return text("SELECT quality || ' ' || COALESCE(reason, '') FROM product WHERE seller_sku = '" + sku + "'");
    }

    private static void without(String route, Runnable steps) throws Exception {
        RouteController routes = lazada.application().getCamelContext().getRouteController();
        routes.stopRoute(route);
        try {
            steps.run();
        } finally {
            routes.startRoute(route);
        }
    }

    private static long item(String sku) {
        return Long.parseLong(text("SELECT item_id FROM product WHERE seller_sku = '" + sku + "'"));
    }

    private static String text(String sql) {
        return lazada.database().sql(sql).query(String.class).optional().orElse("");
    }
}
