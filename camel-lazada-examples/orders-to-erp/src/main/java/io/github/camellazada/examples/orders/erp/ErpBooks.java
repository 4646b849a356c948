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

import javax.sql.DataSource;

import io.github.camellazada.model.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ERP's books of orders and returns. Each save is one transaction, and an older change never overwrites a newer one: the
 * statements themselves compare {@code status_update_time}.
 */
public class ErpBooks {
    private static final String MERGE_ORDER = Sql.statement("merge-order");
    private static final String MERGE_ORDER_LINE = Sql.statement("merge-order-line");
    private static final String MERGE_RETURN = Sql.statement("merge-return");
    private static final String MERGE_RETURN_LINE = Sql.statement("merge-return-line");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public ErpBooks(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Books the order with its lines, unless a newer change of it is booked already. */
    public void saveOrder(ErpOrder order) {
        transaction.executeWithoutResult(status -> {
            int booked = jdbc.sql(MERGE_ORDER).param("seller", order.seller()).param("orderId", order.orderId())
                    .param("country", order.country()).param("statuses", String.join(",", order.statuses()))
                    .param("statusUpdateTime", time(order.statusUpdateTime())).param("createdAt", time(order.createdAt()))
                    .param("paymentMethod", order.paymentMethod()).param("total", amount(order.total()))
                    .param("currency", currency(order.total())).update();
            if (booked > 0) {
                order.lines().forEach(line -> saveLine(order, line));
            }
        });
    }

    /** Books the return with its lines, unless a newer change of it is booked already. */
    public void saveReturn(ErpReturn reverse) {
        transaction.executeWithoutResult(status -> {
            int booked = jdbc.sql(MERGE_RETURN).param("seller", reverse.seller()).param("returnId", reverse.returnId())
                    .param("country", reverse.country()).param("orderId", reverse.orderId()).param("kind", reverse.kind())
                    .param("status", reverse.changedTo()).param("statusUpdateTime", time(reverse.statusUpdateTime())).update();
            if (booked > 0) {
                reverse.lines().forEach(line -> saveLine(reverse, line));
            }
        });
    }

    private void saveLine(ErpOrder order, ErpOrderLine line) {
        jdbc.sql(MERGE_ORDER_LINE).param("seller", order.seller()).param("lineId", line.lineId())
                .param("orderId", order.orderId()).param("status", line.status()).param("sellerSku", line.sellerSku())
                .param("itemId", line.itemId()).param("skuId", line.skuId()).param("name", line.name())
                .param("paid", amount(line.paid())).param("currency", currency(line.paid()))
                .param("warehouse", line.warehouse()).update();
    }

    private void saveLine(ErpReturn reverse, ErpReturnLine line) {
        jdbc.sql(MERGE_RETURN_LINE).param("seller", reverse.seller()).param("lineId", line.returnLineId())
                .param("returnId", reverse.returnId()).param("orderLineId", line.orderLineId()).param("status", line.status())
                .param("reason", line.reason()).update();
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
