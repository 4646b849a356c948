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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.examples.tryton.SaleDraft.Line;
import io.github.camellazada.examples.tryton.SaleDraft.Side;

/**
 * Brings a sale into Tryton and on to the state {@code processing}. Each step first asks what is there, so that it may be
 * repeated after a lost answer, and by two processes at once: Tryton refuses a second sale with the same reference.
 */
class SaleDesk {
    static final String SALE = "sale.sale";
    private static final int STEPS = 4;

    private final Tryton tryton;
    private final Basics basics;
    private final Parties parties;
    private final Products products;

    SaleDesk(Tryton tryton, Basics basics, boolean createProducts) {
        this.tryton = tryton;
        this.basics = basics;
        this.parties = new Parties(tryton);
        this.products = new Products(tryton, basics, createProducts);
    }

    /** The id of the sale with this reference; {@code null} if there is none. */
    String find(String reference) throws Exception {
        return tryton.find(SALE, List.of("reference", "=", reference));
    }

    /** The id of the sale, which is there and processing afterwards. */
    String book(SaleDraft draft) throws Exception {
        String sale = find(draft.reference());
        if (sale == null) {
            sale = tryton.create(SALE, values(draft));
        }
        process(sale);
        return sale;
    }

    /** Books pieces that come back, or money that goes back, as a sale with negative quantities. */
    String bookReturn(String reference, String original, List<Map<String, Object>> lines) throws Exception {
        String sale = find(reference);
        if (sale == null) {
            JsonNode of = tryton.read(SALE, original, "party", "invoice_address", "shipment_party", "shipment_address",
                    "currency", "company");
            Map<String, Object> values = new HashMap<>();
            of.fields().forEachRemaining(field -> values.put(field.getKey(), field.getValue()));
            values.remove("id");
            values.put("reference", reference);
            values.put("origin", SALE + ',' + original);
            // goods come back to the seller, wherever they were sent from
            values.put("warehouse", basics.warehouse());
            methods(values);
            values.put("lines", Tryton.lines(lines));
            sale = tryton.create(SALE, values);
        }
        process(sale);
        return sale;
    }

    /** A line of a piece: its product, and the order item by which a return finds it. */
    Map<String, Object> line(Line line, int quantity) throws Exception {
        Map<String, Object> values = new HashMap<>();
        values.put("type", "line");
        values.put("product", line.itemId() == null ? basics.service(line.code()) : products.id(line));
        values.put("unit", basics.unit());
        values.put("quantity", quantity);
        values.put("unit_price", line.price());
        values.put("description", line.name());
        values.put("note", line.itemId());
        return values;
    }

    /** Quotes and confirms, as far as that has not happened. */
    private void process(String sale) throws Exception {
        for (int i = 0; i < STEPS; i++) {
            String state = tryton.read(SALE, sale, "state").path("state").asText();
            switch (state) {
                case "draft" -> tryton.press(SALE, "quote", sale);
                case "quotation" -> tryton.press(SALE, "confirm", sale);
                // confirming queues this step, and answers the same if it fails
                case "confirmed" -> tryton.press(SALE, "process", sale);
                default -> {
                    return;
                }
            }
        }
        throw new TrytonUnavailableException("Sale " + sale + " does not become 'processing'. Look at it in Tryton.");
    }

    private Map<String, Object> values(SaleDraft draft) throws Exception {
        Parties.Party channel = parties.channel(draft.channel());
        Parties.Party buyer = parties.buyer(draft);
        Map<String, Object> values = new HashMap<>();
        values.put("reference", draft.reference());
        values.put("company", basics.company());
        values.put("currency", basics.currency(draft.currency()));
        values.put("party", Tryton.number(channel.id()));
        values.put("invoice_address", Tryton.number(channel.address()));
        values.put("shipment_party", Tryton.number(buyer.id()));
        values.put("shipment_address", Tryton.number(buyer.address()));
        values.put("warehouse", draft.warehouse() == Side.LAZADA ? basics.lazadaWarehouse() : basics.warehouse());
        values.put("sale_date", draft.day());
        values.put("comment", draft.comment());
        methods(values);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Line line : draft.lines()) {
            lines.add(line(line, 1));
        }
        values.put("lines", Tryton.lines(lines));
        return values;
    }

    private static void methods(Map<String, Object> values) {
        values.put("invoice_method", "order");
        values.put("shipment_method", "order");
    }
}
