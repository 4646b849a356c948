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
package io.github.camellazada.simulator.commerce.product;

import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.protocol.Rejection;

/** Collects which SKUs of a write could not be written; the others are (assumed of Lazada). */
final class WriteReport {
    private final ArrayNode detail = Documents.array();
    private final Set<String> codes = new HashSet<>();

    void add(String field, JsonNode sku, String code, String message) {
        codes.add(code);
        ObjectNode line = detail.addObject().put("field", field);
        String sellerSku = ProductDocument.text(sku, "SellerSku");
        String skuId = ProductDocument.text(sku, "SkuId");
        if (sellerSku != null) {
            line.put("seller_sku", sellerSku);
        }
        if (skuId != null) {
            line.put("sku_id", skuId);
        }
        line.put("code", code).put("message", message);
    }

    /** Whether each SKU that failed did so for that one reason. */
    boolean hasOnly(String code) {
        return codes.equals(Set.of(code));
    }

    /** Ends in an error with the lines of what failed, if anything did. */
    void close(String code, String message) {
        if (!detail.isEmpty()) {
            throw new Rejection("ISV", code, message, detail);
        }
    }
}
