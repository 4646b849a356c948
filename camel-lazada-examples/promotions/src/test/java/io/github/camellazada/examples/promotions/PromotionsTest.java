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
package io.github.camellazada.examples.promotions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.broker.KafkaBroker;
import io.github.camellazada.broker.TopicReader;
import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.examples.support.LoggedTroubles;
import io.github.camellazada.simulator.service.RecordKind;
import io.github.camellazada.simulator.service.Services;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camellazada.examples.support.Await.soon;
import static io.github.camellazada.examples.support.DemoLazada.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class PromotionsTest {
    private static final String VOUCHER = "kind,name,state,start,end,skus,apply,voucher_discount_type,"
            + "offering_percentage_discount_off,criteria_over_money,display_area,limit,issued\nvoucher,NAME,STATE,"
            + "2036-12-12T00:00:00+08:00,2036-12-13T00:00:00+08:00,SKUS,SPECIFIC_PRODUCTS,PERCENTAGE_DISCOUNT_OFF,VALUE,20,"
            + "REGULAR_CHANNEL,1,100\n";
    private static final String FREE_SHIPPING = "kind,name,state,start,end,skus,apply,budget_type,budget_value,template_type,"
            + "period_type,region_type,delivery_option,discount_type,deal_criteria,tiers\nfree shipping,NAME,STATE,"
            + "2036-12-12T00:00:00+08:00,2036-12-13T00:00:00+08:00,SKUS,SPECIFIC_PRODUCTS,LIMITED_BUDGET,100,MANUALLY,"
            + "SPECIAL_PERIOD,ALL_REGIONS,STANDARD,FULL_SUBSIDY,MONEY_VALUE_FROM_X,\"[{\"\"filter\"\":\"\"VALUE\"\"}]\"\n";
    private static final String FLEXI_COMBO = "kind,name,state,start,end,skus,apply,criteria_type,criteria_value,discount_type,"
            + "discount_value,order_numbers\nflexi-combo,NAME,STATE,2036-12-12T00:00:00+08:00,2036-12-13T00:00:00+08:00,SKUS,"
            + "SPECIFIC_PRODUCTS,QUANTITY,\"[\"\"2\"\",\"\"3\"\"]\",discount,\"[\"\"5\"\",\"\"VALUE\"\"]\",50\n";

    @TempDir
    static Path folder;
    private static KafkaBroker broker;
    private static DemoLazada lazada;
    private static Services services;
    private static int files;

    @BeforeAll
    static void start() throws Exception {
        broker = KafkaBroker.start(folder.resolve("kafka"));
        lazada = Demo.set(DemoLazada.start(Promotions.EXAMPLE, folder)).set("promotions.period", 50)
                .set("promotions.unknown-wait", 100)
                .set("camel.component.kafka.brokers", broker.bootstrapServers()).set("promotions.topic.enabled", true)
                .startApplication();
        services = lazada.simulator().module(Services.class);
        lazada.commerce().product(SELLER).sku("one").stock(9).sku("two").stock(9).sku("three").stock(9).add();
    }

    @AfterAll
    static void stop() {
        lazada.close();
        broker.close();
    }

    @ParameterizedTest
    @CsvSource({"VOUCHER,voucher_name", "FREE_SHIPPING,promotion_name", "FLEXI_COMBO,name"})
    void aPromotionIsCreatedChangedSuspendedAndActivatedByRows(RecordKind kind, String nameField) throws IOException {
        String name = "Life of " + kind;
        assertThat(result(row(kind, name, "active", "one;two", "11"))).contains("done", "\"created, 2 SKUs added\"");
        assertThat(result(row(kind, name, "active", "one;two", "11"))).as("the same once more").contains("\"done\",\"\",\"\"");
        assertThat(result(row(kind, name, "active", "one;two", "12"))).contains("\"done\",\"updated ");
        assertThat(result(row(kind, name, "suspended", "two three", "12")))
                .contains("\"done\",\"1 SKUs added, 1 SKUs removed, suspended\"");
        assertThat(result(row(kind, name, "active", "two three", "12"))).contains("\"done\",\"activated\"");

        assertThat(services.all(kind, SELLER).stream().filter(row -> row.path(nameField).asText().equals(name)))
                .singleElement().satisfies(promotion -> {
                    assertThat(promotion.path("suspended").asBoolean()).isFalse();
                    assertThat(promotion.toString()).contains("12").doesNotContain("\"11\"");
                    assertThat(skus(promotion)).hasSize(2);
                });
        soon().untilAsserted(() -> assertThat(lazada.read("report/promotions.csv"))
                .contains("seller,country,kind,id,name,status,start,end,apply,skus")
                .containsPattern("\"SG\",\"" + kind + "\",\"[0-9]+\",\"" + name
                        + "\",\"NOT_START\",\"2036-12-11T16:00:00Z\",\"2036-12-12T16:00:00Z\",\"SPECIFIC_PRODUCTS\",2"));
    }

    @Test
    void aLookForTheReportThatFailsHasNoTraceInTheLog() throws IOException {
        result(row(RecordKind.VOUCHER, "Looked for", "active", "one", "11"));
        lazada.simulator().faults().on("/promotion/vouchers/get").times(100).reject("ISV", "37", "not now");

        try (LoggedTroubles log = new LoggedTroubles()) {
            assertThatThrownBy(() -> lazada.send("direct:report", null)).rootCause().hasMessageContaining("not now");

            assertThat(log.lines()).allMatch(line -> line.startsWith("WARN ")).anySatisfy(
                    line -> assertThat(line).startsWith("WARN The route report failed").contains("not now"));
        } finally {
            lazada.simulator().faults().clear();
        }
    }

    @ParameterizedTest
    @CsvSource({"VOUCHER,/promotion/voucher/create", "FREE_SHIPPING,/promotion/freeshipping/create",
            "FLEXI_COMBO,/promotion/flexicombo/create"})
    void aCreationWithoutAnAnswerCreatesOnce(RecordKind kind, String path) throws IOException {
        int before = services.all(kind, SELLER).size();
        lazada.simulator().faults().on(path).once().dropAnswer();

        assertThat(result(row(kind, "Lost " + kind, "active", "one", "11"))).contains("\"done\"", "1 SKUs added");

        assertThat(services.all(kind, SELLER)).hasSize(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"VOUCHER,/promotion/voucher/product/sku/add", "FREE_SHIPPING,/promotion/freeshipping/product/sku/add",
            "FLEXI_COMBO,/promotion/flexicombo/products/add"})
    void aSkuThatIsRefusedIsNamedWithItsReasonAndTheOthersTakePart(RecordKind kind, String path) throws IOException {
        lazada.simulator().faults().on(path).once().refuseItem("1", "The SKU is in another promotion");

        String result = result(row(kind, "Half " + kind, "active", "one two nobody", "11"));

        assertThat(result)
                .contains("\"partly\",\"created, 1 SKUs added\",\"nobody: Lazada has no SKU with this code of the seller;")
                .containsPattern("(one|two): .*The SKU is in another promotion");
    }

    @Test
    void aRowThatLazadaRefusesIsToldAndTheNextOneGoesOn() throws IOException {
        String rows = row(RecordKind.VOUCHER, "Ends early", "active", "one", "11").replace("2036-12-13", "2036-12-11")
                + row(RecordKind.VOUCHER, "After it", "active", "one", "11").split("\n")[1] + "\n";

        String result = result(rows, 2);

        assertThat(result).contains("\"Ends early\",,\"refused\",\"\"", "period_end_time is not after period_start_time")
                .contains("\"After it\"", "\"created, 1 SKUs added\"");
    }

    @Test
    void aPromotionWhoseNameIsNotUniqueIsLeftAlone() throws IOException {
        for (int i = 0; i < 2; i++) {
            services.add(RecordKind.VOUCHER, SELLER, Map.of("voucher_name", "Twin", "voucher_type",
                    "COLLECTIBLE_VOUCHER", "period_end_time", 2_112_192_000_000L + i));
        }

        assertThat(result(row(RecordKind.VOUCHER, "Twin", "suspended", "one", "11"))).contains("refused",
                "Lazada has 2 promotions of this name");
    }

    @Test
    void recordsOfATopicAreRowsWithResultsAndDeadLettersOnTopics() throws Exception {
        String voucher = "{\"kind\":\"KIND\",\"name\":\"By topic\",\"state\":\"active\",\"start\":\"2036-12-12T00:00:00+08:00\","
                + "\"end\":\"2036-12-13T00:00:00+08:00\",\"skus\":\"one nobody\",\"apply\":\"SPECIFIC_PRODUCTS\","
                + "\"criteria_type\":\"QUANTITY\",\"criteria_value\":[\"2\",\"3\"],\"discount_type\":\"discount\","
                + "\"discount_value\":[\"5\",\"11\"],\"order_numbers\":50}";

        lazada.send("kafka:promotions", voucher.replace("KIND", "flexi combo"));
        lazada.send("kafka:promotions", voucher.replace("KIND", "coupon"));
        lazada.send("kafka:promotions", "no json");

        assertThat(topic("promotions-results", 1)).singleElement().satisfies(result -> {
            assertThat(result.path("state").asText()).isEqualTo("partly");
            assertThat(result.path("changes").asText()).isEqualTo("created, 1 SKUs added");
            assertThat(result.path("result").asText()).isEqualTo("nobody: Lazada has no SKU with this code of the seller");
        });
        assertThat(topic("promotions-dead-letters", 2)).extracting(letter -> letter.path("column").asText(),
                letter -> letter.path("value").asText())
                .containsExactlyInAnyOrder(tuple("kind", "coupon"), tuple("", "no json"));
    }

    private static List<JsonNode> topic(String name, int expected) throws JsonProcessingException {
        List<JsonNode> values = new ArrayList<>();
        for (String value : TopicReader.of(broker).values(name, expected)) {
            values.add(new ObjectMapper().readTree(value));
        }
        return values;
    }

    @Test
    void rowsThatCannotBeUsedAreToldWithColumnAndValue() throws IOException {
        String voucher = row(RecordKind.VOUCHER, "Good", "active", "one", "11");
        String line = voucher.split("\n")[1];
        drop("bad.csv", voucher + line.replace("voucher,Good", "coupon,Good") + "\n" + line.replace("Good", " ") + "\n"
                + line.replace("active", "on") + "\n" + line.replace("2036-12-12T00:00:00+08:00", "tomorrow") + "\n"
                + "voucher,Good\n");
        drop("column.csv", "kind,name,state,colour\nvoucher,Blue,active,blue\n");

        soon().untilAsserted(() -> assertThat(lazada.read("errors/bad.csv").lines()).containsExactly(
                "3,\"kind\",\"coupon\",\"The kind is none of voucher, free_shipping and flexi_combo.\"",
                "4,\"name\",\"\",\"A promotion is found again by its name, and this one has none.\"",
                "5,\"state\",\"on\",\"The state is neither active nor suspended.\"",
                "6,\"start\",\"tomorrow\",\"The time must be like 2026-12-12T00:00:00+08:00.\"",
                "7,\"\",\"voucher,Good\",\"The row has 2 values, but the header has 13.\""));
        soon().untilAsserted(() -> assertThat(lazada.read("errors/column.csv"))
                .startsWith("1,\"colour\",\"kind,name,state,colour\",\"The header must name kind, name and state"));
        soon().untilAsserted(() -> assertThat(lazada.read("results/bad.csv").lines()).hasSize(1));
    }

    private static String row(RecordKind kind, String name, String state, String skus, String value) {
        String text = switch (kind) {
            case VOUCHER -> VOUCHER;
            case FREE_SHIPPING -> FREE_SHIPPING;
            default -> FLEXI_COMBO;
        };
        return text.replace("NAME", name).replace("STATE", state).replace("SKUS", skus).replace("VALUE", value)
                .replace("MONEY_" + value + "_", "MONEY_VALUE_");
    }

    private static String result(String rows) throws IOException {
        return result(rows, 1);
    }

    private static String result(String rows, int expected) throws IOException {
        String file = "rows-" + ++files + ".csv";
        drop(file, rows);
        soon().until(() -> lazada.read("results/" + file).lines().count() == expected);
        return lazada.read("results/" + file);
    }

    private static void drop(String file, String text) throws IOException {
        lazada.drop("inbox/" + file, text);
    }

    private static List<String> skus(JsonNode promotion) {
        return services.all(RecordKind.PROMOTED_SKU, promotion.path("id").asText()).stream()
                .map(sku -> sku.path("sku_id").asText()).toList();
    }
}
