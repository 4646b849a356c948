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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the last event that a carrier told of each package on its way. */
public class Traces {
    private static final int ORDERS = 50;
    private static final int LONGEST = 400;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Traces(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /** Orders on their way that were not asked for lately, the longest first. */
    public List<Map<String, Object>> due(long age) {
        // Lazada refuses an order with items in a warehouse of its own
        return jdbc.sql("SELECT seller, country, order_id FROM fulfillment_item AS own WHERE NOT EXISTS (SELECT 1"
                + " FROM fulfillment_item AS other WHERE other.seller = own.seller AND other.order_id = own.order_id"
                + " AND other.by_lazada) AND status IN ('ready_to_ship', 'shipped')"
                + " AND package_id <> '' AND (traced_at IS NULL OR traced_at <= :latest) GROUP BY seller, country, order_id"
                + " ORDER BY MIN(traced_at) FETCH FIRST " + ORDERS + " ROWS ONLY")
                .param("latest", at(clock.instant().minus(Duration.ofMillis(age)))).query().listOfRows();
    }

    /** The order was asked for, whatever the answer. */
    public void asked(@Variable("order") Map<String, Object> order) {
        jdbc.sql("UPDATE fulfillment_item SET traced_at = :now WHERE seller = :seller AND order_id = :order")
                .param("now", at(clock.instant())).param("seller", order.get("seller")).param("order", order.get("order_id"))
                .update();
    }

    /** Keeps the newest event of each package. */
    public void keep(@Variable("order") Map<String, Object> order, @Body List<Map<String, Object>> parts) {
        parts.stream().flatMap(part -> rows(part, "package_detail_info_list")).forEach(parcel -> rows(parcel,
                "logistic_detail_info_list").max((one, other) -> Long.compare(time(one), time(other)))
                .ifPresent(event -> jdbc
                        .sql("UPDATE fulfillment_item SET trace = :trace, trace_at = :at"
                                + " WHERE seller = :seller AND package_id = :package")
                        .param("trace", text(event)).param("at", at(Instant.ofEpochMilli(time(event))))
                        .param("seller", order.get("seller")).param("package", parcel.get("ofc_package_id")).update()));
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> rows(Map<String, Object> of, String name) {
        return of.get(name) instanceof List<?> list ? ((List<Map<String, Object>>) list).stream() : Stream.empty();
    }

    private static long time(Map<String, Object> event) {
        return event.get("event_time") instanceof Number number ? number.longValue() : 0;
    }

    private static String text(Map<String, Object> event) {
        String text = event.get("title") + ": " + event.get("description");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
