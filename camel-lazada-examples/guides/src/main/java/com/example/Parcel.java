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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.camellazada.model.OrderItem;
import org.apache.camel.Variable;

/** Makes the documents of packing out of what Lazada says of an order. */
public class Parcel {
    /** Items that the seller still has to pack. */
    public List<String> toPack(List<OrderItem> items) {
        return items.stream().filter(item -> "pending".equals(item.status()) && !Boolean.TRUE.equals(item.fulfilledByLazada()))
                .map(OrderItem::orderItemId).toList();
    }

    /** Asks who can carry the items. */
    public Map<String, Object> asked(@Variable("order") String order, @Variable("ids") List<String> ids) {
        return Map.of("orders", List.of(Map.of("order_id", order, "order_item_ids", ids)));
    }

    /** Packs the items with the first carrier, or with Lazada's choice where Lazada chooses. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> packing(@Variable("order") String order, @Variable("ids") List<String> ids,
            Map<String, Object> offered) {
        Map<String, Object> packing = new LinkedHashMap<>();
        packing.put("pack_order_list", List.of(Map.of("order_id", order, "order_item_list", ids)));
        packing.put("delivery_type", "dropship");
        packing.put("shipping_allocate_type", offered.get("shipping_allocate_type"));
        if ("NTFS".equals(offered.get("shipping_allocate_type"))) {
            packing.put("shipment_provider_code",
                    ((List<Map<String, Object>>) offered.get("shipment_providers")).get(0).get("provider_code"));
        }
        return packing;
    }

    /** The packages that are packed and not ready to ship; null if there is none. */
    public Map<String, Object> packages(List<OrderItem> items) {
        List<Map<String, String>> packages = items.stream().filter(item -> "packed".equals(item.status()))
                .map(OrderItem::packageId).filter(Objects::nonNull).distinct().map(id -> Map.of("package_id", id)).toList();
        return packages.isEmpty() ? null : Map.of("packages", packages);
    }
}
