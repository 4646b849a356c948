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
package io.github.camellazada.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A package that {@code order-fulfill-pack} made. Items that were not packed have none: their outcomes are in the header
 * {@code CamelLazadaItems}.
 *
 * @param seller           the seller that was asked for
 * @param packageId        package id
 * @param orderId          order
 * @param orderItemIds     items inside
 * @param trackingNumber   tracking number
 * @param shipmentProvider carrier
 */
public record OrderPackage(String seller, String packageId, String orderId, List<String> orderItemIds, String trackingNumber,
        String shipmentProvider) {

    public OrderPackage {
        orderItemIds = orderItemIds == null ? List.of() : List.copyOf(orderItemIds);
    }

    static List<OrderPackage> readPacked(AnswerFields fields) {
        List<OrderPackage> packages = new ArrayList<>();
        for (AnswerFields order : fields.rows("pack_order_list")) {
            Map<String, List<AnswerFields>> byPackage = new LinkedHashMap<>();
            for (AnswerFields item : order.rows("order_item_list")) {
                String packageId = item.text("package_id");
                if (packageId != null) {
                    byPackage.computeIfAbsent(packageId, id -> new ArrayList<>()).add(item);
                }
            }
            byPackage.forEach((packageId, items) -> packages.add(of(order, packageId, items)));
        }
        return List.copyOf(packages);
    }

    private static OrderPackage of(AnswerFields order, String packageId, List<AnswerFields> items) {
        AnswerFields first = items.get(0);
        return new OrderPackage(order.seller(), packageId, order.text("order_id"),
                items.stream().map(item -> item.text("order_item_id")).filter(Objects::nonNull).toList(),
                first.text("tracking_number"),
                first.text("shipment_provider"));
    }
}
