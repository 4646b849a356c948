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
package com.example;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.camellazada.model.Product;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.apache.camel.Header;
import org.apache.camel.Variable;

/** Names rows, which have codes of the seller, by the ids that Lazada's stock operation asks for. */
public class SkuIds {
    /** Quantities by code, out of lines such as MUG,4; of two rows about a code the later one counts. */
    public Map<String, Integer> levels(String lines) {
        Map<String, Integer> levels = new LinkedHashMap<>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] row = line.split(",");
            if (row.length != 2 || !row[1].trim().matches("-?\\d{1,9}")) {
                throw new IllegalArgumentException("Not a SellerSku and a quantity: " + line);
            }
            levels.put(row[0].trim(), Integer.valueOf(row[1].trim()));
        });
        return levels;
    }

    /** The codes as the JSON list that products-get takes. */
    public String codes(@Variable("levels") Map<String, Integer> levels) {
        return levels.keySet().stream().map(code -> '"' + code.replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The rows of the stock operation, by the id of the SKU. Levels of codes that Lazada does not know stay in levels. */
    public Map<String, Map<String, Object>> rows(@Variable("levels") Map<String, Integer> levels, Iterator<Product> products) {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        products.forEachRemaining(product -> product.skus().stream().filter(sku -> levels.containsKey(sku.sellerSku()))
                .forEach(sku -> rows.put(sku.skuId(), Map.of("ItemId", product.itemId(), "SkuId", sku.skuId(), "SellerSku",
                        sku.sellerSku(), "SellableQuantity", levels.remove(sku.sellerSku())))));
        return rows;
    }

    /** The document of the stock operation; null if Lazada has none of the SKUs. */
    public Map<String, Object> document(@Variable("rows") Map<String, Map<String, Object>> rows) {
        return rows.isEmpty() ? null : Map.of("Request", Map.of("Product", Map.of("Skus", Map.of("Sku", rows.values()))));
    }

    /** The rows that are not written, each with Lazada's error code and the reason; null if there are none. */
    public String refused(@Variable("levels") Map<String, Integer> unknown,
            @Variable("rows") Map<String, Map<String, Object>> sent,
            @Header("CamelLazadaItems") List<LazadaItemOutcome> items) {
        List<String> refused = new ArrayList<>();
        unknown.forEach((code, quantity) -> refused.add(code + "," + quantity + ",,Lazada has no such SKU"));
        for (LazadaItemOutcome item : items == null ? List.<LazadaItemOutcome>of() : items) {
            if (item.isFailed()) {
                Map<String, Object> row = sent.get(item.id());
                refused.add(row.get("SellerSku") + "," + row.get("SellableQuantity") + "," + Objects.toString(item.code(), "")
                        + "," + item.message());
            }
        }
        return refused.isEmpty() ? null : String.join("\n", refused);
    }
}
