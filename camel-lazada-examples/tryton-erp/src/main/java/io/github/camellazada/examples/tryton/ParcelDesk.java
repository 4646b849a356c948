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

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import io.github.camellazada.examples.support.Leases;
import io.github.camellazada.examples.support.Refusals;
import io.github.camellazada.examples.support.UnusableRowException;
import io.github.camellazada.examples.support.WorkTable;
import io.github.camellazada.model.OrderItem;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of shipments that Tryton has packed or sent, until Lazada has the same state. A row that is tried again begins by reading the items. */
public class ParcelDesk {
    private final JdbcClient jdbc;
    private final WorkTable<Parcel> table;

    public ParcelDesk(DataSource database, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.table = WorkTable.inOrderOf(database, clock, "erp_parcel",
                "id, shipment, action, seller, country, order_id, order_item_ids, attempts", (row, number) -> parcel(row),
                "seller", "order_id");
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(row.getLong(1), row.getString(2), "ship".equals(row.getString(3)), row.getString(4),
                row.getString(5), row.getString(6), List.of(row.getString(7).split(",")), row.getInt(8));
    }

    /** Takes down a shipment once for each state. */
    void note(String shipment, boolean shipped, String[] reference, List<String> itemIds) {
        String action = shipped ? "ship" : "pack";
        if (jdbc.sql("SELECT COUNT(*) FROM erp_parcel WHERE shipment = ? AND action = ?").params(shipment, action)
                .query(Integer.class).single() > 0) {
            return;
        }
        try {
            jdbc.sql("INSERT INTO erp_parcel (shipment, action, country, seller, order_id, order_item_ids)"
                    + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(shipment, action, reference[1], reference[2], reference[3], String.join(",", itemIds)).update();
        } catch (DuplicateKeyException e) {
            // another process was faster
            return;
        }
    }

    /** The next row, for this worker alone; {@code null} where none waits. */
    public Parcel claim() {
        return table.claim();
    }

    /** The leases of the rows that this process works on. */
    Leases<Parcel> leases() {
        return table.leases();
    }

    /** Of the items of an order those that are in the shipment. */
    public List<OrderItem> mine(@Variable("parcel") Parcel parcel, List<OrderItem> items) {
        return items.stream().filter(item -> parcel.itemIds().contains(item.orderItemId())).toList();
    }

    /** Remembers why Lazada did not take items or packages. */
    public void note(@Variable("refusals") Refusals refusals, @Header("CamelLazadaItems") List<LazadaItemOutcome> outcomes) {
        refusals.note(outcomes);
    }

    /** Ends a row by what the items are now. */
    public void ended(@Variable("parcel") Parcel parcel, @Variable("items") List<OrderItem> items,
            @Variable("refusals") Refusals refusals) {
        List<String> open = new ArrayList<>();
        for (OrderItem item : items) {
            ItemStage stage = ItemStage.of(item.status());
            if (stage == ItemStage.CANCELED) {
                open.add(item.orderItemId() + " is canceled at Lazada. Take it out of the parcel");
            } else if (stage == ItemStage.OPEN || parcel.shipped() && "packed".equals(item.status())) {
                String why = refusals.of(item);
                open.add(item.orderItemId() + " is " + item.status() + (why == null ? "" : ": " + why));
            }
        }
        String result = String.join("; ", open);
        if (refusals.mayPass()) {
            table.again(parcel, result);
        } else {
            table.settle(parcel, open.isEmpty() ? "done" : "refused", result);
        }
    }

    /** A row failed as a whole: for good, or to be tried again. */
    public void failed(@Variable("parcel") Parcel parcel, @ExchangeProperty("CamelExceptionCaught") Exception caught) {
        table.failed(parcel, caught, UnusableRowException.class);
    }
}
