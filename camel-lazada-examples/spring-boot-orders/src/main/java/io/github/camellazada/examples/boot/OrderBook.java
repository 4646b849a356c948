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
package io.github.camellazada.examples.boot;

import java.math.BigDecimal;
import java.util.List;

import io.github.camellazada.LazadaConstants;
import io.github.camellazada.model.Order;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the latest state of each order, however often it comes. */
@Repository
public class OrderBook {
    private static final String UPDATE = "UPDATE shop_order SET status = ?, items = ?, amount = ?, currency = ?, version = ?"
            + " WHERE seller = ? AND order_id = ? AND version <= ?";
    private static final String INSERT = "INSERT INTO shop_order (status, items, amount, currency, version, seller, order_id)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String ALL = "SELECT seller, order_id, status, items, amount, currency, version FROM shop_order"
            + " ORDER BY version DESC";

    private final JdbcClient database;

    OrderBook(JdbcClient database) {
        this.database = database;
    }

    /** An order id is unique only within its seller. Versions of one order sort by the time of the change. */
    public void keep(@Body Order order, @Header(LazadaConstants.SELLER_ID) String seller,
            @Header(LazadaConstants.VERSION) String version) {
        Object[] values = {String.join(",", order.statuses()), order.items().size(),
                order.price() == null ? null : order.price().amount(), order.price() == null ? null : order.price().currency(),
                version, seller, order.orderId()};
        if (update(values, version) == 0) {
            try {
                database.sql(INSERT).params(values).update();
            } catch (DuplicateKeyException e) {
                // the order is there, in this state or a later one, or another replica was the first in this moment
                update(values, version);
            }
        }
    }

    private int update(Object[] values, String version) {
        return database.sql(UPDATE).params(values).param(version).update();
    }

    /** The orders, those that changed last first. */
    public List<KeptOrder> all() {
        return database.sql(ALL).query(KeptOrder.class).list();
    }

    /** What is kept of an order, without the buyer's data. */
    public record KeptOrder(String seller, String orderId, String status, int items, BigDecimal amount, String currency,
            String version) {
    }
}
