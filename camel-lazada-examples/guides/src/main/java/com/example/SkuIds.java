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
import java.util.stream.Collectors;

import io.github.camellazada.model.Product;
import io.github.camellazada.model.Sku;
import org.apache.camel.Variable;
import org.slf4j.LoggerFactory;

/** Names rows, which have codes of the seller, by the ids that Lazada's stock operation asks for. */
public class SkuIds {
    /** Quantities by code, out of lines such as MUG,4; of two rows about a code the later one counts. */
    public Map<String, Integer> levels(String lines) {
        Map<String, Integer> levels = new LinkedHashMap<>();
        lines.lines().filter(line -> !line.isBlank()).map(line -> line.split(","))
                .forEach(row -> levels.put(row[0].trim(), Integer.valueOf(row[1].trim())));
        return levels;
    }

    /** The codes as the JSON list that products-get takes. */
    public String codes(@Variable("levels") Map<String, Integer> levels) {
        return levels.keySet().stream().map(code -> '"' + code.replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The document of the stock operation; null if Lazada has none of the SKUs. */
    public Map<String, Object> document(@Variable("levels") Map<String, Integer> levels, Iterator<Product> products) {
        List<Map<String, Object>> rows = new ArrayList<>();
        products.forEachRemaining(product -> product.skus().stream().filter(sku -> levels.containsKey(sku.sellerSku()))
                .forEach(sku -> rows.add(row(product, sku, levels.remove(sku.sellerSku())))));
        levels.keySet().forEach(code -> LoggerFactory.getLogger(SkuIds.class).warn("Lazada has no SKU {}", code));
        return rows.isEmpty() ? null : Map.of("Request", Map.of("Product", Map.of("Skus", Map.of("Sku", rows))));
    }

    private static Map<String, Object> row(Product product, Sku sku, int quantity) {
        return Map.of("ItemId", product.itemId(), "SkuId", sku.skuId(), "SellableQuantity", quantity);
    }
}
