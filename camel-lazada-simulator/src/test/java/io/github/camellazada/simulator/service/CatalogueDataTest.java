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

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.product.Categories;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CatalogueDataTest extends ServiceTest {

    @Test
    void onlyLeavesOfTheTreeHaveAttributes() {
        JsonNode tree = get("/category/tree/get").path("data");
        String leaf = tree.at("/0/children/0/category_id").asText();

        assertThat(tree.at("/0/leaf").asBoolean()).isFalse();
        assertThat(get("/category/attributes/get", "primary_category_id", leaf).path("data").findValuesAsText("name"))
                .contains("name", "brand", "price");
        assertThat(client.get("/category/attributes/get",
                map("primary_category_id", tree.at("/0/category_id").asText())).path("code").asText()).isEqualTo("57");
    }

    @Test
    void anOptionHasItsNameInTheRequestedLanguageAndInEnglish() {
        JsonNode thai = get("/category/attributes/get", "primary_category_id", "6614", "language_code", "th_TH").path("data");
        JsonNode english = get("/category/attributes/get", "primary_category_id", "6614", "language_code", "en_US")
                .path("data");

        assertThat(thai.findValuesAsText("name")).contains("warranty_type").contains("No Warranty [th_TH]");
        assertThat(thai.findValuesAsText("en_name")).isEqualTo(english.findValuesAsText("en_name"));
        assertThat(client.get("/category/attributes/get", map("primary_category_id", "6614", "language_code", "thai"))
                .path("code").asText()).isEqualTo("InvalidParameter");
    }

    @Test
    void theAttributesHaveAllNineInputTypes() {
        assertThat(Set.copyOf(get("/category/attributes/get", "primary_category_id", "6614").path("data")
                .findValuesAsText("input_type"))).containsExactlyInAnyOrder("singleSelect", "multiSelect", "enumInput",
                        "multiEnumInput", "text", "numeric", "date", "richText", "img");
    }

    @Test
    void everyCategoryThatTakesProductsIsALeafOfTheTree() {
        assertThat(get("/category/tree/get").path("data").findValuesAsText("category_id"))
                .containsAll(Categories.leaves().stream().map(String::valueOf).toList());
    }

    @Test
    void aTitleFindsItsCategory() {
        assertThat(get("/product/category/suggestion/get", "product_name", "Man T-Shirt Summer")
                .at("/data/categorySuggestions/0/categoryPath").asText()).isEqualTo("Fashion>Clothing>T-Shirts");
        assertThat(get("/product/category/suggestion/get/batch", "product_name_list", "[\"laptop bag\",\"socks\"]")
                .at("/data/categorySuggestionMap/socks/0/categoryName").asText()).isEqualTo("Socks");
    }

    @Test
    void brandsAreReadRowByRow() {
        JsonNode first = get("/category/brands/query", "startRow", "0", "pageSize", "40").path("data");
        JsonNode second = get("/category/brands/query", "startRow", "40", "pageSize", "40").path("data");

        assertThat(first.path("module")).hasSize(40);
        assertThat(first.path("module").size() + second.path("module").size())
                .isEqualTo(first.path("total_record").asInt());
        assertThat(first.at("/module/0/name").asText()).isEqualTo("No Brand");
    }

    @Test
    void productsInDoubtfulCategoriesAreListed() {
        services().add(RecordKind.QC_ALERT, SELLER, Map.of("productId", 11));
        services().add(RecordKind.QC_ALERT, SELLER, Map.of("productId", 12));

        assertThat(get("/product/qc/alert/list", "offset", "1", "limit", "10").at("/data/0/productId").asInt()).isEqualTo(12);
    }

    @Test
    void aProductShowsTheSizeChartThatItWasGivenLast() {
        services().add(RecordKind.SIZE_CHART, SELLER, Map.of("sizeChartId", 1, "sizeChartName", "Shoes"));
        services().add(RecordKind.SIZE_CHART, SELLER, Map.of("sizeChartId", 2, "sizeChartName", "Shirts"));

        link(77, 1);
        link(77, 2);

        JsonNode charts = get("/size/chart/template/get", "page_no", "1", "page_size", "20").at("/data/sizeChartResponses");
        assertThat(charts.at("/0/linkProductIds")).isEmpty();
        assertThat(charts.at("/1/linkProductIds/0").asInt()).isEqualTo(77);
        assertThat(get("/size/chart/template/get", "page_no", "1", "page_size", "20", "template_name", "Shi").at("/data/total")
                .asInt()).isEqualTo(1);
    }

    @Test
    void anUnknownSizeChartIsRefused() {
        assertThat(client.post("/size/chart/batch/update", map("payload", payload(77, 9))).path("code").asText())
                .isEqualTo("4175");
    }

    @Test
    void aSellerReadsWhoHeIsAndHowHeDoes() {
        JsonNode seller = get("/seller/get").path("data");
        JsonNode metrics = get("/seller/metrics/get").path("data");

        assertThat(seller.path("seller_id").asText()).isEqualTo(SELLER);
        assertThat(seller.path("marketplaceEaseMode").asBoolean()).isFalse();
        assertThat(metrics.path("seller_id").asText()).isEqualTo(SELLER);
        assertThat(metrics.path("ship_on_time").isTextual()).isTrue();
    }

    @Test
    void aSellersWarehouseIsReadShortAndInDetail() {
        services().add(RecordKind.WAREHOUSE, SELLER, Map.of("warehouse_code", "WH-1"));

        assertThat(get("/rc/warehouse/get").at("/result/module/warehouse_code").asText()).isEqualTo("WH-1");
        assertThat(get("/rc/warehouse/detail/get").at("/result/module/post_code").isTextual()).isTrue();
    }

    @Test
    void samplesFillAnEmptyShopOnce() {
        services().addSamples(SELLER);
        services().addSamples(SELLER);

        for (RecordKind kind : List.of(RecordKind.REVIEW, RecordKind.PAYOUT, RecordKind.RSS_PRODUCT, RecordKind.QC_ALERT)) {
            assertThat(services().all(kind, SELLER)).as(kind.name()).hasSize(1);
        }
    }

    @Test
    void samplesTellOfTheShopsOwnOrderAndOfTheDaysAroundNow() {
        Commerce commerce = simulator.module(Commerce.class);
        long order = commerce.placeOrder(SELLER, commerce.product(SELLER).sku("OWN").price("2").stock(3).add().skuId());

        services().addSamples(SELLER);

        JsonNode review = services().all(RecordKind.REVIEW, SELLER).get(0);
        JsonNode fee = services().all(RecordKind.LOGISTICS_FEE, SELLER).get(0);
        assertThat(review.path("order_id").asLong()).isEqualTo(order);
        assertThat(fee.path("trade_order_id").asText()).isEqualTo(Long.toString(order));
        assertThat(fee.at("/sku_info/seller_sku").asText()).isEqualTo("OWN");
        assertThat(review.path("create_time").asLong()).isCloseTo(simulator.clock().millis(), within(172_800_000L));
        String today = simulator.clock().instant().toString().substring(0, 10);
        assertThat(services().all(RecordKind.PAYOUT, SELLER).get(0).path("created_at").asText()).startsWith(today);
        assertThat(fee.at("/fee_creation_date/year") + "-" + fee.at("/fee_creation_date/month_value"))
                .isEqualTo(today.substring(0, 4) + "-" + Integer.parseInt(today.substring(5, 7)));
    }

    private void link(long product, long chart) {
        post("/size/chart/batch/update", "payload", payload(product, chart));
    }

    private static String payload(long product, long chart) {
        return "{\"Request\":{\"Product\":{\"SizeCharts\":{\"SizeChart\":[{\"product_id\":\"" + product
                + "\",\"size_chart\":\"" + chart + "\"}]}}}}";
    }
}
