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
package io.github.camellazada.examples.orders.erp;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.github.camellazada.model.Address;
import io.github.camellazada.model.Money;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ERP's books of orders and returns. Each save is one transaction, and an older change never overwrites a newer one: the
 * statements themselves compare {@code updated_at}. Any number of writers may book the same order at once; whoever comes
 * second waits for the head of the order and then finds it. What a table refuses for its content is kept with the reason
 * until it is booked.
 */
public class ErpBooks {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate attempt;
    private final ErpRefusals refusals;

    public ErpBooks(DataSource dataSource) {
        JdbcTransactionManager manager = new JdbcTransactionManager(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
        this.refusals = new ErpRefusals(dataSource);
        this.transaction = new TransactionTemplate(manager);
        this.attempt = new TransactionTemplate(manager);
        attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Books the order with its lines, unless a newer change of it is booked already. */
    public void saveOrder(ErpOrder order) {
        book(new ErpRefusals.Document("order", order.seller(), order.orderId(), order.version()), () -> {
            if (isBooked("order", head(order))) {
                order.lines().forEach(line -> isBooked("order-line", line(order, line)));
            }
        });
    }

    /** Books the return with its lines, unless a newer change of it is booked already. */
    public void saveReturn(ErpReturn reverse) {
        book(new ErpRefusals.Document("return", reverse.seller(), reverse.returnId(), reverse.version()), () -> {
            if (isBooked("return", head(reverse))) {
                reverse.lines().forEach(line -> isBooked("return-line", line(reverse, line)));
            }
        });
    }

    private void book(ErpRefusals.Document document, Runnable rows) {
        try {
            transaction.executeWithoutResult(status -> {
                rows.run();
                refusals.end(document);
            });
        } catch (DataIntegrityViolationException e) {
            throw refusals.keep(document, e);
        }
    }

    /** Books a row where it is not there yet, and changes one that is; {@code false} where that one is newer. */
    private boolean isBooked(String row, Map<String, Object> values) {
        return isNew(row, values) || jdbc.sql(Sql.statement("update-" + row)).params(values).update() == 1;
    }

    private boolean isNew(String row, Map<String, Object> values) {
        try {
            return Boolean.TRUE.equals(attempt.execute(
                    status -> jdbc.sql(Sql.statement("insert-" + row)).params(values).update() == 1));
        } catch (DuplicateKeyException e) {
            // another writer was first; PostgreSQL undoes only the attempt
            return false;
        }
    }

    private static Map<String, Object> head(ErpOrder order) {
        Map<String, Object> values = new HashMap<>();
        values.put("seller", order.seller());
        values.put("orderId", order.orderId());
        values.put("country", order.country());
        values.put("version", order.version());
        values.put("updatedAt", time(order.updatedAt()));
        values.put("statuses", String.join(",", order.statuses()));
        values.put("createdAt", time(order.createdAt()));
        values.put("paymentMethod", order.paymentMethod());
        values.put("total", amount(order.total()));
        values.put("currency", currency(order.total()));
        values.put("shippingFee", amount(order.shippingFee()));
        values.put("voucherSeller", amount(order.voucherSeller()));
        values.put("voucherPlatform", amount(order.voucherPlatform()));
        values.put("shipBefore", time(order.shipBefore()));
        values.putAll(address(order.shipTo()));
        return values;
    }

    private static Map<String, Object> address(Address shipTo) {
        Map<String, Object> values = new HashMap<>();
        values.put("shipName", shipTo == null ? null : joined(" ", shipTo.firstName(), shipTo.lastName()));
        values.put("shipAddress", shipTo == null
                ? null
                : joined(", ", shipTo.line1(), shipTo.line2(), shipTo.district(), shipTo.line5(), shipTo.line4(),
                        shipTo.line3()));
        values.put("shipCity", shipTo == null ? null : shipTo.city());
        values.put("shipPostCode", shipTo == null ? null : shipTo.postCode());
        values.put("shipCountry", shipTo == null ? null : shipTo.country());
        values.put("shipPhone", shipTo == null ? null : shipTo.phone());
        return values;
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(separator));
    }

    private static Map<String, Object> line(ErpOrder order, ErpOrderLine line) {
        Map<String, Object> values = new HashMap<>();
        values.put("seller", order.seller());
        values.put("lineId", line.lineId());
        values.put("orderId", order.orderId());
        values.put("status", line.status());
        values.put("sellerSku", line.sellerSku());
        values.put("itemId", line.itemId());
        values.put("skuId", line.skuId());
        values.put("name", line.name());
        values.put("price", amount(line.price()));
        values.put("paid", amount(line.paid()));
        values.put("tax", amount(line.tax()));
        values.put("shippingFee", amount(line.shippingFee()));
        values.put("voucher", amount(line.voucher()));
        values.put("currency", currency(line.paid()));
        values.put("packageId", line.packageId());
        values.put("trackingNumber", line.trackingNumber());
        values.put("carrier", line.carrier());
        values.put("shippingType", line.shippingType());
        values.put("warehouse", line.warehouse());
        values.put("shipBefore", time(line.shipBefore()));
        return values;
    }

    private static Map<String, Object> head(ErpReturn reverse) {
        Map<String, Object> values = new HashMap<>();
        values.put("seller", reverse.seller());
        values.put("returnId", reverse.returnId());
        values.put("country", reverse.country());
        values.put("orderId", reverse.orderId());
        values.put("kind", reverse.kind());
        values.put("version", reverse.version());
        values.put("updatedAt", time(reverse.updatedAt()));
        return values;
    }

    private static Map<String, Object> line(ErpReturn reverse, ErpReturnLine line) {
        Map<String, Object> values = new HashMap<>();
        values.put("seller", reverse.seller());
        values.put("lineId", line.returnLineId());
        values.put("returnId", reverse.returnId());
        values.put("orderLineId", line.orderLineId());
        values.put("status", line.status());
        values.put("reason", line.reason());
        values.put("trackingNumber", line.trackingNumber());
        return values;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static BigDecimal amount(Money money) {
        return money == null ? null : money.amount();
    }

    private static String currency(Money money) {
        return money == null ? null : money.currency();
    }
}
