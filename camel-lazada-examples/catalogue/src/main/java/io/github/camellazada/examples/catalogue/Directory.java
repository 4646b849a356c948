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
package io.github.camellazada.examples.catalogue;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import io.github.camellazada.model.Product;
import io.github.camellazada.model.Sku;
import org.apache.camel.Variable;

/** Finds out by the sellers' codes which SKUs Lazada has. */
public class Directory {

    /** The codes of the rows. */
    public List<String> codes(@Variable("rows") List<ProductRow> rows) {
        return rows.stream().map(ProductRow::sellerSku).distinct().toList();
    }

    /** What Lazada has, by code. */
    public Map<String, KnownSku> found(Iterator<Product> products) {
        Map<String, KnownSku> known = new HashMap<>();
        while (products.hasNext()) {
            Product product = products.next();
            for (Sku sku : product.skus()) {
                known.put(sku.sellerSku(), new KnownSku(product.itemId(), sku.skuId(), product.primaryCategory(),
                        product.skus().size() > 1));
            }
        }
        return known;
    }

    /** What Lazada has of a row, or {@code null}. */
    public KnownSku of(@Variable("row") ProductRow row, @Variable("found") Map<String, KnownSku> found) {
        return found.get(row.sellerSku());
    }
}
