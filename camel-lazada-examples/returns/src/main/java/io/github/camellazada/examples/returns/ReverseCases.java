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
package io.github.camellazada.examples.returns;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.examples.returns.Decision.Kind;
import io.github.camellazada.model.ReverseOrder;
import io.github.camellazada.model.ReverseOrderLine;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps each line of a reverse order with the decisions that fit now and the history of its dispute. */
public class ReverseCases {
    private final ObjectMapper json = new ObjectMapper();
    private final JdbcClient jdbc;
    private final Duration timeToDecide;

    /** @param timeToDecide how long after a buyer's wish to cancel it is decided at the latest */
    public ReverseCases(DataSource dataSource, Duration timeToDecide) {
        this.jdbc = JdbcClient.create(dataSource);
        this.timeToDecide = timeToDecide;
    }

    /** Records the lines; gives back one map for each that can be decided now. */
    public List<Map<String, Object>> record(ReverseOrder order, @Header("CamelLazadaSellerId") String seller,
            @Header("CamelLazadaCountry") String country) {
        List<Map<String, Object>> open = new ArrayList<>();
        for (ReverseOrderLine line : order.lines()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("seller", seller);
            row.put("country", country);
            row.put("reverse_order_id", order.reverseOrderId());
            row.put("reverse_order_line_id", line.reverseOrderLineId());
            row.put("order_id", order.orderId());
            row.put("order_item_id", line.orderItemId());
            row.put("kind", Kind.of(order).map(Kind::name).orElse(order.requestType()));
            row.put("status", line.status());
            row.put("reason", line.reason());
            row.put("seller_sku", line.sellerSku());
            row.put("fitting", Kind.of(order).map(kind -> String.join(",", Decisions.fitting(kind, line.status()))).orElse(""));
            OffsetDateTime before = line.createdAt() == null
                    ? null
                    : OffsetDateTime.ofInstant(line.createdAt().plus(timeToDecide), ZoneOffset.UTC);
            save(row, before);
            if (!"".equals(row.get("fitting"))) {
                open.add(row);
            }
        }
        return open;
    }

    /** Adds the history of a dispute to a line, oldest first as Lazada tells it. */
    public Map<String, Object> history(@Variable("case") Map<String, Object> line, @Variable("history") Iterator<?> entries)
            throws JsonProcessingException {
        List<Object> all = new ArrayList<>();
        entries.forEachRemaining(all::add);
        line.put("history", all);
        jdbc.sql("UPDATE reverse_line SET history = :history WHERE seller_id = :seller AND reverse_order_line_id = :line")
                .param("history", json.writeValueAsString(all)).param("seller", line.get("seller"))
                .param("line", line.get("reverse_order_line_id")).update();
        return line;
    }

    private void save(Map<String, Object> row, OffsetDateTime before) {
        String set = "UPDATE reverse_line SET status = :status, fitting = :fitting WHERE seller_id = :seller"
                + " AND reverse_order_line_id = :reverse_order_line_id";
        if (jdbc.sql(set).params(row).update() == 0) {
            jdbc.sql("INSERT INTO reverse_line (seller_id, reverse_order_line_id, country, reverse_order_id, order_id,"
                    + " order_item_id, kind, status, reason, seller_sku, fitting, decide_before) VALUES (:seller,"
                    + " :reverse_order_line_id, :country, :reverse_order_id, :order_id, :order_item_id, :kind, :status, :reason,"
                    + " :seller_sku, :fitting, :before)").params(row).param("before", before).update();
        }
    }
}
