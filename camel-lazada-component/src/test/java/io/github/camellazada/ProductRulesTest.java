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
package io.github.camellazada;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.exception.LazadaRequestException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The documented rules about products, as the component checks them before a call. */
class ProductRulesTest extends LazadaTestSupport {
    private static final String PRODUCT = """
            {"Request":{"Product":{"PrimaryCategory":"10002019",
            "Images":{"Image":["https://my-live-02.slatic.net/p/a.jpg","https://my-live-02.slatic.net/p/b.jpg"]},
            "Attributes":{"name":"Bag","description":"<p>A bag</p>","short_description":"<ul><li>green</li></ul>",
            "brand":"No Brand"},
            "Skus":{"Sku":[
            {"SellerSku":"BAG-GREEN","saleProp":{"color_family":"Green"},"quantity":"3","price":"35.00",
            "package_height":"10.125","package_length":"10","package_width":"10.500000","package_weight":"0.5"},
            {"SellerSku":"BAG-RED","saleProp":{"color_family":"Red"},"quantity":"4","price":"36",
            "package_height":"10","package_length":"10","package_width":"10","package_weight":"0.5"}]}}}}""";

    @Test
    void aProductThatKeepsTheRulesIsSentWithoutAWord() {
        try (CapturedLog log = new CapturedLog()) {
            assertThat(create(PRODUCT).getException()).isNull();

            assertThat(gateway.last().parameters()).containsEntry("payload", PRODUCT);
            assertThat(log.text()).doesNotContain("in the request: ");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "\"name\":\"Bag\"; \"name\":\"\"; Attributes.name is required but missing",
            "b.jpg; a.jpg; Images.Image has the same value more than once",
            "BAG-RED; BAG-GREEN; SellerSku has the same value more than once",
            "BAG-RED; BAG|RED; SellerSku has one of the characters",
            "\"SellerSku\":\"BAG-RED\",; ``; SellerSku is required but missing",
            "\"price\":\"36\",; ``; price or supply_price is required but missing",
            "10.125; 10.1255; package_height has more than 3 decimal places",
            "\"package_weight\":\"0.5\"}]; \"package_weight\":\"half\"}]; package_weight must be a number",
            "\"package_weight\":\"0.5\"}]; \"package_weight\":\"1e-9\"}]; package_weight has more than 3 decimal places"})
    void whatLazadaSurelyRefusesIsNotSent(String right, String wrong, String fault) {
        String document = PRODUCT.replace(right, wrong == null ? "" : wrong);
        assertThat(document).isNotEqualTo(PRODUCT);

        assertThat(create(document).getException()).isInstanceOf(LazadaRequestException.class).hasMessageContaining(fault)
                .hasMessageContaining("nothing was sent").hasMessageContaining("https://open.lazada.com");
        assertThat(gateway.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "my-live-02.slatic.net/p/b.jpg; www.example.com/b.jpg; Images.Image has a link to another site than Lazada",
            "<p>A bag</p>; <img src='http://www.example.com/b.jpg'>; description has a link to another site than Lazada",
            "<p>A bag</p>; https://slatic.net.example.com/b.jpg; description has a link to another site than Lazada",
            "<ul><li>green</li></ul>; <b>green</b>; short_description has HTML tags other than ul, ol, li",
            "\"brand\":\"No Brand\"; \"model\":\"x\"; Attributes.brand or brand_id is required but missing",
            "BAG-RED; BAG/RED; SellerSku has one of the characters",
            "\"price\":\"36\"; \"price\":\"36\",\"supply_price\":\"30\"; supply_price stands beside price",
            "\"package_width\":\"10\",; ``; package_width is required but missing",
            "\"saleProp\":{\"color_family\":\"Red\"},; ``; Lazada needs saleProp to tell them apart"})
    void whatIsKnownFromOneSourceIsWarnedAboutAndSent(String right, String wrong, String fault) {
        String document = PRODUCT.replace(right, wrong == null ? "" : wrong);
        assertThat(document).isNotEqualTo(PRODUCT);
        try (CapturedLog log = new CapturedLog()) {
            assertThat(create(document).getException()).isNull();

            assertThat(gateway.requests()).hasSize(1);
            assertThat(log.text()).contains(fault).contains("sent all the same");
        }
    }

    @Test
    void longTextsAndTooManyImagesAreRefused() {
        assertThat(create(PRODUCT.replace("\"Bag\"", "\"" + "x".repeat(256) + "\"")).getException())
                .hasMessageContaining("name has 256 characters");
        assertThat(create(PRODUCT.replace("A bag", "x".repeat(25_001))).getException())
                .hasMessageContaining("description has 25008 characters");
        String nine = IntStream.range(0, 9).mapToObj(i -> "\"https://my-live-02.slatic.net/p/" + i + ".jpg\"")
                .collect(Collectors.joining(","));
        assertThat(create(PRODUCT.replaceFirst("\"https:[^]]*", nine)).getException())
                .hasMessageContaining("Images.Image has 9 elements");
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void oneSkuNeedsNoSalePropAndAnUpdateOnlyItsSkuId() {
        try (CapturedLog log = new CapturedLog()) {
            assertThat(
                    create("""
                            <Request><Product><PrimaryCategory>6614</PrimaryCategory><Images><Image>https://sg-live-02.slatic.net/a.jpg</Image>
                            </Images><Attributes><name>Toy</name><brand_id>2</brand_id></Attributes><Skus><Sku><SellerSku>TOY</SellerSku>
                            <supply_price>38</supply_price><package_length>1</package_length><package_height>1</package_height>
                            <package_weight>1</package_weight><package_width>1</package_width></Sku></Skus></Product></Request>""")
                            .getException())
                    .isNull();
            assertThat(send("lazada:product-update",
                    "{\"Request\":{\"Product\":{\"Attributes\":{},\"Skus\":{\"Sku\":[{\"SkuId\":\"1\",\"quantity\":\"3\"}]}}}}",
                    Map.of()).getException()).isNull();

            assertThat(log.text()).doesNotContain("in the request: ");
        }
    }

    @Test
    void theTimeOfTheCheckGrowsWithTheTextAndNotWithItsSquare() {
        String hostile = "<".repeat(200_000) + "http://".repeat(100_000);
        assertThat(create(PRODUCT.replace("<ul><li>green</li></ul>", hostile)).getException()).isNull();
        assertThat(create(PRODUCT.replace("0.5\"}]", "1e-999999999\"}]")).getException())
                .hasMessageContaining("decimal places");
    }

    @Test
    void aNameInsideAJsonDocumentIsCheckedAsOneOutside() {
        Map<String, Object> request = Map.of("delivery_type", "dropship", "shipping_allocate_type", "NTFS",
                "shipment_provider_id", "FM40", "pack_order_list",
                List.of(Map.of("order_id", 1, "order_item_list", java.util.List.of(2), "bad\nname", 1)));
        gateway.answers("""
                {"code":"0","result":{"success":true,"data":{"pack_order_list":[{"order_id":1,"order_item_list":[
                {"order_item_id":2,"item_err_code":"0","package_id":"FP1"}]}]}}}""");
        try (CapturedLog log = new CapturedLog()) {
            assertThat(send("lazada:order-fulfill-pack?failOn=never&reconcileTimeout=0", request, Map.of())
                    .getException()).isNull();

            assertThat(gateway.requests()).hasSize(1);
            assertThat(log.text())
                    .contains("no field 'packReq.shipment_provider_id'; did you mean 'shipment_provider_code'")
                    .contains("no field 'packReq.pack_order_list.bad?name'");
        }
        assertThat(send("lazada:order-fulfill-pack?unknownParameters=fail", request, Map.of()).getException())
                .isInstanceOf(LazadaRequestException.class).hasMessageContaining("shipment_provider_code");
        assertThat(gateway.requests()).hasSize(1);
    }

    private Exchange create(String document) {
        return send("lazada:product-create", document, Map.of());
    }
}
