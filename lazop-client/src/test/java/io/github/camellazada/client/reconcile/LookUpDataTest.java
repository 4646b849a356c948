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
package io.github.camellazada.client.reconcile;

import java.util.Map;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.client.call.LazadaCall;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LookUpDataTest {

    @Test
    void ofAProductOnlyItsSellerSkusAreKept() {
        assertThat(kept("/product/create", Map.of("payload", """
                <Request><Product><Attributes><name>Train</name></Attributes><Skus><Sku><SellerSku>T-1</SellerSku>
                <price>388.50</price></Sku><Sku><SellerSku>T-2</SellerSku></Sku></Skus></Product></Request>""")))
                .containsExactly(Map.entry("payload",
                        "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":[{\"SellerSku\":\"T-1\"},{\"SellerSku\":\"T-2\"}]}}}}"));
    }

    @Test
    void ofStockTheValuesAreKeptThatAreCompared() {
        assertThat(kept("/product/stock/sellable/update", Map.of("payload", """
                {"Product":{"Skus":[{"ItemId":1,"SkuId":11,"SellableQuantity":3.50,"Note":"for Ann"}]}}""")))
                .containsExactly(Map.entry("payload",
                        "{\"Product\":{\"Skus\":[{\"ItemId\":1,\"SkuId\":11,\"SellableQuantity\":3.50}]}}"));
    }

    @Test
    void ofAPackingTheReceiverIsNotKept() {
        assertThat(kept("/order/fulfill/pack", Map.of("packReq", """
                {"delivery_type":"dropship","pack_order_list":[{"order_id":7,"order_item_list":[71],"receiver":"Ann"}]}""",
                "remark", "call Ann before")))
                .containsExactly(Map.entry("packReq",
                        "{\"pack_order_list\":[{\"order_id\":7,\"order_item_list\":[71]}]}"));
    }

    @Test
    void ofASingleObjectTheParametersAreKeptThatAreCompared() {
        assertThat(kept("/order/invoice_number/set", Map.of("order_item_id", "1", "invoice_number", "2", "buyer", "Ann")))
                .containsOnlyKeys("order_item_id", "invoice_number");
        assertThat(kept("/order/reverse/return/update", Map.of("action", "agreeReturn", "reverse_order_id", "1",
                "reverse_order_item_ids", "[2]", "comment", "Ann is right")))
                .containsOnlyKeys("action", "reverse_order_id", "reverse_order_item_ids");
    }

    private static Map<String, String> kept(String path, Map<String, String> parameters) {
        return LookUpData.of(new LazadaCall(OperationCatalog.get(OperationCatalog.byPath(path).orElseThrow()), "POST",
                LazadaCountry.SG, "1001", null, parameters, Map.of()));
    }
}
