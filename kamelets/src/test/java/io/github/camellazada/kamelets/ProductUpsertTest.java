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
package io.github.camellazada.kamelets;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import io.github.camellazada.simulator.gateway.ReceivedRequest;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.camellazada.kamelets.KameletRun.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

/** The upsert sink decides by what Lazada has under the seller SKUs. */
class ProductUpsertTest {
    private static final String MUG = """
            {"PrimaryCategory": 10002019, "Attributes": {"name": "Mug", "brand": "No Brand"},
             "Skus": {"Sku": [{"SellerSku": "MUG-S", "price": "9.90", "quantity": 5, "package_weight": "0.2",
             "package_length": "10", "package_width": "10", "package_height": "10"}]}}""";

    private KameletRun run;

    @BeforeEach
    void open() throws Exception {
        run = new KameletRun().send("lazada-product-upsert-sink", "");
    }

    @AfterEach
    void close() throws Exception {
        run.close();
    }

    @Test
    void aProductThatIsNotThereIsCreatedAndTheSameAgainUpdatesIt() throws Exception {
        Exchange created = run.request("{\"Request\": {\"Product\": " + MUG + "}}", Map.of());
        assertThat(created.getException()).isNull();
        assertThat(created.getMessage().getHeader("CamelLazadaUpsert")).isEqualTo("created");
        JsonNode answer = KameletRun.json(created.getMessage().getBody(String.class));

        Exchange updated = run.request(MUG.replace("9.90", "8.80"), Map.of());

        assertThat(updated.getException()).isNull();
        assertThat(updated.getMessage().getHeader("CamelLazadaUpsert")).isEqualTo("updated");
        assertThat(run.lazada().received("/product/create")).hasSize(1);
        assertThat(payload("/product/update").at("/Request/Product/ItemId").asText())
                .isEqualTo(answer.path("item_id").asText());
        assertThat(payload("/product/update").at("/Request/Product/Skus/Sku/0/SkuId").asText())
                .isEqualTo(answer.at("/sku_list/0/sku_id").asText());
        assertThat(updated.getProperties()).doesNotContainKey("lazadaUpsertDocument");
    }

    @Test
    void aSkuThatTheProductLacksIsHandedOverWithoutAnId() throws Exception {
        ProductDraft.Listed mug = run.shop().product(SELLER).sku("MUG-S").stock(9).add();

        run.request("""
                {"Skus": [{"SellerSku": "MUG-S", "price": 9}, {"SellerSku": "MUG-L", "price": 11}]}""", Map.of());

        JsonNode product = payload("/product/update").at("/Request/Product");
        assertThat(product.path("ItemId").asText()).isEqualTo(Long.toString(mug.itemId()));
        assertThat(product.at("/Skus/Sku/0/SkuId").asText()).isEqualTo(Long.toString(mug.skuId()));
        assertThat(product.at("/Skus/Sku/1").has("SkuId")).isFalse();
    }

    @Test
    void skusOfTwoProductsAreRefused() throws Exception {
        long first = run.shop().product(SELLER).sku("MUG-S").stock(9).add().itemId();
        long second = run.shop().product(SELLER).sku("MUG-L").stock(9).add().itemId();

        Exchange exchange = run.request("{\"Skus\": [{\"SellerSku\": \"MUG-S\"}, {\"SellerSku\": \"MUG-L\"}]}", Map.of());

        assertThat(exchange.getException()).hasStackTraceContaining("belong to several products, item ids " + first + ", "
                + second);
        assertThat(written()).isEmpty();
    }

    @Test
    void aProductWithoutSellerSkusIsRefused() throws Exception {
        assertThat(run.request("{\"Attributes\": {\"name\": \"Mug\"}}", Map.of()).getException())
                .hasStackTraceContaining("has no SKU at Skus.Sku");
        assertThat(run.request("{\"Skus\": {\"Sku\": [{\"price\": 3}]}}", Map.of()).getException())
                .hasStackTraceContaining("each SKU needs SellerSku");
        assertThat(written()).isEmpty();
    }

    @Test
    void aLookUpThatFailsWritesNothing() throws Exception {
        run.lazada().faults().on("/products/get").once().reject("ISV", "17", "E017");

        assertThat(run.request(MUG, Map.of()).getException()).isNotNull();
        assertThat(written()).isEmpty();
    }

    private List<ReceivedRequest> written() {
        return run.lazada().received().stream().filter(request -> request.method().equals("POST")).toList();
    }

    private JsonNode payload(String path) {
        return KameletRun.json(run.lazada().received(path).get(0).parameter("payload"));
    }
}
