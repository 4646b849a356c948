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

import java.util.List;
import java.util.Map;

import io.github.camellazada.examples.support.BadRow;
import io.github.camellazada.examples.support.Parcels;
import io.github.camellazada.examples.support.UnusableRowException;
import io.github.camellazada.model.OrderItem;
import org.apache.camel.Variable;

/** Finds the next step of a job by the status that each of its items has at Lazada now. */
public class Steps {
    private final Parcels parcels;

    public Steps(Parcels parcels) {
        this.parcels = parcels;
    }

    /** Order items that are to be packed, by warehouse: each list becomes one package. */
    public List<List<String>> toPack(@Variable("job") Job job, @Variable("items") List<OrderItem> items) {
        return parcels.toPack(about(job, items));
    }

    /** Digital items that are to be delivered. */
    public List<String> digital(@Variable("job") Job job, @Variable("items") List<OrderItem> items) {
        return about(job, items).stream()
                .filter(item -> Boolean.TRUE.equals(item.digital()) && "pending".equals(item.status()))
                .map(OrderItem::orderItemId).toList();
    }

    /** Packages with an item in that status. */
    public List<String> packages(Job job, List<OrderItem> items, String status) {
        return parcels.packages(about(job, items), status);
    }

    /** Packages that need a label. */
    public List<String> labels(@Variable("job") Job job, @Variable("items") List<OrderItem> items) {
        return parcels.labels(about(job, items));
    }

    /** Items that are packed. */
    public List<String> packed(@Variable("job") Job job, @Variable("items") List<OrderItem> items) {
        return about(job, items).stream().filter(item -> Parcels.isPhysical(item) && "packed".equals(item.status()))
                .map(OrderItem::orderItemId).toList();
    }

    /** Items whose papers Lazada can print: packed ones, except for those of the seller's own fleet. */
    public List<String> printable(@Variable("job") Job job, @Variable("items") List<OrderItem> items)
            throws UnusableRowException {
        List<String> ids = about(job, items).stream()
                .filter(item -> Parcels.isPhysical(item) && !Boolean.TRUE.equals(item.deliveredBySeller())
                        && item.packageId() != null && !item.packageId().isBlank())
                .map(OrderItem::orderItemId).toList();
        if (ids.isEmpty()) {
            throw new UnusableRowException(new BadRow("fulfillment_job", job.id(), "action", job.action(),
                    "No item of the order is packed for a carrier, so that Lazada has no papers for it."
                            + " Let a job with the action ship come first."));
        }
        return ids;
    }

    /** The document that delivers digital items. */
    public Map<String, Object> digitalDelivery(Job job, List<String> itemIds) {
        return Map.of("orders", List.of(Map.of("order_id", job.orderId(), "order_item_list", itemIds)));
    }

    private static List<OrderItem> about(Job job, List<OrderItem> items) {
        return items.stream().filter(item -> job.isAbout(item.orderItemId())).toList();
    }
}
