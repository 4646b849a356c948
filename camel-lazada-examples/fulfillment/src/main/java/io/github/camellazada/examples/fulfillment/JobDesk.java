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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.model.Order;
import io.github.camellazada.model.OrderItem;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs of the warehouse and what has become of each item. A job that is tried again begins by reading the items. */
public class JobDesk {
    private static final Logger LOG = LoggerFactory.getLogger(JobDesk.class);
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int LONGEST_RESULT = 2_000;

    /** Stands among the refusals where a later try may help. */
    private static final String AGAIN = "";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration timeToShip;

    /** @param timeToShip the time to ship where Lazada tells no deadline */
    public JobDesk(DataSource dataSource, Clock clock, Duration timeToShip) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
        this.timeToShip = timeToShip;
    }

    /** The next job, for this worker alone and after all earlier jobs of its order; {@code null} where none waits. */
    public Job claim() {
        return jdbc.sql("SELECT id, seller, country, order_id, order_item_ids, action, invoice_number, attempts"
                + " FROM fulfillment_job AS job WHERE state IN ('new', 'sending') AND not_before <= :now"
                + " AND NOT EXISTS (SELECT 1 FROM fulfillment_job AS earlier WHERE earlier.seller = job.seller"
                + " AND earlier.order_id = job.order_id AND earlier.id < job.id AND earlier.state IN ('new', 'sending'))"
                + " ORDER BY id"
                + " FETCH FIRST 1 ROW ONLY").param("now", now())
                .query((row, number) -> new Job(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5), row.getString(6), row.getString(7), row.getInt(8)))
                .optional()
                .filter(job -> jdbc.sql("UPDATE fulfillment_job SET state = 'sending', attempts = attempts + 1,"
                        + " not_before = :until WHERE id = :id AND attempts = :attempts AND not_before <= :now")
                        .param("until", now().plus(CLAIM)).param("id", job.id()).param("attempts", job.attempts())
                        .param("now", now()).update() == 1)
                .orElse(null);
    }

    /** Remembers, for this run of the job, why Lazada did not take items or packages. */
    public void note(Exchange exchange, @Header("CamelLazadaItems") List<LazadaItemOutcome> outcomes) {
        Map<String, String> refusals = refusals(exchange);
        outcomes.stream().filter(LazadaItemOutcome::isFailed).forEach(outcome -> refusals.put(outcome.id(),
                outcome.isUnknown() ? "not known yet" : outcome.code() + " " + outcome.message()));
        if (outcomes.stream().anyMatch(outcome -> outcome.isUnknown() || outcome.isFailed() && outcome.retryable())) {
            refusals.put(AGAIN, "");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> refusals(Exchange exchange) {
        return exchange.getVariable("refusals", Map.class);
    }

    /** Ends a job by what the items are now. */
    public void ended(@Variable("job") Job job, @Variable("items") List<OrderItem> items, Exchange exchange) {
        Map<String, String> refusals = refusals(exchange);
        save(job.seller(), job.country(), items);
        List<String> open = new ArrayList<>();
        for (OrderItem item : items) {
            String why = refusals.getOrDefault(item.orderItemId(), refusals.get(item.packageId()));
            if (job.isAbout(item.orderItemId()) && why != null) {
                open.add(item.orderItemId() + " is " + item.status() + ": " + why);
            }
        }
        if (refusals.containsKey(AGAIN)) {
            again(job, String.join("; ", open));
        } else {
            settle(job, open.isEmpty() ? "done" : "partly", String.join("; ", open));
        }
    }

    /** A job failed as a whole: for good, or to be tried again. */
    public void failed(@Variable("job") Job job, @ExchangeProperty("CamelExceptionCaught") Exception caught) {
        Throwable failure = caught;
        for (Throwable cause = caught; cause != null; cause = cause.getCause()) {
            failure = cause instanceof LazadaException || cause instanceof UnfitJobException ? cause : failure;
        }
        if (failure instanceof LazadaRequestException || failure instanceof UnfitJobException) {
            settle(job, "refused", failure.getMessage());
        } else {
            again(job, failure.getMessage());
        }
    }

    /** Records the items of an order as the stream tells them. */
    public void order(Order order, @Header("CamelLazadaSellerId") String seller, @Header("CamelLazadaCountry") String country) {
        save(seller, country, order.items());
    }

    /** Items that have to be ready to ship soon, are not, and were not told yet. */
    public List<Map<String, Object>> late(long margin) {
        return jdbc.sql("SELECT seller, order_id, order_item_id, status, ship_before FROM fulfillment_item"
                + " WHERE status IN ('pending', 'packed') AND NOT by_lazada AND NOT told AND ship_before <= :latest")
                .param("latest", now().plus(Duration.ofMillis(margin))).query().listOfRows();
    }

    /** The item was told. */
    public void told(Map<String, Object> item) {
        jdbc.sql("UPDATE fulfillment_item SET told = TRUE WHERE seller = :seller AND order_item_id = :item")
                .param("seller", item.get("seller")).param("item", item.get("order_item_id")).update();
    }

    private void save(String seller, String country, List<OrderItem> items) {
        for (OrderItem item : items) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("seller", seller);
            row.put("item", item.orderItemId());
            row.put("status", item.status());
            row.put("package", item.packageId());
            row.put("tracking", item.trackingNumber());
            if (jdbc.sql("UPDATE fulfillment_item SET status = :status, package_id = :package, tracking_number = :tracking"
                    + " WHERE seller = :seller AND order_item_id = :item").params(row).update() == 0) {
                Instant before = item.shipBefore() != null
                        ? item.shipBefore()
                        : (item.createdAt() == null ? clock.instant() : item.createdAt()).plus(timeToShip);
                jdbc.sql(
                        "INSERT INTO fulfillment_item (seller, country, order_id, order_item_id, seller_sku, status, package_id,"
                                + " tracking_number, by_lazada, ship_before) VALUES (:seller, :country, :order, :item, :sku, :status,"
                                + " :package, :tracking, :lazadas, :before)")
                        .params(row).param("country", country)
                        .param("order", item.orderId()).param("sku", item.sellerSku())
                        .param("lazadas", Boolean.TRUE.equals(item.fulfilledByLazada()))
                        .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC)).update();
            }
        }
    }

    private void settle(Job job, String state, String result) {
        if (!"done".equals(state)) {
            LOG.warn("Job {} of order {} is {}: {}", job.id(), job.orderId(), state, result);
        }
        jdbc.sql("UPDATE fulfillment_job SET state = :state, result = :result WHERE id = :id").param("state", state)
                .param("result", shortened(result)).param("id", job.id()).update();
    }

    private void again(Job job, String reason) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(job.attempts(), 20));
        Duration wait = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        LOG.warn("Job {} of order {} is tried again in {}: {}", job.id(), job.orderId(), wait, reason);
        jdbc.sql("UPDATE fulfillment_job SET state = 'new', not_before = :at, result = :result WHERE id = :id")
                .param("at", now().plus(wait)).param("result", shortened(reason)).param("id", job.id()).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST_RESULT ? text : text.substring(0, LONGEST_RESULT);
    }
}
