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
package io.github.camellazada.simulator.commerce;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.simulator.commerce.product.ProductDraft.Listed;
import io.github.camellazada.simulator.commerce.product.QcStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.camellazada.simulator.commerce.ShopFloor.SELLER;
import static io.github.camellazada.simulator.commerce.ShopFloor.code;
import static org.assertj.core.api.Assertions.assertThat;

class ProductsTest {
    private static final String NEW_PRODUCT = """
            {"Request":{"Product":{"PrimaryCategory":"10002019",
            "Images":{"Image":["https://www.example.com/a.jpg"]},
            "Attributes":{"name":"Laptop bag","description":"A bag","brand":"No Brand"},
            "Skus":{"Sku":[
            {"SellerSku":"BAG-GREEN","saleProp":{"color_family":"Green"},"quantity":"3","price":"35","package_height":"10",
            "package_length":"10","package_width":"10","package_weight":"0.5","Status":"active"},
            {"SellerSku":"BAG-RED","saleProp":{"color_family":"Red"},"quantity":"4","price":"36","package_height":"10",
            "package_length":"10","package_width":"10","package_weight":"0.5"}]}}}}""";

    private final ShopFloor floor = new ShopFloor();

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void aProductIsCreatedAndGoesOnSaleAfterQualityControl() {
        JsonNode created = floor.post("/product/create", "payload", NEW_PRODUCT).path("data");
        long item = created.path("item_id").asLong();

        assertThat(created.at("/sku_list/0/shop_sku").asText())
                .isEqualTo(item + "_SG-" + created.at("/sku_list/0/sku_id").asLong());
        assertThat(item(item).path("status").asText()).isEqualTo("Pending QC");
        floor.advance(Duration.ofMinutes(10));

        JsonNode product = item(item);
        assertThat(product.path("status").asText()).isEqualTo("Active");
        assertThat(product.at("/skus/1/multiWarehouseInventories/0/sellableQuantity").asInt()).isEqualTo(4);
        assertThat(product.at("/variation/Variation1/options")).hasSize(2);
        assertThat(floor.pushed(3, "action")).containsExactly("PUBLISHED");
        assertThat(floor.pushed(1, "status")).containsExactly("PENDING", "APPROVED");
    }

    @Test
    void aProductInXmlIsTheSameProduct() {
        JsonNode answer = floor.post("/product/create", "payload",
                """
                        <?xml version="1.0" encoding="UTF-8"?><Request><Product><PrimaryCategory>6614</PrimaryCategory><SPUId/>
                        <Images><Image>https://www.example.com/a.jpg</Image><Image>https://www.example.com/b.jpg</Image></Images>
                        <Attributes><name>Toy</name><brand>Remark</brand></Attributes><Skus><Sku><SellerSku>TOY</SellerSku><price>388.50</price>
                        <quantity>1</quantity><package_length>11</package_length><package_height>22</package_height>
                        <package_weight>33</package_weight><package_width>44</package_width></Sku></Skus></Product></Request>""");

        JsonNode product = item(answer.at("/data/item_id").asLong());
        assertThat(product.path("images")).hasSize(2);
        assertThat(product.at("/skus/0/price").decimalValue()).isEqualByComparingTo("388.50");
    }

    @Test
    void aProductThatLacksSomethingIsNotCreated() {
        assertThat(code(create(NEW_PRODUCT.replace("10002019", "2")))).isEqualTo("4134");
        assertThat(code(create(NEW_PRODUCT.replace("10002019", "99")))).isEqualTo("201");
        assertThat(code(create(NEW_PRODUCT.replace("\"name\"", "\"title\"")))).isEqualTo("1");
        JsonNode answer = create(NEW_PRODUCT.replace("\"price\":\"36\",", ""));
        assertThat(code(answer)).isEqualTo("500");
        assertThat(answer.at("/detail/0/field").asText()).isEqualTo("price");
        assertThat(answer.at("/detail/0/seller_sku").asText()).isEqualTo("BAG-RED");
        assertThat(ShopFloor.texts(create(NEW_PRODUCT.replace("\"Red\"", "\"Green\"")).path("detail"), "code"))
                .containsExactly("209");
        assertThat(names("all")).isEmpty();
    }

    @Test
    void anUpdateChangesWhatIsGivenAndNothingElse() {
        Listed listed = floor.commerce.product(SELLER).name("Old").sku("A").price("5").stock(9).add();

        JsonNode answer = floor.post("/product/update", "payload",
                """
                        {"Request":{"Product":{"Attributes":{"name":"New"},"Skus":{"Sku":[{"SkuId":"%d","quantity":"3","Status":"inactive"}]}}}}"""
                        .formatted(listed.skuId()));

        assertThat(code(answer)).isEqualTo("0");
        JsonNode product = item(listed.itemId());
        assertThat(product.at("/attributes/name").asText()).isEqualTo("New");
        assertThat(product.at("/attributes/brand").asText()).isEqualTo("No Brand");
        assertThat(product.at("/skus/0/price").decimalValue()).isEqualByComparingTo("5");
        assertThat(product.at("/skus/0/quantity").asInt()).isEqualTo(3);
        assertThat(product.path("status").asText()).isEqualTo("InActive");
        assertThat(floor.pushed(4, "action")).containsExactly("EDITED_UPDATED");
    }

    @Test
    void aSkuThatIsNewIsAddedToItsProduct() {
        Listed listed = floor.commerce.product(SELLER).sku("A").stock(9).add();

        JsonNode answer = floor.post("/product/update", "payload",
                """
                        {"Request":{"Product":{"ItemId":"%d","Skus":{"Sku":[{"SellerSku":"B","price":"7","quantity":"2","package_height":"1",
                        "package_length":"1","package_width":"1","package_weight":"1"}]}}}}"""
                        .formatted(listed.itemId()));

        assertThat(code(answer)).isEqualTo("0");
        assertThat(ShopFloor.texts(item(listed.itemId()).path("skus"), "SellerSku")).containsExactly("A", "B");
        assertThat(floor.pushed(3, "action")).containsExactly("EDITED_INSERTED");
    }

    @Test
    void aProductOfAnotherSellerIsNotShown() {
        floor.simulator.sellers().add("2002", "sg");
        long theirs = floor.commerce.product("2002").sku("A").stock(1).add().itemId();

        assertThat(code(floor.get("/product/item/get", Map.of("item_id", Long.toString(theirs)))))
                .isEqualTo("EDIT_ITEM_NOT_BELONG_SELLER");
    }

    @Test
    void anUpdateWithoutASkuIdIsRefused() {
        assertThat(
                code(floor.post("/product/update", "payload", "{\"Request\":{\"Product\":{\"Attributes\":{\"name\":\"x\"}}}}")))
                .isEqualTo("4216");
    }

    @Test
    void aProductOrOneOfItsSkusIsTakenOutOfSale() {
        Listed listed = floor.commerce.product(SELLER).sku("A").stock(9).sku("B").stock(9).add();

        assertThat(code(deactivate("<ItemId>" + listed.itemId() + "</ItemId><Skus><SkuId>" + listed.skuIds().get(1)
                + "</SkuId><SellerSku>B</SellerSku></Skus>"))).isEqualTo("0");
        assertThat(ShopFloor.texts(item(listed.itemId()).path("skus"), "Status")).containsExactly("active", "inactive");
        assertThat(code(deactivate("<ItemId>" + listed.itemId() + "</ItemId>"))).isEqualTo("0");
        assertThat(item(listed.itemId()).path("status").asText()).isEqualTo("InActive");
        assertThat(code(deactivate("<ItemId>" + listed.itemId() + "</ItemId>"))).isEqualTo("E0004");
        assertThat(code(deactivate("<ItemId>1</ItemId>"))).isEqualTo("E0002");
        assertThat(code(deactivate("<Skus/>"))).isEqualTo("E0001");
        assertThat(code(deactivate("<ItemId>" + listed.itemId() + "</ItemId><Skus><SellerSku>A</SellerSku></Skus>")))
                .isEqualTo("4193");
    }

    @Test
    void skusAreRemovedOneByOneAndTheProductWithTheLast() {
        Listed listed = floor.commerce.product(SELLER).sku("A").stock(9).sku("B").stock(9).add();

        JsonNode partly = floor.client.post("/product/remove", Map.of("seller_sku_list", "[\"A\",\"gone\"]"));
        assertThat(code(partly)).isEqualTo("503");
        assertThat(partly.at("/detail/0/seller_sku").asText()).isEqualTo("gone");
        assertThat(floor.pushed(5, "action")).containsExactly("EDITED_DELETED");
        assertThat(code(floor.client.post("/product/remove", Map.of("sku_id_list",
                "[\"SkuId_" + listed.itemId() + "_" + listed.skuIds().get(1) + "\"]")))).isEqualTo("0");

        assertThat(floor.pushed(5, "action")).containsExactly("EDITED_DELETED", "DELETED");
        assertThat(code(floor.get("/product/item/get", Map.of("item_id", Long.toString(listed.itemId()))))).isEqualTo("208");
        assertThat(names("deleted")).hasSize(1);
    }

    @Test
    void aVariationIsRemovedWithItsSkus() {
        Listed listed = floor.commerce.product(SELLER).sku("A").variation("color_family", "Red").stock(9)
                .sku("B").variation("color_family", "Green").stock(9).add();

        assertThat(code(floor.post("/product/sku/remove", "payload", """
                <Request><Product><ItemId>%d</ItemId><variation><Variation1><name>color_family</name></Variation1></variation>
                <Skus><Sku><SkuId>%d</SkuId></Sku></Skus></Product></Request>""".formatted(listed.itemId(), listed.skuId()))))
                .isEqualTo("0");

        JsonNode product = item(listed.itemId());
        assertThat(ShopFloor.texts(product.path("skus"), "SellerSku")).containsExactly("B");
        assertThat(product.path("variation")).isEmpty();
    }

    @Test
    void productsAreListedByStatusTimeAndSellerSku() {
        floor.commerce.product(SELLER).name("Live").sku("L").stock(9).add();
        floor.commerce.product(SELLER).name("Sold").sku("S").stock(0).add();
        Listed rejected = floor.commerce.product(SELLER).name("Bad").sku("R").stock(1).add();
        floor.advance(Duration.ofHours(1));
        floor.commerce.check(SELLER, rejected.itemId(), QcStatus.REJECTED, "Wrong description");
        create(NEW_PRODUCT);

        assertThat(names("all")).containsExactly("Live", "Sold", "Bad", "Laptop bag");
        assertThat(names("live")).containsExactly("Live", "Sold");
        assertThat(names("sold-out")).containsExactly("Sold");
        assertThat(names("rejected")).containsExactly("Bad");
        assertThat(names("pending")).containsExactly("Laptop bag");
        assertThat(names("all", "update_after", "2026-11-21T12:30:00+0800")).containsExactly("Bad", "Laptop bag");
        assertThat(names("all", "create_before", "2026-11-21T12:30:00+0800", "limit", "1", "offset", "1"))
                .containsExactly("Sold");
        assertThat(names("all", "sku_seller_list", "[\"S\",\"R\"]")).containsExactly("Sold", "Bad");
        assertThat(item(rejected.itemId()).at("/rejectReason/0/violationDetail").asText()).isEqualTo("Wrong description");
    }

    @Test
    void aListCallThatMakesNoSenseIsRefusedWithTheDocumentedCode() {
        assertThat(code(list("filter", "gone"))).isEqualTo("36");
        assertThat(code(list("limit", "51"))).isEqualTo("19");
        assertThat(code(list("offset", "10001"))).isEqualTo("14");
        assertThat(code(list("update_after", "soon"))).isEqualTo("17");
        assertThat(code(list("sku_seller_list", "S"))).isEqualTo("70");
    }

    private JsonNode create(String payload) {
        return floor.post("/product/create", "payload", payload);
    }

    private JsonNode deactivate(String product) {
        return floor.post("/product/deactivate", "apiRequestBody", "<Request><Product>" + product + "</Product></Request>");
    }

    private JsonNode item(long itemId) {
        return floor.get("/product/item/get", Map.of("item_id", Long.toString(itemId))).path("data");
    }

    private List<String> names(String filter, String... more) {
        Map<String, String> parameters = pairs(more);
        parameters.put("filter", filter);
        JsonNode products = floor.get("/products/get", parameters).at("/data/products");
        return StreamSupport.stream(products.spliterator(), false).map(product -> product.at("/attributes/name").asText())
                .toList();
    }

    private JsonNode list(String... parameters) {
        return floor.get("/products/get", pairs(parameters));
    }

    private static Map<String, String> pairs(String... values) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            map.put(values[i], values[i + 1]);
        }
        return map;
    }
}
