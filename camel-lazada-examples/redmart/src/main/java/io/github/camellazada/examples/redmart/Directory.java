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
package io.github.camellazada.examples.redmart;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.camel.Body;
import org.apache.camel.Variable;

/** Finds products by code or barcode and pickup locations by name, so that the ERP needs no id of RedMart. */
public class Directory {
    private final Map<String, Map<String, String>> products = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> locations = new ConcurrentHashMap<>();
    private final Map<String, List<Place>> places = new ConcurrentHashMap<>();

    /**
     * A product at a pickup location.
     *
     * @param product  RedMart id of the product
     * @param code     the seller's code of it
     * @param location RedMart id of the pickup location
     */
    public record Place(String product, String code, String location) {
    }

    /** Learns the products of a store. */
    public void products(@Variable("store") String store, @Body Iterator<Map<String, Object>> rows) {
        Map<String, String> known = new ConcurrentHashMap<>();
        List<Place> found = new ArrayList<>();
        rows.forEachRemaining(row -> {
            String id = String.valueOf(row.get("rpc"));
            known.put(plain(id), id);
            known.put(plain(String.valueOf(row.get("productCode"))), id);
            list(row.get("barcodes")).forEach(barcode -> known.put(plain(String.valueOf(barcode)), id));
            list(row.get("pickupLocations")).forEach(place -> found.add(new Place(id, String.valueOf(row.get("productCode")),
                    String.valueOf(place instanceof Map<?, ?> fields ? fields.get("id") : place))));
        });
        products.put(store, known);
        places.put(store, found);
    }

    /** Learns the pickup locations of a store. */
    public void locations(@Variable("store") String store, @Body Iterator<Map<String, Object>> rows) {
        Map<String, String> known = new ConcurrentHashMap<>();
        rows.forEachRemaining(row -> {
            String id = String.valueOf(row.get("id"));
            known.put(plain(id), id);
            known.put(plain(String.valueOf(row.get("name"))), id);
        });
        locations.put(store, known);
    }

    /** RedMart id of the product of a row; {@code null} where the store has none of that name. */
    public String product(StockRow row) {
        return find(products, row.store(), row.product());
    }

    /** RedMart id of the pickup location of a row; {@code null} where the store has none of that name. */
    public String location(StockRow row) {
        return find(locations, row.store(), row.location());
    }

    /** All products of a store at each of their locations. */
    public List<Place> lots(String store) {
        return places.getOrDefault(store, List.of());
    }

    private static String find(Map<String, Map<String, String>> all, String store, String name) {
        return all.getOrDefault(store, Map.of()).get(plain(name));
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
