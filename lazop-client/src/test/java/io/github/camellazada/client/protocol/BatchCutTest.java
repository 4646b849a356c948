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
package io.github.camellazada.client.protocol;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.RequestedItem;
import io.github.camellazada.client.json.XmlDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BatchCutTest {
    private static final String STOCK = "/product/stock/sellable/update";

    @Test
    void anXmlDocumentKeepsWhatIsAroundItsItems() {
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?><Request by="erp"><Product><!-- shirts --><Skus><Sku note="a&amp;b"><SkuId>11</SkuId>
                <SellableQuantity>3</SellableQuantity></Sku><Sku><SkuId>12</SkuId><Name><![CDATA[<XL> & up]]></Name></Sku></Skus>
                <AssociatedSku>x &lt; y</AssociatedSku></Product></Request>""";

        String cut = cut(STOCK, "payload", xml, "12").orElseThrow();

        assertThat(cut).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Request by=\"erp\"><Product><!-- shirts -->")
                .contains("<SkuId>12</SkuId>").doesNotContain("<SkuId>11</SkuId>", "note=").contains("x &lt; y");
        assertThat(XmlDocument.tree(cut).at("/Request/Product/Skus/Sku/Name").asText()).isEqualTo("<XL> & up");
        assertThat(cut(STOCK, "payload", xml, "11").orElseThrow()).contains("note=\"a&amp;b\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<Request><Product><Skus><Sku><SkuId>11</SkuId></Sku><Sku><SellerSku>B</SellerSku></Sku></Skus></Product></Request>",
            "<Product><Skus><Sku><SkuId>11</SkuId></Sku><Sku><SellerSku>B</SellerSku></Sku></Skus></Product>",
            "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":[{\"SkuId\":11},{\"SellerSku\":\"B\"}]}}}}",
            "{\"Product\":{\"Skus\":[{\"SkuId\":11},{\"SellerSku\":\"B\"}]}}"})
    void everyFormOfADocumentIsCut(String document) {
        LazadaCall cut = BatchCut.cut(call(STOCK, "payload", document), Set.of("B")).orElseThrow();

        assertThat(RequestedItem.of(cut)).extracting(RequestedItem::id).containsExactly("B");
    }

    @Test
    void itemsThatAreTheirOwnNamesAreCutInXmlAsWell() {
        assertThat(cut("/images/migrate", "payload",
                "<Request><Images><Url>http://a/1.jpg</Url><Url>http://a/2.jpg</Url></Images></Request>", "http://a/2.jpg"))
                .contains("<Request><Images><Url>http://a/2.jpg</Url></Images></Request>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Request><Product><Skus><Sku><SkuId>11</SkuId></Sku></Skus></Product></Request>",
            "<Request><Product><Skus><Sku><SkuId>12</SkuId>", "<!DOCTYPE a><Request/>", "no document"})
    void whereNothingWouldBeLeftNothingIsCut(String document) {
        assertThat(cut(STOCK, "payload", document, "12")).isEmpty();
    }

    private static Optional<String> cut(String path, String parameter, String document, String... names) {
        return BatchCut.cut(call(path, parameter, document), Set.of(names)).map(cut -> cut.parameters().get(parameter));
    }

    private static LazadaCall call(String path, String parameter, String document) {
        return TestCalls.call(TestCalls.operation(path), "POST", Map.of(parameter, document), Map.of());
    }
}
