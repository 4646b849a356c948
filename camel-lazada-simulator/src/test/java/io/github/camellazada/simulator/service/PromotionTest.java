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
package io.github.camellazada.simulator.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.NaiveClient;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.product.ProductDraft.Listed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PromotionTest extends ServiceTest {
    private static final long START = NOW.plus(Duration.ofDays(1)).toEpochMilli();
    private static final long END = NOW.plus(Duration.ofDays(10)).toEpochMilli();

    @Test
    void aVoucherIsReadBackAsItWasCreated() {
        String id = createVoucher();

        JsonNode voucher = get("/promotion/voucher/get", "voucher_type", "COLLECTIBLE_VOUCHER", "id", id).path("data");

        assertThat(voucher.path("id").asText()).isEqualTo(id);
        assertThat(voucher.path("voucher_name").asText()).isEqualTo("January");
        assertThat(voucher.path("criteria_over_money").isTextual()).isTrue();
        assertThat(voucher.path("issued").isNumber()).isTrue();
        assertThat(voucher.path("currency").asText()).isEqualTo("SGD");
        assertThat(voucher.path("status").asText()).isEqualTo("NOT_START");
        assertThat(voucher.path("offering_percentage_discount_off").isNull()).isTrue();
    }

    @Test
    void anUpdatedVoucherKeepsItsIdAndChangesItsValues() {
        String id = createVoucher();

        JsonNode answer = post("/promotion/voucher/update", voucher("id", id, "issued", "99"));

        assertThat(answer.path("data").asText()).isEqualTo(id);
        assertThat(voucher(id).path("issued").asInt()).isEqualTo(99);
    }

    @Test
    void aVoucherRunsFromStartToEndUnlessItIsSwitchedOff() {
        String id = createVoucher();

        simulator.clock().advance(Duration.ofDays(2));
        assertThat(voucher(id).path("status").asText()).isEqualTo("ONGOING");
        post("/promotion/voucher/deactivate", "voucher_type", "COLLECTIBLE_VOUCHER", "id", id);
        assertThat(voucher(id).path("status").asText()).isEqualTo("SUSPEND");
        post("/promotion/voucher/activate", "voucher_type", "COLLECTIBLE_VOUCHER", "id", id);
        assertThat(voucher(id).path("status").asText()).isEqualTo("ONGOING");
        simulator.clock().advance(Duration.ofDays(9));
        assertThat(voucher(id).path("status").asText()).isEqualTo("FINISH");
    }

    @Test
    void theEndOfAVoucherIsAnnouncedThreeDaysAhead() {
        String id = createVoucher();

        simulator.clock().advance(Duration.ofDays(6));
        assertThat(pushed(11)).isEmpty();
        simulator.clock().advance(Duration.ofDays(2));

        List<String> announced = simulator.push().deliveries().stream().filter(push -> push.messageType() == 11)
                .map(push -> push.body()).toList();
        assertThat(announced).hasSize(1);
        assertThat(announced.get(0)).contains("SELLER_VOUCHER", id);
    }

    @Test
    void vouchersAreListedPageByPageAndFilteredByName() {
        for (int i = 0; i < 3; i++) {
            createVoucher();
        }
        post("/promotion/voucher/create", voucher("voucher_name", "February"));

        JsonNode second = get("/promotion/vouchers/get", "voucher_type", "COLLECTIBLE_VOUCHER", "cur_page", "2", "page_size",
                "3").path("data");
        JsonNode named = get("/promotion/vouchers/get", "voucher_type", "COLLECTIBLE_VOUCHER", "name", "February").path("data");

        assertThat(second.path("total").asInt()).isEqualTo(4);
        assertThat(second.path("data_list")).hasSize(1);
        assertThat(named.path("data_list")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
            "voucher, /promotion/voucher/product/sku/add, /promotion/voucher/products/get, /promotion/voucher/product/sku/remove",
            "freeshipping, /promotion/freeshipping/product/sku/add, /promotion/freeshipping/products/get, "
                    + "/promotion/freeshipping/product/sku/remove",
            "flexicombo, /promotion/flexicombo/products/add, /promotion/flexicombo/products/list, "
                    + "/promotion/flexicombo/products/delete"})
    void skusThatWereAddedAreListedUntilTheyAreRemoved(String kind, String add, String list, String remove) {
        String id = switch (kind) {
            case "voucher" -> createVoucher();
            case "freeshipping" -> createFreeShipping("apply", "SPECIFIC_PRODUCTS");
            default -> post("/promotion/flexicombo/create", combo("apply", "SPECIFIC_PRODUCTS")).path("data").asText();
        };
        String type = "COLLECTIBLE_VOUCHER";
        Listed product = simulator.module(Commerce.class).product(SELLER).sku("A").stock(5).sku("B").stock(5).add();
        String skus = product.skuIds().toString();

        post(add, "voucher_type", type, "id", id, "sku_ids", skus);
        JsonNode added = get(list, "voucher_type", type, "id", id, "cur_page", "1", "page_size", "10").path("data");
        post(remove, "voucher_type", type, "id", id, "sku_ids", skus);
        JsonNode removed = get(list, "voucher_type", type, "id", id, "cur_page", "1", "page_size", "10").path("data");

        assertThat(added.path("data_list").toString()).contains(Long.toString(product.skuId()));
        assertThat(removed.path("data_list")).isEmpty();
    }

    @Test
    void aSkuThatIsNotOnSaleIsNamedInTheAnswer() {
        String id = createVoucher();

        JsonNode answer = post("/promotion/voucher/product/sku/add", "voucher_type", "COLLECTIBLE_VOUCHER", "id", id,
                "sku_ids", "[42]");

        assertThat(answer.path("data").path("42").asText()).isNotEmpty();
        assertThat(get("/promotion/voucher/products/get", "voucher_type", "COLLECTIBLE_VOUCHER", "id", id)
                .at("/data/total").asInt()).isZero();
    }

    @Test
    void aFreeShippingPromotionIsReadBackWithItsTiersTogether() {
        String id = createFreeShipping();

        JsonNode promotion = get("/promotion/freeshipping/get", "id", id).path("data");

        assertThat(promotion.at("/promo_tier/tiers/0/filter").asText()).isEqualTo("100");
        assertThat(promotion.at("/promo_tier/deal_criteria").asText()).isEqualTo("MONEY_VALUE_FROM_X");
        assertThat(promotion.has("tiers")).isFalse();
        assertThat(promotion.path("region_value")).hasSize(1);
        assertThat(get("/promotion/freeshippings/get", "name", "Free").path("data").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void aFlexiComboIsReadBackWithTheWireNamesOfTheDetails() {
        String id = createFlexiCombo();

        JsonNode combo = get("/promotion/flexicombo/details", "id", id).path("data");

        assertThat(combo.at("/gift_skus/0/sku_id").asLong()).isEqualTo(1174240001L);
        assertThat(combo.path("apply").asText()).isEqualTo("ENTIRE_SHOP");
        assertThat(combo.path("stackable").isBoolean()).isTrue();
        assertThat(combo.path("type").asText()).isEqualTo("Flexi-combo");
    }

    @Test
    void anUpdateOfAFlexiComboIsAnsweredWithoutTheId() {
        String id = createFlexiCombo();

        JsonNode answer = post("/promotion/flexicombo/update", combo("id", id, "name", "renamed"));

        assertThat(answer.path("success").asBoolean()).isTrue();
        assertThat(answer.has("data")).isFalse();
        assertThat(get("/promotion/flexicombo/list", "cur_page", "1", "page_size", "10", "name", "renamed")
                .at("/data/data_list/0/id").asText()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "offering_money_value_off|' '|offering_money_value_off",
            "voucher_discount_type|PERCENTAGE_DISCOUNT_OFF|offering_perc",
            "criteria_over_money|much|criteria_over_money", "period_end_time|1|period_end_time"})
    void aVoucherWhosePartsDoNotFitIsRefused(String name, String value, String reason) {
        JsonNode answer = client.post("/promotion/voucher/create", map(voucher(name, value)));

        assertThat(answer.path("code").asText()).isEqualTo("24");
        assertThat(answer.path("message").asText()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"budget_type|LIMITED_BUDGET|budget_value",
            "tiers|[{\"filter\":\"100\"}]|result of each tier", "tiers|[]|tiers", "template_type|TEMPLATE|template_code"})
    void aFreeShippingPromotionWhosePartsDoNotFitIsRefused(String name, String value, String reason) {
        JsonNode answer = client.post("/promotion/freeshipping/create", map(freeShipping(name, value)));

        assertThat(answer.path("code").asText()).isEqualTo("InvalidParameter");
        assertThat(answer.path("message").asText()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"discount_value|[\"10\",\"20\"]|one value for each tier",
            "criteria_value|[\"100\",\"90\"]|rise from tier to tier", "discount_type|moneyWithSample|sample_skus"})
    void aComboWhosePartsDoNotFitIsRefused(String name, String value, String reason) {
        JsonNode answer = client.post("/promotion/flexicombo/create", map(combo("sample_skus", "[]", name, value)));

        assertThat(answer.path("code").asText()).isEqualTo("22");
        assertThat(answer.path("message").asText()).contains(reason);
    }

    @Test
    void aValueThatIsNotListedIsRefused() {
        assertThat(client.post("/promotion/voucher/create", map(voucher("display_area", "EVERYWHERE"))).path("code").asText())
                .isEqualTo("InvalidParameter");
    }

    @Test
    void aPromotionForTheWholeShopTakesNoSkus() {
        String id = createFlexiCombo();

        JsonNode answer = post("/promotion/flexicombo/products/add", "id", id, "sku_ids", "[42]");

        assertThat(answer.path("success").asBoolean(true)).isFalse();
    }

    @Test
    void aLenientSimulatorTakesThemAll() {
        simulator.close();
        simulator = LazadaSimulator.builder().lenient(true).build().start();
        simulator.sellers().add(SELLER, "sg");
        client = NaiveClient.of(simulator, "sg", simulator.tokens().issue(SELLER).accessToken());

        String id = post("/promotion/voucher/create", voucher("display_area", "EVERYWHERE", "period_end_time", "1", "apply",
                "ENTIRE_SHOP")).path("data").asText();

        assertThat(id).isNotEmpty();
        assertThat(
                post("/promotion/voucher/product/sku/add", "voucher_type", "COLLECTIBLE_VOUCHER", "id", id, "sku_ids", "[42]")
                        .path("data").has("42"))
                .isTrue();
    }

    @Test
    void aPromotionOfAnotherSellerIsUnknown() {
        simulator.sellers().add("1002", "sg");
        String id = createVoucher();
        client = NaiveClient.of(simulator, "sg", simulator.tokens().issue("1002").accessToken());

        JsonNode answer = get("/promotion/voucher/get", "voucher_type", "COLLECTIBLE_VOUCHER", "id", id);

        assertThat(answer.path("success").asBoolean()).isFalse();
        assertThat(answer.path("error_code").asText()).isEqualTo("21");
    }

    private JsonNode voucher(String id) {
        return get("/promotion/voucher/get", "voucher_type", "COLLECTIBLE_VOUCHER", "id", id).path("data");
    }

    private String createVoucher() {
        return post("/promotion/voucher/create", voucher()).path("data").asText();
    }

    private String createFreeShipping(String... changes) {
        return post("/promotion/freeshipping/create", freeShipping(changes)).path("data").asText();
    }

    private String createFlexiCombo() {
        return post("/promotion/flexicombo/create", combo()).path("data").asText();
    }

    private static String[] voucher(String... changes) {
        Map<String, String> values = map("criteria_over_money", "100", "voucher_type", "COLLECTIBLE_VOUCHER", "apply",
                "SPECIFIC_PRODUCTS", "display_area", "REGULAR_CHANNEL", "period_start_time", Long.toString(START),
                "period_end_time", Long.toString(END), "voucher_name", "January", "voucher_discount_type", "MONEY_VALUE_OFF",
                "offering_money_value_off", "5", "limit", "1", "issued", "50");
        return changed(values, changes);
    }

    private static String[] freeShipping(String... changes) {
        Map<String, String> values = map("budget_type", "UNLIMITED_BUDGET", "template_type", "MANUALLY", "apply", "ENTIRE_SHOP",
                "period_start_time", Long.toString(START), "period_end_time", Long.toString(END), "promotion_name", "Free",
                "period_type", "SPECIAL_PERIOD", "region_type", "ALL_REGIONS", "region_value", "[\"ALL\"]", "delivery_option",
                "STANDARD", "tiers", "[{\"filter\":\"100\",\"result\":\"1.5\"}]", "discount_type", "PARTIAL_SUBSIDY",
                "deal_criteria", "MONEY_VALUE_FROM_X");
        return changed(values, changes);
    }

    private static String[] combo(String... changes) {
        String gift = "[{\"productId\":\"442156001\",\"skuId\":\"1174240001\"}]";
        Map<String, String> values = map("apply", "ENTIRE_STORE", "criteria_type", "AMOUNT", "criteria_value", "[\"100\"]",
                "order_numbers", "100", "name", "combo", "gift_skus", gift, "sample_skus", gift, "start_time",
                Long.toString(START), "end_time", Long.toString(END), "discount_type", "money", "discount_value", "[\"10\"]",
                "stackable", "false");
        return changed(values, changes);
    }

    private static String[] changed(Map<String, String> values, String... changes) {
        values.putAll(map(changes));
        return values.entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                .toArray(String[]::new);
    }
}
