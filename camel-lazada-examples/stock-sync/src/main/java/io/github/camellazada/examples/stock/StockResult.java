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
package io.github.camellazada.examples.stock;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What has become of the stock of one SKU in one warehouse.
 *
 * @param seller    seller id
 * @param sellerSku the seller's own SKU code
 * @param warehouse warehouse code, or empty
 * @param state     {@code sent}, {@code refused}, {@code held} or {@code unknown}
 * @param sellable  sellable pieces that were written; {@code null} if none ever were
 * @param reason    why it was refused or changed, or {@code null}
 * @param source    who told it last
 * @param position  place in that source
 * @param version   number of the change
 */
public record StockResult(String seller, String sellerSku, String warehouse, String state, Long sellable, String reason,
        String source, long position, long version) {

    /** The kind of its source. */
    String kind() {
        return source.split(":", 2)[0];
    }

    /** The name of the file that told it. */
    String file() {
        return source.split(":", 3)[1];
    }

    /** What tells who gets it together with others: a file or the ERP gets all of its own, a topic each alone. */
    String reader() {
        return switch (kind()) {
            case "csv" -> "csv:" + file();
            case "erp" -> "erp";
            default -> String.join("\n", source, seller, sellerSku, warehouse);
        };
    }

    /** The result as fields, for JSON. */
    public Map<String, Object> getFields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("seller", seller);
        fields.put("seller_sku", sellerSku);
        fields.put("warehouse", warehouse);
        fields.put("state", state);
        fields.put("sellable", sellable);
        fields.put("reason", reason);
        fields.put("position", position);
        return fields;
    }

    /** The result as a line of CSV. */
    String csv() {
        return position + "," + quoted(seller) + "," + quoted(sellerSku) + "," + quoted(warehouse) + "," + state + ","
                + (sellable == null ? "" : sellable) + "," + quoted(reason == null ? "" : reason);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"").replace('\r', ' ').replace('\n', ' ') + '"';
    }
}
