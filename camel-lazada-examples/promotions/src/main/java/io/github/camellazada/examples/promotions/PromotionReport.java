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
package io.github.camellazada.examples.promotions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Variable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists what Lazada has of promotions as CSV. */
public class PromotionReport {
    private static final String HEADER = "seller,country,kind,id,name,status,start,end,apply,skus";

    private final ObjectMapper json = new ObjectMapper();
    private final JdbcClient jdbc;

    public PromotionReport(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** The sellers and kinds that files have told of. */
    public List<Map<String, Object>> parts() {
        return jdbc.sql("SELECT DISTINCT seller, country, kind FROM promotion_row ORDER BY seller, kind").query().listOfRows();
    }

    /** The kind of a part. */
    public PromotionKind kind(Map<String, Object> part) {
        return PromotionKind.valueOf(part.get("kind").toString());
    }

    /** An empty list of lines. */
    public List<String> begin() {
        return new ArrayList<>(List.of(HEADER));
    }

    /** The parameters that list promotions, or name one. */
    public Map<String, Object> parameters(@Variable("kind") PromotionKind kind,
            @Variable("listed") Map<String, Object> listed) {
        Map<String, Object> parameters = new LinkedHashMap<>(kind.always());
        if (listed != null) {
            parameters.put("id", listed.get("id"));
        }
        return parameters;
    }

    /** Adds a promotion. */
    public void line(@Variable("report") List<String> report, @Variable("part") Map<String, Object> part,
            @Variable("kind") PromotionKind kind, @Variable("promotion") Map<String, Object> promotion,
            @Variable("present") Set<String> skus) {
        JsonNode fields = json.valueToTree(promotion);
        report.add(Csv.line(part.get("seller"), part.get("country"), kind.name(), fields.path("id").asText(),
                fields.path(kind.nameField()).asText(), fields.path("status").asText(), time(fields.path(kind.startField())),
                time(fields.path(kind.endField())), fields.path("apply").asText(), skus.size()));
    }

    private static String time(JsonNode millis) {
        return millis.isMissingNode() || millis.asLong() == 0 ? null : Instant.ofEpochMilli(millis.asLong()).toString();
    }

    /** The whole file. */
    public String text(@Variable("report") List<String> report) {
        return String.join("\n", report) + "\n";
    }
}
