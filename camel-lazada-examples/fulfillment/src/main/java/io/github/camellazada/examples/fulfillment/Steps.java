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
package io.github.camellazada.examples.fulfillment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.camellazada.model.OrderItem;
import org.apache.camel.Variable;

/** Finds the next step of a job by the status that each item has at Lazada now, and makes the documents of the calls. */
public class Steps {
    private final String provider;

    /** @param provider code or name of the carrier that a cross-border seller wants; empty for the first that Lazada offers */
    public Steps(String provider) {
        this.provider = provider;
    }

    /** Order items that are to be packed, by warehouse: each list becomes one package. */
    public List<List<String>> toPack(@Variable("job") Job job, @Variable("items") List<OrderItem> items) {
        return new ArrayList<>(about(job, items, item -> isPhysical(item) && "pending".equals(item.status()))
                .collect(Collectors.groupingBy(item -> String.valueOf(item.warehouseCode()), LinkedHashMap::new,
                        Collectors.mapping(OrderItem::orderItemId, Collectors.toList())))
                .values());
    }

    /** Digital items that are to be delivered. */
    public List<String> digital(@Variable("job") Job job, @Variable("items") List<OrderItem> items) {
        return about(job, items, item -> Boolean.TRUE.equals(item.digital()) && "pending".equals(item.status()))
                .map(OrderItem::orderItemId).toList();
    }

    /** Packages of which an item has that status. */
    public List<String> packages(Job job, List<OrderItem> items, String status) {
        return about(job, items, item -> isPhysical(item) && status.equals(item.status())).map(OrderItem::packageId)
                .filter(Objects::nonNull).filter(id -> !id.isBlank()).distinct().toList();
    }

    /** Packages that need a label: the seller's own fleet gets none. */
    public List<String> labels(@Variable("job") Job job, @Variable("items") List<OrderItem> items) {
        return packages(job, items.stream().filter(item -> !Boolean.TRUE.equals(item.deliveredBySeller())).toList(), "packed");
    }

    /** Items that are packed. */
    public List<String> packed(@Variable("job") Job job, @Variable("items") List<OrderItem> items) {
        return about(job, items, item -> isPhysical(item) && "packed".equals(item.status())).map(OrderItem::orderItemId)
                .toList();
    }

    /** The document that asks for carriers of items. */
    public Map<String, Object> providers(Job job, List<String> itemIds) {
        return Map.of("orders", List.of(Map.of("order_id", job.orderId(), "order_item_ids", itemIds)));
    }

    /** The document that packs items, given the carriers that Lazada offers. */
    public Map<String, Object> pack(Job job, List<String> itemIds, Map<String, Object> offered) {
        String type = String.valueOf(offered.get("shipping_allocate_type"));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("pack_order_list", List.of(Map.of("order_id", job.orderId(), "order_item_list", itemIds)));
        document.put("delivery_type", "dropship");
        document.put("shipping_allocate_type", type);
        if ("NTFS".equals(type)) {
            document.put("shipment_provider_code", carrier(offered));
        }
        return document;
    }

    @SuppressWarnings("unchecked")
    private String carrier(Map<String, Object> offered) {
        List<Map<String, Object>> carriers = (List<Map<String, Object>>) offered.getOrDefault("shipment_providers", List.of());
        return carriers.stream()
                .filter(carrier -> provider.isBlank() || provider.equalsIgnoreCase(String.valueOf(carrier.get("provider_code")))
                        || provider.equalsIgnoreCase(String.valueOf(carrier.get("name"))))
                .map(carrier -> String.valueOf(carrier.get("provider_code"))).findFirst()
                .orElseThrow(() -> new UnfitJobException("Lazada does not offer the carrier '" + provider + "' here, but "
                        + carriers.stream().map(carrier -> carrier.get("provider_code") + " " + carrier.get("name")).toList()
                        + ". Set fulfillment.provider."));
    }

    /** Items whose papers Lazada can print: packed ones, except for those of the seller's own fleet. */
    public List<String> printable(@Variable("job") Job job, @Variable("items") List<OrderItem> items) {
        List<String> ids = about(job, items, item -> isPhysical(item) && !Boolean.TRUE.equals(item.deliveredBySeller())
                && item.packageId() != null && !item.packageId().isBlank()).map(OrderItem::orderItemId).toList();
        if (ids.isEmpty()) {
            throw new UnfitJobException("No item of the order is packed for a carrier, so that Lazada has no papers for it."
                    + " Let a job with the action ship come first.");
        }
        return ids;
    }

    /** The document about packages; {@code null} where there are none. */
    public Map<String, Object> packageList(List<String> packageIds) {
        return packageIds.isEmpty()
                ? null
                : Map.of("packages", packageIds.stream().map(id -> Map.of("package_id", id)).toList());
    }

    /** The document that delivers digital items. */
    public Map<String, Object> digitalDelivery(Job job, List<String> itemIds) {
        return Map.of("orders", List.of(Map.of("order_id", job.orderId(), "order_item_list", itemIds)));
    }

    private static java.util.stream.Stream<OrderItem> about(Job job, List<OrderItem> items, Predicate<OrderItem> which) {
        return items.stream().filter(item -> job.isAbout(item.orderItemId())).filter(which);
    }

    /** Lazada packs what lies with Lazada. */
    private static boolean isPhysical(OrderItem item) {
        return !Boolean.TRUE.equals(item.digital()) && !Boolean.TRUE.equals(item.fulfilledByLazada());
    }
}
