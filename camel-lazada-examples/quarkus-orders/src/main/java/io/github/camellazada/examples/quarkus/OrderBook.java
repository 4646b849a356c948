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
package io.github.camellazada.examples.quarkus;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.github.camellazada.model.OrderItem;
import io.github.camellazada.push.event.PushEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;

/** Keeps the latest state of each order, whatever order pushes come in and however often. */
@ApplicationScoped
public class OrderBook {
    private static final String TABLE = "CREATE TABLE IF NOT EXISTS orders (seller VARCHAR(64) NOT NULL, order_id VARCHAR(64)"
            + " NOT NULL, status VARCHAR(64), items INT NOT NULL, amount DECIMAL(18, 2), currency VARCHAR(3),"
            + " changed_at TIMESTAMP WITH TIME ZONE NOT NULL, PRIMARY KEY (seller, order_id))";
    private static final String UPDATE = "UPDATE orders SET status = ?, items = ?, amount = ?, currency = ?, changed_at = ?"
            + " WHERE seller = ? AND order_id = ? AND changed_at <= ?";
    // any number that nothing else in this database locks
    private static final String LOCK = "SELECT pg_advisory_xact_lock(5461)";
    private static final String INSERT = "INSERT INTO orders (status, items, amount, currency, changed_at, seller, order_id)"
            + " SELECT ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM orders WHERE seller = ? AND order_id = ?)";

    private static final String DUPLICATE = "23505";

    private final DataSource dataSource;
    private volatile boolean made;

    OrderBook(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** An order id is unique only within its seller. */
    public void keep(@ExchangeProperty("push") PushEvent push, @Body List<OrderItem> items) throws SQLException {
        String order = push.id("OrderId").orElseThrow();
        BigDecimal amount = items.stream().map(OrderItem::paidPrice).filter(Objects::nonNull).map(price -> price.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String currency = items.stream().map(OrderItem::paidPrice).filter(Objects::nonNull).map(price -> price.currency())
                .findFirst().orElse(null);
        Timestamp changed = Timestamp.from(push.eventTime());
        try (Connection connection = connection()) {
            Object[] told = {push.status(), items.size(), amount, currency, changed, push.seller(), order};
            if (!insert(connection, told)) {
                run(connection, UPDATE, with(told, changed));
            }
        }
    }

    /** {@code false} where the order is there, also where another replica was the first in this moment. */
    private static boolean insert(Connection connection, Object... told) throws SQLException {
        try {
            return run(connection, INSERT, with(told, told[5], told[6])) == 1;
        } catch (SQLException e) {
            if (DUPLICATE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static Object[] with(Object[] values, Object... more) {
        return Stream.concat(Arrays.stream(values), Arrays.stream(more)).toArray();
    }

    /** The orders, those that changed last first. */
    public List<KeptOrder> all() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT seller, order_id, status, items, amount, currency, changed_at FROM orders ORDER BY changed_at DESC")) {
            List<KeptOrder> orders = new ArrayList<>();
            while (row.next()) {
                orders.add(new KeptOrder(row.getString(1), row.getString(2), row.getString(3), row.getInt(4),
                        row.getBigDecimal(5), row.getString(6), row.getTimestamp(7).toInstant().toString()));
            }
            return orders;
        }
    }

    /** The table is made on the way, so that the service starts while its database is still down. */
    private Connection connection() throws SQLException {
        Connection connection = dataSource.getConnection();
        if (!made) {
            try {
                makeTable(connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            made = true;
        }
        return connection;
    }

    /** PostgreSQL fails for the second of two replicas that make one table at once, so that they do it one after the other. */
    private static void makeTable(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            if ("PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
                statement.execute(LOCK);
            }
            statement.execute(TABLE);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /**
     * What is kept of an order, without the buyer's data.
     *
     * @param changedAt when its state changed, in ISO 8601, UTC
     */
    @RegisterForReflection
    public record KeptOrder(String seller, String orderId, String status, int items, BigDecimal amount, String currency,
            String changedAt) {
    }
}
