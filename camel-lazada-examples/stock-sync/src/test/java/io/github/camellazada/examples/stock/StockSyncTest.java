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
package io.github.camellazada.examples.stock;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.gateway.ReceivedRequest;
import io.github.camellazada.simulator.service.RecordKind;
import io.github.camellazada.simulator.service.Services;
import io.github.camellazada.stock.StockLevel;
import io.github.camellazada.stock.StockOperation;
import io.github.camellazada.stock.StockPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.camellazada.examples.support.Await.soon;
import static io.github.camellazada.examples.support.DemoLazada.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class StockSyncTest {
    private static final String UPDATE = "/product/stock/sellable/update";
    private static final int CHANGES = Integer.getInteger("storm.changes", 5_000);
    private static final int SKUS = Integer.getInteger("storm.skus", 400);
    private static final int BATCH = Integer.getInteger("storm.batch", 50);
    /** How long Lazada takes for an answer, in milliseconds. */
    private static final int DELAY = Integer.getInteger("storm.delay", 0);

    @TempDir
    static Path folder;
    private static RunningSync sync;

    @BeforeAll
    static void start() throws Exception {
        sync = new RunningSync(folder);
        sync.lazada.simulator().module(Services.class).add(RecordKind.WAREHOUSE, SELLER,
                Map.of("warehouse_code", "north", "name", "Hall 1"));
    }

    @AfterAll
    static void stop() {
        sync.close();
    }

    @Test
    void aFileIsWrittenRowByRowAndBadRowsAreTold() throws Exception {
        long cup = sync.product("csv-cup", 1);
        long plate = sync.product("csv-plate", 1);

        sync.lazada.drop("inbox/levels.csv", """
                seller_sku,quantity,country
                csv-cup,5,
                csv-cup,7,SG
                csv-plate,-2,SG
                csv-plate,many,SG
                csv-plate,3
                csv-nobody,5,SG
                csv-plate,4,lazada_sg
                csv-plate,5,XX
                %s,5,SG
                """.formatted("x".repeat(201)));

        soon().untilAsserted(() -> assertThat(sync.lazada.read("results/levels.csv").lines()).hasSize(3));
        assertThat(sync.sellable(cup)).isEqualTo(7);
        assertThat(sync.sellable(plate)).isEqualTo(4);
        assertThat(sync.lazada.read("errors/levels.csv").lines()).containsExactly(
                "4,\"quantity\",\"-2\",\"A stock level cannot be negative.\"",
                "5,\"quantity\",\"many\",\"The number of pieces must be a whole number of at most nine digits.\"",
                "6,\"\",\"csv-plate,3\",\"The row has 2 values, but the header has 3.\"",
                "9,\"country\",\"XX\",\"This is no country of Lazada. Write one of SG, MY, TH, VN, PH, ID.\"",
                "10,\"seller_sku\",\"" + "x".repeat(197) + "...\",\"More than 200 characters.\"");
        assertThat(sync.lazada.read("results/levels.csv"))
                .contains("3,\"1000001\",\"csv-cup\",\"\",sent,7,\"\"")
                .contains("7,\"1000001\",\"csv-nobody\",\"\",refused,,\"Lazada has no SKU with this code of the seller.");
    }

    @Test
    void aFileWithAWrongColumnIsNotTaken() throws Exception {
        long cup = sync.product("column-cup", 1);

        sync.lazada.drop("inbox/wrong.csv", "seller_sku,stock\ncolumn-cup,5\n");

        soon().untilAsserted(
                () -> assertThat(sync.lazada.read("errors/wrong.csv")).startsWith("1,\"stock\",\"seller_sku,stock\","));
        assertThat(sync.sellable(cup)).isEqualTo(1);
    }

    @Test
    void ofAFileThatIsNoCsvEachRowIsToldAndTheOthersAreWritten() throws Exception {
        long cup = sync.product("quoted-cup", 1);

        sync.lazada.drop("inbox/sheet.csv", "PK\u0003\u0004\u0000\u0014\"\n1");
        sync.lazada.drop("inbox/quotes.csv", "seller_sku,quantity\nquoted-cup,\"5\"x\nquoted-cup,6\n\"quoted-cup,7\n");

        soon().untilAsserted(() -> assertThat(sync.lazada.read("errors/sheet.csv")).startsWith("1,"));
        soon().untilAsserted(() -> assertThat(sync.lazada.read("results/quotes.csv")).startsWith("3,").contains("sent,6"));
        assertThat(sync.lazada.read("errors/quotes.csv").lines()).hasSize(2).allMatch(row -> row.contains("This is no CSV"));
        assertThat(sync.sellable(cup)).isEqualTo(6);
        assertThat(folder.resolve("inbox/failed")).doesNotExist();
    }

    @Test
    void aCallThatLazadaRefusesAsAWholeIsToldRowByRow() throws Exception {
        sync.product("group-cup", 1);
        sync.product("group-plate", 1);
        sync.stopRoute("window");
        sync.lazada.drop("inbox/group.csv", "seller_sku,quantity\ngroup-cup,5\ngroup-plate,6\n");
        soon().untilAsserted(() -> assertThat(sync.database().sql("SELECT COUNT(*) FROM stock_level WHERE seller_sku"
                + " LIKE 'group-%' AND state = 'waiting'").query(Integer.class).single()).isEqualTo(2));

        sync.lazada.simulator().faults().on(UPDATE).times(100).reject("ISV", "E0015", "No permission");
        try {
            sync.startRoute("window");

            soon().untilAsserted(() -> assertThat(sync.lazada.read("results/group.csv").lines()).hasSize(2)
                    .allMatch(row -> row.contains("refused") && row.contains("No permission")));
        } finally {
            sync.lazada.simulator().faults().clear();
        }
    }

    @Test
    void aReadThatLazadaRefusesForAGroupIsToldRowByRow() throws Exception {
        sync.product("unread-cup", 1);
        sync.lazada.simulator().faults().on("/products/get").times(100).reject("ISV", "E0015", "No permission");
        try {
            long cup = sync.erp("unread-cup", null, "5", null);
            long plate = sync.erp("unread-plate", null, "5", null);

            soon().untilAsserted(() -> assertThat(List.of(cup, plate)).allSatisfy(row -> {
                assertThat(sync.erpState(row)).isEqualTo("refused");
                assertThat(sync.erpReason(row)).contains("No permission");
            }));
        } finally {
            sync.lazada.simulator().faults().clear();
        }
    }

    @Test
    void theErpReadsInItsRowsWhatBecameOfThem() {
        long cup = sync.product("erp-cup", 1);
        sync.commerce.product(SELLER).sku("erp-two").warehouse("north", 1).warehouse("south", 2).add();
        sync.commerce.product(SELLER).sku("erp-fbl").lazadaWarehouse(9).add();
        long held = sync.commerce.product(SELLER).sku("erp-campaign").stock(8)
                .campaign("Mega", 4, Instant.now(), Instant.now().plus(1, ChronoUnit.DAYS)).add().skuId();

        long level = sync.erp("erp-cup", null, "6", null);
        long unnamed = sync.erp("erp-two", null, "6", null);
        long foreign = sync.erp("erp-two", "west", "6", null);
        long lazadas = sync.erp("erp-fbl", null, "6", null);
        long low = sync.erp("erp-campaign", null, "1", null);
        long both = sync.erp("erp-cup", null, "6", "1");

        soon().untilAsserted(() -> assertThat(sync.erpState(level)).isEqualTo("sent"));
        soon().untilAsserted(() -> assertThat(sync.erpState(low)).isEqualTo("sent"));
        assertThat(sync.sellable(cup)).isEqualTo(6);
        assertThat(sync.sellable(held)).isEqualTo(4);
        assertThat(sync.erpReason(low)).contains("raised from 1 to 4").contains("campaigns hold 4");
        soon().untilAsserted(() -> assertThat(List.of(unnamed, foreign, lazadas, both)).allSatisfy(
                id -> assertThat(sync.erpState(id)).isEqualTo("refused")));
        assertThat(sync.erpReason(unnamed)).contains("north").contains("names none");
        assertThat(sync.erpReason(foreign)).contains("no warehouse 'west'");
        assertThat(sync.erpReason(lazadas)).contains("warehouse of Lazada");
        assertThat(sync.erpReason(both)).contains("either quantity");
    }

    @Test
    void aWarehouseIsFoundByTheNameThatTheSellerGaveIt() {
        long cup = sync.commerce.product(SELLER).sku("named-cup").warehouse("north", 1).warehouse("south", 2).add().skuId();

        long named = sync.erp("named-cup", "hall 1", "6", null);
        long unknown = sync.erp("named-cup", "Hall 9", "6", null);

        soon().untilAsserted(() -> assertThat(sync.erpState(named)).isEqualTo("sent"));
        soon().untilAsserted(() -> assertThat(sync.erpState(unknown)).isEqualTo("refused"));
        assertThat(sync.commerce.stock(SELLER, cup)).extracting(Commerce.StockLevel::warehouse, Commerce.StockLevel::sellable)
                .containsExactlyInAnyOrder(tuple("north", 6), tuple("south", 2));
        assertThat(sync.erpReason(unknown)).contains("no warehouse 'Hall 9'").contains("{north=ACTIVE}");
    }

    @Test
    void aSkuInBothKindsOfWarehousesIsWrittenOnlyInTheSellersOwn() {
        long cup = sync.commerce.product(SELLER).sku("mixed-cup").warehouse("north", 1).lazadaWarehouse(9).add().skuId();
        String lazadas = sync.commerce.stock(SELLER, cup).stream().map(Commerce.StockLevel::warehouse)
                .filter(warehouse -> !"north".equals(warehouse)).findFirst().orElseThrow();

        long foreign = sync.erp("mixed-cup", lazadas, "6", null);
        soon().untilAsserted(() -> assertThat(sync.erpState(foreign)).isEqualTo("refused"));
        long unnamed = sync.erp("mixed-cup", null, "4", null);
        soon().untilAsserted(() -> assertThat(sync.erpState(unnamed)).isEqualTo("sent"));

        assertThat(sync.erpReason(foreign)).contains("warehouse of Lazada");
        assertThat(sync.commerce.stock(SELLER, cup)).extracting(Commerce.StockLevel::warehouse, Commerce.StockLevel::sellable)
                .containsExactlyInAnyOrder(tuple("north", 4), tuple(lazadas, 9));
    }

    @Test
    void whatWaitsDuringAnOutageOfTenMinutesIsSentOnceAfterIt() {
        long cup = sync.product("outage-cup", 1);
        sync.lazada.simulator().faults().on(UPDATE).times(4).httpStatus(500);

        long first = sync.erp("outage-cup", null, "4", null);
        soon().untilAsserted(() -> assertThat(notBefore("outage-cup")).isAfter(Instant.now()));
        long second = sync.erp("outage-cup", null, "6", null);
        // ten minutes later: nobody waits for them here
        soon().until(() -> sync.database().sql("UPDATE stock_level SET not_before = CURRENT_TIMESTAMP WHERE seller_sku = ?")
                .param("outage-cup").update() == 1);

        soon().untilAsserted(() -> assertThat(sync.erpState(second)).isEqualTo("sent"));
        assertThat(sync.erpState(first)).isNotEqualTo("refused");
        assertThat(sync.sellable(cup)).isEqualTo(6);
    }

    private static Instant notBefore(String code) {
        return sync.database().sql("SELECT not_before FROM stock_level WHERE seller_sku = ?").param(code)
                .query(java.time.OffsetDateTime.class).optional().map(java.time.OffsetDateTime::toInstant).orElse(Instant.MIN);
    }

    @Test
    void differencesAreAddedAndNeverGoBelowZero() {
        long cup = sync.product("change-cup", 10);

        long last = 0;
        for (String change : List.of("-3", "5", "-4")) {
            last = sync.erp("change-cup", null, null, change);
        }
        long done = last;
        soon().untilAsserted(() -> assertThat(sync.erpState(done)).isEqualTo("sent"));
        assertThat(sync.sellable(cup)).isEqualTo(8);

        long below = sync.erp("change-cup", null, null, "-20");
        soon().untilAsserted(() -> assertThat(sync.erpState(below)).isEqualTo("sent"));
        assertThat(sync.sellable(cup)).isZero();
        assertThat(sync.erpReason(below)).contains("raised from -12 to 0");
    }

    @Test
    void aTopicIsWrittenAndAnsweredOnTopics() throws Exception {
        long cup = sync.product("topic-cup", 1);

        sync.lazada.send("kafka:stock", "{\"seller_sku\": \"topic-cup\", \"quantity\": 3}");
        sync.lazada.send("kafka:stock", "{\"seller_sku\": \"topic-cup\", \"quantity\": -3}");
        sync.lazada.send("kafka:stock", "no json");

        List<JsonNode> letters = sync.topic("stock-dead-letters", 2);
        assertThat(letters).extracting(letter -> letter.path("reason").asText())
                .containsExactlyInAnyOrder("A stock level cannot be negative.", "The record is not JSON.");
        assertThat(letters).extracting(letter -> letter.path("value").asText()).containsExactlyInAnyOrder("-3", "no json");
        List<JsonNode> results = sync.topic("stock-results", 1);
        assertThat(results).singleElement().satisfies(result -> {
            assertThat(result.path("state").asText()).isEqualTo("sent");
            assertThat(result.path("sellable").asInt()).isEqualTo(3);
        });
        assertThat(sync.sellable(cup)).isEqualTo(3);
    }

    @Test
    void aFrozenLevelIsHeldAndSentWhenTheFreezeLifts() {
        long cup = sync.product("frozen-cup", 9);
        sync.commerce.freezeDecreases(SELLER, cup, true);

        long row = sync.erp("frozen-cup", null, "2", null);

        soon().untilAsserted(() -> assertThat(sync.erpState(row)).isEqualTo("held"));
        sync.commerce.freezeDecreases(SELLER, cup, false);
        soon().untilAsserted(() -> assertThat(sync.erpState(row)).isEqualTo("sent"));
        assertThat(sync.sellable(cup)).isEqualTo(2);
    }

    @Test
    void driftIsRepairedAndWhatIsRightIsNotWritten() {
        long right = sync.product("drift-right", 1);
        long wrong = sync.product("drift-wrong", 1);
        long ordered = sync.product("drift-ordered", 1);
        List<Long> rows = List.of(sync.erp("drift-right", null, "5", null), sync.erp("drift-wrong", null, "5", null),
                sync.erp("drift-ordered", null, "5", null));
        soon().untilAsserted(() -> assertThat(rows).allSatisfy(row -> assertThat(sync.erpState(row)).isEqualTo("sent")));
        sync.commerce.placeOrder(SELLER, ordered);
        writeBesideTheFlow(wrong, "drift-wrong");
        int before = sync.lazada.calls(UPDATE);

        sync.lazada.bean("outbox", StockOutbox.class).repair();

        soon().untilAsserted(() -> assertThat(sync.sellable(wrong)).isEqualTo(5));
        soon().untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(sync.sellable(right)).isEqualTo(5);
        assertThat(sync.sellable(ordered)).isEqualTo(4);
        assertThat(sync.lazada.simulator().received(UPDATE)).hasSize(before + 1).last()
                .satisfies(call -> assertThat(call.toString()).doesNotContain("drift-right").doesNotContain("drift-ordered"));
    }

    @Test
    void aStormOfChangesIsWrittenInAsFewCallsAsItsSkusNeed() throws Exception {
        Map<String, Long> skus = new HashMap<>();
        for (int i = 0; i < SKUS; i++) {
            skus.put("storm-" + i, sync.product("storm-" + i, 0));
        }
        sync.stopRoute("window");
        int calls = sync.lazada.calls(UPDATE);
        Map<String, Integer> last = new HashMap<>();
        Random random = new Random(1);
        List<StockChange> changes = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            String code = "storm-" + random.nextInt(SKUS);
            last.put(code, random.nextInt(1_000));
            changes.add(new StockChange(SELLER, "SG", StockLevel.of(code, last.get(code)), "csv:storm:1", i));
        }
        Instant start = Instant.now();
        StockBook book = sync.lazada.bean("intake", Intake.class).book();
        for (int from = 0; from < CHANGES; from += 500) {
            book.accept(changes.subList(from, Math.min(CHANGES, from + 500)));
        }
        Duration taken = Duration.between(start, Instant.now());

        if (DELAY > 0) {
            sync.lazada.simulator().faults().on(UPDATE).delay(Duration.ofMillis(DELAY));
        }
        sync.lazada.send("direct:flush", "");
        Instant end = Instant.now();
        sync.lazada.simulator().faults().clear();

        List<Instant> sent = sync.lazada.simulator().received(UPDATE).stream().skip(calls).map(ReceivedRequest::at).sorted()
                .toList();
        int made = sent.size();
        System.out.println(CHANGES + " changes of " + last.size() + " SKUs: taken in " + taken.toMillis()
                + " ms, written after " + Duration.between(start, end).toMillis() + " ms with " + made + " calls, "
                + made * 1000L / Math.max(1, Duration.between(sent.get(0), end).toMillis())
                + " calls a second from the first call to the last answer; in each second " + inEachSecond(sent));
        sync.startRoute("window");
        assertThat((double) made).isLessThanOrEqualTo(Math.ceil(last.size() / (double) BATCH) * 1.05);
        assertThat(last).allSatisfy((code, level) -> assertThat(sync.sellable(skus.get(code))).as(code).isEqualTo(level));
    }

    @Test
    void aBatchThatCannotBeReadWaitsWhateverItsWorkerWroteBefore() throws Exception {
        sync.product("reading-cup", 1);
        sync.stopRoute("window");
        sync.lazada.bean("intake", Intake.class).book()
                .accept(List.of(new StockChange(SELLER, "SG", StockLevel.of("reading-cup", 4), "csv:reading:1", 2)));
        StockBatch batch = sync.lazada.bean("outbox", StockOutbox.class).next();
        sync.lazada.simulator().faults().on("/products/get").times(4).httpStatus(500);

        sync.lazada.application().getCamelTemplate().request("direct:batch", exchange -> {
            exchange.setVariable("plan", new StockPlan(StockOperation.UPDATE, List.of(), Map.of(), List.of()));
            exchange.getMessage().setBody(batch);
        });

        assertThat(sync.database().sql("SELECT state FROM stock_level WHERE seller_sku = 'reading-cup'").query(String.class)
                .single()).isEqualTo("waiting");
        sync.lazada.simulator().faults().clear();
        sync.startRoute("window");
    }

    private static Collection<Long> inEachSecond(List<Instant> calls) {
        return calls.stream().collect(Collectors.groupingBy(at -> Duration.between(calls.get(0), at).toSeconds(), TreeMap::new,
                Collectors.counting())).values();
    }

    private static void writeBesideTheFlow(long skuId, String code) {
        sync.lazada.send("lazada:product-stock-sellable-update?country=SG&sellerId=" + SELLER,
                "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":[{\"SellerSku\":\"" + code + "\",\"SkuId\":" + skuId
                        + ",\"SellableQuantity\":77}]}}}}");
        assertThat(sync.sellable(skuId)).isEqualTo(77);
    }

    private static int waiting() {
        return sync.database().sql("SELECT COUNT(*) FROM stock_level WHERE state IN ('waiting', 'sending')")
                .query(Integer.class).single();
    }
}
