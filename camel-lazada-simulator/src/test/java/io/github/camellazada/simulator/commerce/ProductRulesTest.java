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

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.NaiveClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camellazada.simulator.commerce.ShopFloor.code;
import static org.assertj.core.api.Assertions.assertThat;

/** What is refused of a product, with the codes that Lazada documents. */
class ProductRulesTest {
    private static final String PRODUCT = """
            {"Request":{"Product":{"PrimaryCategory":"10002019",
            "Images":{"Image":["https://my-live-02.slatic.net/p/a.jpg","https://my-live-02.slatic.net/p/b.jpg"]},
            "Attributes":{"name":"Bag","description":"<p>A bag</p>","short_description":"<b>big</b><ul><li>green</li></ul><br />",
            "brand":"No Brand","warranty_type":"No Warranty","Hazmat":"None,Battery","launch_date":"2026-11-11",
            "label_image":"https://sg-live-02.slatic.net/p/c.jpg"},
            "Skus":{"Sku":[
            {"SellerSku":"BAG-GREEN","saleProp":{"color_family":"Lime","size":"XXS"},"quantity":"3","price":"35","package_height":"10.125",
            "package_length":"10","package_width":"10","package_weight":"0.5",
            "Images":{"Image":["https://my-live-02.slatic.net/p/g.jpg"]}},
            {"SellerSku":"BAG-RED","saleProp":{"color_family":"Red"},"quantity":"4","price":"36","package_height":"10",
            "package_length":"10","package_width":"10","package_weight":"0.5"}]}}}}""";

    private final ShopFloor floor = new ShopFloor();

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void aProductThatKeepsTheRulesIsAccepted() {
        JsonNode created = create(PRODUCT);

        assertThat(code(created)).isEqualTo("0");
        assertThat(floor.get("/product/item/get", Map.of("item_id", created.at("/data/item_id").asText()))
                .at("/data/attributes/short_description").asText()).isEqualTo("big<ul><li>green</li></ul>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "\"brand\":\"No Brand\",; ``; brand; 4110", "No Brand; Nobody's Brand; brand; 4142",
            "\"brand\":\"No Brand\"; \"brand_id\":\"999999\"; brand_id; 4142",
            "/b.jpg; /a.jpg; Images; 4116", "/g.jpg\"; /g.jpg\",\"https://my-live-02.slatic.net/p/g.jpg\"; Images; 4158",
            "my-live-02.slatic.net/p/b.jpg; pictures.example.net/b.jpg; Images; 4138",
            "<p>A bag</p>; <a href='https://shop.example.net'>; description; 4138",
            "No Warranty; Lifelong; warranty_type; 4115", "None,Battery; None,Fireworks; Hazmat; 4115",
            "2026-11-11; soon; launch_date; 4107", "sg-live-02.slatic.net; elsewhere.example.net; label_image; 4138",
            "BAG-RED; BAG/RED; SellerSku; 4150", "BAG-RED; BAG-GREEN; SellerSku; 4105",
            "10.125; 10.1255; package_height; 4149", "10.125; tall; package_height; 4107",
            "\"saleProp\":{\"color_family\":\"Red\"},; ``; saleProp; 4144"})
    void whatLazadaRefusesIsRefused(String right, String wrong, String field, String code) {
        String document = PRODUCT.replace(right, wrong == null ? "" : wrong);
        assertThat(document).isNotEqualTo(PRODUCT);

        JsonNode answer = create(document);

        assertThat(code(answer)).isEqualTo("500");
        assertThat(ShopFloor.texts(answer.path("detail"), "field")).containsOnly(field);
        assertThat(ShopFloor.texts(answer.path("detail"), "code")).containsOnly(code);
        assertThat(floor.get("/products/get", Map.of("filter", "all")).at("/data/total_products").asInt()).isZero();
    }

    @Test
    void longTextsAndANinthImageAreRefused() {
        assertThat(detail(PRODUCT.replace("\"Bag\"", "\"" + "x".repeat(256) + "\""))).isEqualTo("4160");
        assertThat(detail(PRODUCT.replace("A bag", "x".repeat(25_001)))).isEqualTo("4120");
        String nine = IntStream.range(0, 9).mapToObj(i -> "\"https://my-live-02.slatic.net/p/" + i + ".jpg\"")
                .collect(Collectors.joining(","));
        assertThat(detail(PRODUCT.replaceFirst("\"https:[^]]*", nine))).isEqualTo("4169");
    }

    @Test
    void anImageOfTheSimulatorIsTakenByAnyNameOfItsHost() {
        assertThat(code(create(PRODUCT.replace("https://my-live-02.slatic.net/p/b.jpg",
                "http://lazada-simulator:8080/files/images/b.jpg")))).isEqualTo("0");
        for (String other : List.of("https://shop.example.org/files/b.jpg", "https://shop.example.org/files/shop/b.jpg",
                "https://shop.example.org/images/b.jpg")) {
            assertThat(code(create(PRODUCT.replace("https://my-live-02.slatic.net/p/b.jpg", other)))).as(other)
                    .isNotEqualTo("0");
        }
    }

    @Test
    void aLenientSimulatorTakesWhatLazadaRefuses() {
        try (LazadaSimulator lenient = LazadaSimulator.builder().lenient(true).build().start()) {
            lenient.sellers().add("1001", "sg");
            NaiveClient client = NaiveClient.of(lenient, "sg", lenient.tokens().issue("1001").accessToken());

            assertThat(code(client.post("/product/create", Map.of("payload", PRODUCT.replace("No Brand", "Nobody's")))))
                    .isEqualTo(
                            "0");
        }
    }

    @Test
    void oneSkuNeedsNoVariationAndABrandIdStandsForTheBrand() {
        String one = PRODUCT.replaceAll("(?s),\\s*\\{\"SellerSku\":\"BAG-RED\".*?\\}\\]", "]")
                .replaceAll("\"saleProp\":\\{[^}]*},", "")
                .replace("\"brand\":\"No Brand\"", "\"brand_id\":\"2\"");

        assertThat(code(create(one))).isEqualTo("0");
    }

    @Test
    void anUpdateIsCheckedInWhatItGivesAndChangesNothingWhenRefused() {
        long item = create(PRODUCT).at("/data/item_id").asLong();
        String update = "{\"Request\":{\"Product\":{\"ItemId\":\"%d\",\"Attributes\":{\"name\":\"New\",\"description\":\"%s\"}}}}";

        assertThat(code(floor.post("/product/update", "payload", update.formatted(item, "https://shop.example.net/"))))
                .isEqualTo("501");
        assertThat(name(item)).isEqualTo("Bag");
        assertThat(code(floor.post("/product/update", "payload", update.formatted(item, "plain")))).isEqualTo("0");
        assertThat(name(item)).isEqualTo("New");
    }

    private String name(long item) {
        return floor.get("/product/item/get", Map.of("item_id", Long.toString(item))).at("/data/attributes/name").asText();
    }

    private String detail(String document) {
        return create(document).at("/detail/0/code").asText();
    }

    private JsonNode create(String document) {
        return floor.post("/product/create", "payload", document);
    }
}
