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

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.examples.support.Leases;
import io.github.camellazada.examples.support.WorkTable;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions on their way to Lazada. One that is tried again begins by reading the state, so that none is carried out twice. */
public class DecisionDesk {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionDesk.class);
    private static final String COLUMNS = "id, source, seller, country, decision, order_id, order_item_ids, reverse_order_id,"
            + " reverse_order_line_id, reason, comment, pictures, attempts";

    /** Fields of a record, with what their columns hold. */
    private static final Map<String, Integer> LONGEST = Map.of("seller", 64, "country", 8, "decision", 40, "order_id", 40,
            "order_item_ids", 2_000, "reverse_order_id", 40, "reverse_order_line_id", 40, "reason", 500, "comment", 2_000,
            "pictures", 4_000);

    private final ObjectMapper json = new ObjectMapper();
    private final JdbcClient jdbc;
    private final Clock clock;

    private final WorkTable<DecisionRow> rows;

    public DecisionDesk(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
        this.rows = WorkTable.of(dataSource, clock, "return_decision", COLUMNS,
                (row, number) -> new DecisionRow(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9),
                        row.getString(10), row.getString(11), row.getString(12), row.getInt(13)));
    }

    Leases<DecisionRow> leases() {
        return rows.leases();
    }

    /** The next decision, for this process alone; {@code null} where none waits. */
    public DecisionRow claim() {
        return rows.claim();
    }

    /** Takes a record of a topic as a decision; one that was taken before is left out. */
    public void take(String text, @Header("kafka.TOPIC") String topic, @Header("kafka.PARTITION") Integer partition,
            @Header("kafka.OFFSET") Long offset) {
        String source = "kafka:" + topic + "-" + partition + ":" + offset;
        JsonNode fields;
        try {
            fields = json.readTree(text);
        } catch (JsonProcessingException e) {
            fields = json.createObjectNode();
        }
        String unusable = !fields.isObject() || fields.isEmpty() ? "The record is no JSON object." : null;
        Map<String, Object> texts = new HashMap<>();
        for (Map.Entry<String, Integer> field : LONGEST.entrySet()) {
            String value = fields.hasNonNull(field.getKey()) ? fields.get(field.getKey()).asText() : null;
            if (value != null && value.length() > field.getValue()) {
                unusable = "The field " + field.getKey() + " has more than " + field.getValue() + " characters.";
                value = null;
            }
            texts.put(field.getKey(), value);
        }
        try {
            jdbc.sql(
                    "INSERT INTO return_decision (source, seller, country, decision, order_id, order_item_ids, reverse_order_id,"
                            + " reverse_order_line_id, reason, comment, pictures, state, result) VALUES (:source, :seller, :country,"
                            + " :decision, :order_id, :order_item_ids, :reverse_order_id, :reverse_order_line_id, :reason, :comment,"
                            + " :pictures, :state, :result)")
                    .params(texts).param("source", source).param("state", unusable == null ? "new" : "refused")
                    .param("result", unusable).update();
        } catch (DuplicateKeyException e) {
            LOG.debug("The decision {} was taken before", source);
        }
    }

    /** Makes the configured decision about buyers' cancellations whose time is nearly over and about which nobody has decided. */
    public int decideOverdue(String decision, long margin) {
        return jdbc.sql("INSERT INTO return_decision (source, seller, country, decision, reverse_order_id)"
                + " SELECT DISTINCT 'deadline:' || seller_id || ':' || reverse_order_id, seller_id, country, :decision,"
                + " reverse_order_id FROM reverse_line WHERE kind = 'CANCEL' AND fitting <> '' AND decide_before <= :latest"
                + " AND NOT EXISTS (SELECT 1 FROM return_decision AS made WHERE made.reverse_order_id = reverse_line.reverse_order_id"
                + " AND made.seller = reverse_line.seller_id AND made.state <> 'refused')"
                + " AND NOT EXISTS (SELECT 1 FROM return_decision AS made WHERE made.source = 'deadline:' || seller_id || ':'"
                + " || reverse_line.reverse_order_id)")
                .param("decision", decision).param("latest", now().plus(Duration.ofMillis(margin))).update();
    }

    /** Lazada has carried it out. */
    public void done(@Variable("row") DecisionRow row) {
        rows.settle(row, "done", null);
    }

    /** It was not carried out: refused for good, or to be tried again. */
    public void failed(@Variable("row") DecisionRow row, @ExchangeProperty("CamelExceptionCaught") Exception caught) {
        rows.failed(row, caught, UnfitDecisionException.class);
    }

    /** Results that their sources have not been told; those of ERP rows stand in the rows themselves. */
    public List<Map<String, Object>> results() {
        return jdbc.sql("SELECT id, source, seller, decision, order_id, reverse_order_id, reverse_order_line_id, state, result"
                + " FROM return_decision WHERE NOT reported AND state IN ('done', 'refused') AND source LIKE 'kafka:%' ORDER BY id")
                .query().listOfRows();
    }

    /** The source has been told. */
    public void told(@Variable("id") Long id) {
        jdbc.sql("UPDATE return_decision SET reported = TRUE WHERE id = :id").param("id", id).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
