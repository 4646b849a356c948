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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camellazada.examples.support.UnusableRowException;
import org.apache.camel.Variable;

/** Makes the documents of the calls, as JSON or XML. */
public class Documents {
    private static final List<String> OF_PRODUCT = List.of("name", "description", "short_description");
    private static final List<String> OF_SKU = List.of("quantity", "package_weight", "package_length", "package_width",
            "package_height");

    private final Reference reference;
    private final DocumentText text;

    public Documents(Reference reference, DocumentText text) {
        this.reference = reference;
        this.text = text;
    }

    /** A new product, or what a product that Lazada knows is to be. */
    public String product(@Variable("row") ProductRow row, @Variable("category") String category,
            @Variable("known") KnownSku known, @Variable("images") List<String> images, @Variable("film") Film film) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        Map<String, Object> sku = new LinkedHashMap<>();
        Map<String, Object> sale = new LinkedHashMap<>();
        sku.put("SellerSku", row.sellerSku());
        OF_PRODUCT.forEach(column -> put(attributes, column, row.text(column)));
        OF_SKU.forEach(column -> put(sku, column, row.text(column)));
        put(sku, reference.isEase(row.seller()) ? "supply_price" : "price", row.text("price"));
        if (!row.text("brand").isEmpty()) {
            attributes.put("brand", reference.brand(row.country(), row.text("brand")));
        }
        if (film != null) {
            attributes.put("video", film.id());
        }
        for (CategoryAttribute attribute : reference.attributes(row.country(), category)) {
            if (!Intake.COLUMNS.contains(attribute.name())) {
                put(attribute.sale() ? sale : attribute.ofSku() ? sku : attributes, attribute.name(),
                        row.text(attribute.name()));
            }
        }
        if (!sale.isEmpty()) {
            sku.put("saleProp", sale);
        }
        Map<String, Object> product = new LinkedHashMap<>();
        if (known == null) {
            product.put("PrimaryCategory", category);
        } else {
            product.put("ItemId", known.itemId());
            sku.put("SkuId", known.skuId());
        }
        if (!images.isEmpty()) {
            product.put("Images", Map.of("Image", images));
        }
        product.put("Attributes", attributes);
        product.put("Skus", Map.of("Sku", List.of(sku)));
        return request(product);
    }

    /** A SKU that Lazada is to take offline or to delete. */
    public String sku(@Variable("row") ProductRow row, @Variable("known") KnownSku known) throws UnusableRowException {
        if (known == null) {
            throw row.unusable("seller_sku", row.sellerSku(), "Lazada has no SKU with this code of the seller.");
        }
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("ItemId", known.itemId());
        product.put("Skus", Map.of("Sku", List.of(Map.of("SkuId", known.skuId()))));
        return request(product);
    }

    /** The only SKU of a product, which is deleted with it. */
    public List<String> whole(@Variable("known") KnownSku known) {
        return List.of("SkuId_" + known.itemId() + "_" + known.skuId());
    }

    /** Whether the product shows a size chart. */
    public boolean hasSizeChart(@Variable("row") ProductRow row) {
        return !row.text("size_chart").isEmpty();
    }

    /** The product and its size chart, out of the charts whose name has the words of the row. */
    public String sizeChart(Map<String, Object> answer, @Variable("row") ProductRow row, @Variable("sent") KnownSku sent)
            throws UnusableRowException {
        String name = row.text("size_chart");
        if (answer.get("sizeChartResponses") instanceof List<?> charts) {
            for (Object chart : charts) {
                if (name.equals(String.valueOf(((Map<?, ?>) chart).get("sizeChartName")))) {
                    return request(Map.of("SizeCharts", Map.of("SizeChart", List.of(Map.of("product_id", sent.itemId(),
                            "size_chart", String.valueOf(((Map<?, ?>) chart).get("sizeChartId")))))));
                }
            }
        }
        throw row.unusable("size_chart", name, "The product was sent, but the seller has no size chart of this name.");
    }

    private String request(Map<String, Object> product) {
        return text.of(Map.of("Request", Map.of("Product", product)));
    }

    private static void put(Map<String, Object> target, String name, String value) {
        if (!value.isEmpty()) {
            target.put(name, value);
        }
    }
}
