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
package io.github.camellazada.examples.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.camellazada.model.OrderItem;

/** Chooses what is packed, labeled and marked ready by the status that each item has at Lazada now, and makes the documents of those calls. */
public class Parcels {
    private final String provider;

    /** @param provider code or name of the carrier that a cross-border seller wants; empty for the first that Lazada offers */
    public Parcels(String provider) {
        this.provider = provider;
    }

    /** Order items that are to be packed, by warehouse: each list becomes one package. */
    public List<List<String>> toPack(List<OrderItem> items) {
        return new ArrayList<>(items.stream().filter(item -> isPhysical(item) && "pending".equals(item.status()))
                .collect(Collectors.groupingBy(item -> String.valueOf(item.warehouseCode()), LinkedHashMap::new,
                        Collectors.mapping(OrderItem::orderItemId, Collectors.toList())))
                .values());
    }

    /** Packages with an item in that status. */
    public List<String> packages(List<OrderItem> items, String status) {
        return packages(items, item -> status.equals(item.status()));
    }

    /** Packages that need a label: the seller's own fleet gets none. */
    public List<String> labels(List<OrderItem> items) {
        return packages(items, item -> "packed".equals(item.status()) && !Boolean.TRUE.equals(item.deliveredBySeller()));
    }

    private static List<String> packages(List<OrderItem> items, Predicate<OrderItem> which) {
        return items.stream().filter(Parcels::isPhysical).filter(which).map(OrderItem::packageId).filter(Objects::nonNull)
                .filter(id -> !id.isBlank()).distinct().toList();
    }

    /** Whether the seller packs it: not what lies with Lazada, which Lazada packs, and nothing digital. */
    public static boolean isPhysical(OrderItem item) {
        return !Boolean.TRUE.equals(item.digital()) && !Boolean.TRUE.equals(item.fulfilledByLazada());
    }

    /** The document that asks for carriers of items. */
    public Map<String, Object> providers(String orderId, List<String> itemIds) {
        return Map.of("orders", List.of(Map.of("order_id", orderId, "order_item_ids", itemIds)));
    }

    /**
     * The document that packs items.
     *
     * @param  offered                   the carriers that Lazada offers for them
     * @throws UnusableRowException where the carrier that is wanted is not among them
     */
    public Map<String, Object> pack(String orderId, List<String> itemIds, Map<String, Object> offered)
            throws UnusableRowException {
        String type = String.valueOf(offered.get("shipping_allocate_type"));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("pack_order_list", List.of(Map.of("order_id", orderId, "order_item_list", itemIds)));
        document.put("delivery_type", "dropship");
        document.put("shipping_allocate_type", type);
        if ("NTFS".equals(type)) {
            document.put("shipment_provider_code", carrier(offered));
        }
        return document;
    }

    @SuppressWarnings("unchecked")
    private String carrier(Map<String, Object> offered) throws UnusableRowException {
        List<Map<String, Object>> carriers = (List<Map<String, Object>>) offered.getOrDefault("shipment_providers", List.of());
        return carriers.stream()
                .filter(carrier -> provider.isBlank() || provider.equalsIgnoreCase(String.valueOf(carrier.get("provider_code")))
                        || provider.equalsIgnoreCase(String.valueOf(carrier.get("name"))))
                .map(carrier -> String.valueOf(carrier.get("provider_code"))).findFirst()
                .orElseThrow(() -> new UnusableRowException(new BadRow("settings", 0, "provider", provider,
                        "Lazada does not offer the carrier '" + provider + "' here, but " + carriers.stream()
                                .map(carrier -> carrier.get("provider_code") + " " + carrier.get("name")).toList()
                                + ". Set the provider to one of these.")));
    }

    /** The document about packages; {@code null} where there are none. */
    public Map<String, Object> packageList(List<String> packageIds) {
        return packageIds.isEmpty()
                ? null
                : Map.of("packages", packageIds.stream().map(id -> Map.of("package_id", id)).toList());
    }
}
