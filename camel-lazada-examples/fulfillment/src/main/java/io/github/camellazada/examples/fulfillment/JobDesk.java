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

import io.github.camellazada.examples.support.Leases;
import io.github.camellazada.examples.support.Refusals;
import io.github.camellazada.examples.support.UnusableRowException;
import io.github.camellazada.examples.support.WorkTable;
import io.github.camellazada.model.Order;
import io.github.camellazada.model.OrderItem;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs of the warehouse and what has become of each item. A job that is tried again begins by reading the items. */
public class JobDesk {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration timeToShip;
    private final WorkTable<Job> jobs;

    /** @param timeToShip the time to ship where Lazada tells no deadline */
    public JobDesk(DataSource dataSource, Clock clock, Duration timeToShip) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
        this.timeToShip = timeToShip;
        this.jobs = WorkTable.inOrderOf(dataSource, clock, "fulfillment_job",
                "id, seller, country, order_id, order_item_ids, action, invoice_number, attempts",
                (row, number) -> new Job(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5), row.getString(6), row.getString(7), row.getInt(8)),
                "seller", "order_id");
    }

    Leases<Job> leases() {
        return jobs.leases();
    }

    /** The next job, for this worker alone and after all earlier jobs of its order; {@code null} where none waits. */
    public Job claim() {
        return jobs.claim();
    }

    /** Remembers, for this run of the job, why Lazada did not take items or packages. */
    public void note(@Variable("refusals") Refusals refusals, @Header("CamelLazadaItems") List<LazadaItemOutcome> outcomes) {
        refusals.note(outcomes);
    }

    /** Ends a job by what the items are now. */
    public void ended(@Variable("job") Job job, @Variable("items") List<OrderItem> items,
            @Variable("refusals") Refusals refusals) {
        save(job.seller(), job.country(), items);
        List<String> open = new ArrayList<>();
        for (OrderItem item : items) {
            String why = refusals.of(item);
            if (job.isAbout(item.orderItemId()) && why != null) {
                open.add(item.orderItemId() + " is " + item.status() + ": " + why);
            }
        }
        if (refusals.mayPass()) {
            jobs.again(job, String.join("; ", open));
        } else {
            jobs.settle(job, open.isEmpty() ? "done" : "partly", String.join("; ", open));
        }
    }

    /** A job failed as a whole: for good, or to be tried again. */
    public void failed(@Variable("job") Job job, @ExchangeProperty("CamelExceptionCaught") Exception caught) {
        jobs.failed(job, caught, UnusableRowException.class);
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

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
