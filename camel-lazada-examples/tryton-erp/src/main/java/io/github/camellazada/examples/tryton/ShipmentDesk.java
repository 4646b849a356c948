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
package io.github.camellazada.examples.tryton;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.model.OrderItem;

/** Moves the shipment of a sale on when Lazada tells that its items are packed, shipped or canceled. */
class ShipmentDesk {
    static final String SHIPMENT = "stock.shipment.out";

    private final Tryton tryton;

    ShipmentDesk(Tryton tryton) {
        this.tryton = tryton;
    }

    /** Follows the statuses of the items; a state that the shipment has already is no step. */
    void follow(String sale, ItemStage stage, List<OrderItem> items) throws Exception {
        if (stage == ItemStage.CANCELED) {
            cancel(sale);
            return;
        }
        cancelItems(sale, items);
        if (stage == ItemStage.PACKED || stage == ItemStage.SHIPPED) {
            for (String shipment : shipments(sale)) {
                pack(shipment);
                if (stage == ItemStage.SHIPPED) {
                    tryton.press(SHIPMENT, "done", shipment);
                }
                String state = state(shipment);
                if (!Set.of("packed", "done").contains(state)) {
                    throw Rejections.unusable("shipment " + shipment, state, "Lazada says that the items are "
                            + items.stream().map(OrderItem::status).distinct().toList()
                            + ", but Tryton leaves the shipment in this state. Move it on in Tryton.");
                }
            }
        }
    }

    private void pack(String shipment) throws Exception {
        if (Set.of("draft", "waiting").contains(state(shipment))) {
            tryton.press(SHIPMENT, "wait", shipment);
            // takes the goods off the shelf where the books have them; Lazada has them in a parcel even if they do not
            tryton.press(SHIPMENT, "assign_try", shipment);
        }
        tryton.press(SHIPMENT, "pick", shipment);
        tryton.press(SHIPMENT, "pack", shipment);
    }

    private void cancel(String sale) throws Exception {
        // takes effect for a sale that was not confirmed; otherwise its shipment and invoice are canceled
        tryton.press(SaleDesk.SALE, "cancel", sale);
        for (String shipment : shipments(sale)) {
            tryton.press(SHIPMENT, "cancel", shipment);
            if (!"cancelled".equals(state(shipment))) {
                throw Rejections.unusable("shipment " + shipment, state(shipment),
                        "Lazada has canceled the order, but this shipment cannot be canceled. Fetch the goods back.");
            }
        }
        giveUpMoves(sale);
        JsonNode invoices = tryton.read(SaleDesk.SALE, sale, "invoices", "invoice_state").path("invoices");
        List<Long> canceled = new ArrayList<>();
        for (JsonNode invoice : invoices) {
            tryton.press("account.invoice", "cancel", invoice.asText());
            canceled.add(invoice.asLong());
        }
        if ("exception".equals(tryton.read(SaleDesk.SALE, sale, "invoice_state").path("invoice_state").asText())) {
            tryton.wizard("sale.handle.invoice.exception", SaleDesk.SALE, sale, "ask",
                    Map.of("recreate_invoices", List.of(), "domain_invoices", canceled), "handle");
        }
    }

    /** Takes single items that are canceled out of a shipment on which nobody works. */
    private void cancelItems(String sale, List<OrderItem> items) throws Exception {
        Set<String> canceled = new HashSet<>();
        items.stream().filter(item -> ItemStage.of(item.status()) == ItemStage.CANCELED)
                .forEach(item -> canceled.add(item.orderItemId()));
        if (canceled.isEmpty()) {
            return;
        }
        List<JsonNode> moves = tryton.rows("stock.move", items.size(), List.of(),
                List.of(List.of("origin.sale", "=", Tryton.number(sale), "sale.line"),
                        List.of("origin.note", "in", canceled, "sale.line"), List.of("state", "!=", "cancelled")),
                List.of("state", "shipment"));
        for (JsonNode move : moves) {
            String shipment = move.path("shipment").asText();
            takeOut(shipment.substring(shipment.indexOf(',') + 1), move.path("id").asText());
        }
        giveUpMoves(sale);
    }

    private void takeOut(String shipment, String move) throws Exception {
        tryton.press(SHIPMENT, "wait", shipment);
        tryton.press(SHIPMENT, "draft", shipment);
        if (!"draft".equals(state(shipment))) {
            throw Rejections.unusable("shipment " + shipment, state(shipment),
                    "Lazada has canceled a part of the order, which lies in this shipment. Take it out, and mend the invoice.");
        }
        tryton.press("stock.move", "cancel", move);
        tryton.press(SHIPMENT, "wait", shipment);
    }

    /** Tells Tryton not to ship again what was canceled. */
    private void giveUpMoves(String sale) throws Exception {
        if (!"exception".equals(tryton.read(SaleDesk.SALE, sale, "shipment_state").path("shipment_state").asText())) {
            return;
        }
        List<Long> moves = new ArrayList<>();
        tryton.rows("stock.move", 1000, List.of(), List.of(List.of("origin.sale", "=", Tryton.number(sale), "sale.line"),
                List.of("state", "=", "cancelled")), List.of()).forEach(move -> moves.add(move.path("id").asLong()));
        tryton.wizard("sale.handle.shipment.exception", SaleDesk.SALE, sale, "ask",
                Map.of("recreate_moves", List.of(), "domain_moves", moves), "handle");
    }

    private List<String> shipments(String sale) throws Exception {
        List<String> ids = new ArrayList<>();
        tryton.read(SaleDesk.SALE, sale, "shipments").path("shipments").forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private String state(String shipment) throws Exception {
        return tryton.read(SHIPMENT, shipment, "state").path("state").asText();
    }
}
