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

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** What a person would do and see in Tryton: take goods in, look at a sale and its shipment. */
final class DemoBooks {
    private final Tryton tryton;

    DemoBooks(String url) {
        this.tryton = new Tryton(new TrytonClient(URI.create(url), "lazada", "demo-Sales4U", Duration.ofSeconds(60)));
    }

    /** Makes a product, and takes pieces of it into the warehouse. */
    void receive(String code, int pieces, boolean salable) throws Exception {
        Basics basics = new Basics(tryton, "WH", "LAZADA");
        Map<String, Object> values = new Products(tryton, basics, true)
                .values(new SaleDraft.Line("", code, code, java.math.BigDecimal.TEN));
        values.put("salable", salable);
        tryton.create("product.template", values);
        if (pieces > 0) {
            receive(code, pieces);
        }
    }

    /** Takes more pieces of a product into the warehouse. */
    void receive(String code, int pieces) throws Exception {
        Basics basics = new Basics(tryton, "WH", "LAZADA");
        String product = tryton.find(Products.PRODUCT, List.of("code", "=", code));
        JsonNode warehouse = tryton.read("stock.location", Long.toString(basics.warehouse()), "storage_location");
        String found = tryton.find("stock.location", List.of("type", "=", "lost_found"));
        String move = tryton.create("stock.move",
                Map.of("product", Tryton.number(product), "uom", basics.unit(), "quantity",
                        pieces, "company", basics.company(), "from_location", Tryton.number(found), "to_location",
                        warehouse.get("storage_location")));
        tryton.press("stock.move", "do", move);
    }

    /** Takes the goods of a sale off the shelf and puts them into a parcel, as the warehouse does. */
    void pack(String reference) throws Exception {
        press(reference, "assign_try", "pick", "pack");
    }

    /** Hands the parcel to the carrier. */
    void send(String reference) throws Exception {
        press(reference, "done");
    }

    private void press(String reference, String... buttons) throws Exception {
        for (JsonNode sale : tryton.rows(SaleDesk.SALE, 1, List.of(), List.of(List.of("reference", "=", reference)),
                List.of("shipments"))) {
            for (JsonNode shipment : sale.path("shipments")) {
                for (String button : buttons) {
                    tryton.press(ShipmentDesk.SHIPMENT, button, shipment.asText());
                }
            }
        }
    }

    /** Takes the goods of a return in, as the warehouse does. */
    void receiveReturn(String reference) throws Exception {
        for (JsonNode sale : sales(reference)) {
            for (JsonNode shipment : sale.path("shipment_returns")) {
                tryton.press(ReturnDesk.SHIPMENT, "receive", shipment.asText());
                tryton.press(ReturnDesk.SHIPMENT, "done", shipment.asText());
            }
        }
    }

    /** Pieces of a product that are in a warehouse, by the code of each. */
    int quantity(String product, String warehouse) throws Exception {
        long in = Tryton.number(tryton.find("stock.location", List.of("code", "=", warehouse)));
        long id = Tryton.number(tryton.find(Products.PRODUCT, List.of("code", "=", product)));
        return tryton.read(Products.PRODUCT, List.of(id), Map.of("locations", List.of(in)), "quantity").path(0)
                .path("quantity").asInt();
    }

    /** The products with that code, as Tryton shows them. */
    List<String> products(String code) throws Exception {
        return tryton.rows(Products.PRODUCT, 100, List.of(), List.of(List.of("code", "=", code)), List.of("rec_name")).stream()
                .map(product -> product.path("rec_name").asText()).toList();
    }

    /** Sales whose reference begins so. */
    List<JsonNode> sales(String reference) throws Exception {
        return tryton.rows(SaleDesk.SALE, 100, List.of(List.of("id", "ASC")),
                List.of(List.of("reference", "like", reference + "%")), List.of("reference",
                        "state", "total_amount", "shipment_state", "invoice_state", "shipments", "shipment_returns", "invoices",
                        "lines"));
    }

    /** A sale in a line of text. */
    String text(String reference) throws Exception {
        List<String> all = new ArrayList<>();
        for (JsonNode sale : sales(reference)) {
            all.add(sale.path("reference").asText() + " " + sale.path("state").asText() + ", "
                    + TrytonJson.amount(sale.path("total_amount")).toPlainString() + " SGD, shipment "
                    + states(ShipmentDesk.SHIPMENT, sale.path("shipments")) + ", return "
                    + states(ReturnDesk.SHIPMENT, sale.path("shipment_returns")));
        }
        return String.join("\n  ", all);
    }

    /** States of the shipments of a sale. */
    List<String> shipments(String reference) throws Exception {
        List<String> states = new ArrayList<>();
        for (JsonNode sale : sales(reference)) {
            states.addAll(states(ShipmentDesk.SHIPMENT, sale.path("shipments")));
            states.addAll(states(ReturnDesk.SHIPMENT, sale.path("shipment_returns")));
        }
        return states;
    }

    /** How many pieces the shipments of a sale still have. */
    long openMoves(String reference) throws Exception {
        long open = 0;
        for (JsonNode sale : sales(reference)) {
            for (JsonNode shipment : read(ShipmentDesk.SHIPMENT, sale.path("shipments"), "outgoing_moves")) {
                open += states("stock.move", shipment.path("outgoing_moves")).stream()
                        .filter(state -> !"cancelled".equals(state)).count();
            }
        }
        return open;
    }

    JsonNode read(String model, JsonNode ids, String... fields) throws Exception {
        List<Long> numbers = new ArrayList<>();
        ids.forEach(id -> numbers.add(id.asLong()));
        return tryton.read(model, numbers, Map.of(), fields);
    }

    private List<String> states(String model, JsonNode ids) throws Exception {
        List<String> states = new ArrayList<>();
        for (JsonNode row : read(model, ids, "state")) {
            states.add(row.path("state").asText());
        }
        return states;
    }
}
