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

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.ParameterDescriptor;
import io.github.camellazada.examples.support.BadRow;
import io.github.camellazada.examples.support.CsvRows;
import io.github.camellazada.examples.support.RowFields;
import io.github.camellazada.examples.support.UnusableRowException;
import org.apache.camel.Header;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads promotions from rows of files and records of a topic: the place to change where yours have other columns. */
public class PromotionIntake {
    private static final Set<String> OWN = Set.of("seller", "country", "kind", "name", "state", "start", "end", "skus");
    private static final Map<String, Boolean> STATES = Map.of("active", true, "suspended", false);
    private static final int LONGEST_CELL = 4_000;

    private final ObjectMapper json = new ObjectMapper();
    private final CsvRows rows;
    private final JdbcClient jdbc;
    private final String seller;
    private final String country;

    /**
     * @param seller  seller of rows that name none
     * @param country country of rows that name none
     */
    public PromotionIntake(DataSource database, String seller, String country) {
        this.jdbc = JdbcClient.create(database);
        this.seller = seller;
        this.country = country;
        Set<String> columns = new TreeSet<>(OWN);
        for (PromotionKind kind : PromotionKind.values()) {
            columns.addAll(parameters(kind));
        }
        this.rows = new CsvRows(columns, Set.of("kind", "name", "state"), "The header must name kind, name and state, and may"
                + " name seller, country, start, end, skus and parameters of Lazada's operations that create promotions.");
    }

    private static Set<String> parameters(PromotionKind kind) {
        Set<String> names = new TreeSet<>();
        OperationCatalog.get(kind.operations().create()).request().parameters().stream().map(ParameterDescriptor::name)
                .forEach(names::add);
        return names;
    }

    /** Takes the rows of a file; gives back those that cannot be used. Of a file that is read again, no row is taken twice. */
    public List<BadRow> csv(InputStream file, String name, long modified) throws IOException {
        List<BadRow> bad = new ArrayList<>();
        rows.read(file, name, (row, line) -> take(row, name, line, name + ":" + modified + ":" + line), bad::add);
        return bad;
    }

    /**
     * Takes a record: a JSON object with the columns as fields, where lists stay JSON. Gives it back if it cannot be used. A
     * record that comes again is not taken twice.
     */
    public BadRow record(String text, @Header("kafka.TOPIC") String topic, @Header("kafka.PARTITION") int partition,
            @Header("kafka.OFFSET") long offset) throws IOException {
        String source = "kafka:" + topic + "-" + partition;
        try {
            take(rows.record(text, source, offset), source, offset, source + ":" + offset);
            return null;
        } catch (UnusableRowException e) {
            return e.row();
        }
    }

    private void take(Map<String, String> row, String file, long line, String source) throws UnusableRowException, IOException {
        for (Map.Entry<String, String> cell : row.entrySet()) {
            RowFields.fitting(cell.getKey(), cell.getValue(), LONGEST_CELL, file, line);
        }
        PromotionKind kind = PromotionKind.named(row.get("kind")).orElseThrow(() -> unusable(file, line, "kind",
                row.get("kind"), "The kind is none of voucher, free_shipping and flexi_combo."));
        String name = row.get("name").trim();
        if (name.isEmpty()) {
            throw unusable(file, line, "name", "", "A promotion is found again by its name, and this one has none.");
        }
        Boolean active = STATES.get(row.get("state").trim());
        if (active == null) {
            throw unusable(file, line, "state", row.get("state"), "The state is neither active nor suspended.");
        }
        String of = text(row, "seller").orElse(seller);
        if (of.isEmpty()) {
            throw unusable(file, line, "seller", "", "The row names no seller, and promotions.seller is not set.");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("source", source);
        values.put("file", file);
        values.put("line", line);
        values.put("seller", of);
        values.put("country", RowFields.country(text(row, "country").orElse(country), file, line));
        values.put("kind", kind.name());
        values.put("name", name);
        values.put("active", active);
        values.put("skus", text(row, "skus").map(skus -> String.join("\n", skus.split("[\\s;]+"))).orElse(null));
        values.put("parameters", json.writeValueAsString(parameters(kind, name, row, file, line)));
        try {
            jdbc.sql(
                    "INSERT INTO promotion_row (source, file, line, seller, country, kind, name, active, skus, parameters) VALUES"
                            + " (:source, :file, :line, :seller, :country, :kind, :name, :active, :skus, :parameters)")
                    .params(values)
                    .update();
        } catch (DuplicateKeyException e) {
            // the process ended in the middle of the file
            return;
        }
    }

    private static Map<String, Object> parameters(PromotionKind kind, String name, Map<String, String> row, String file,
            long line) throws UnusableRowException {
        Map<String, Object> parameters = new LinkedHashMap<>(kind.always());
        for (String parameter : parameters(kind)) {
            text(row, parameter).ifPresent(value -> parameters.put(parameter, value));
        }
        parameters.put(kind.nameField(), name);
        for (Map.Entry<String, String> time : Map.of("start", kind.startField(), "end", kind.endField()).entrySet()) {
            Optional<String> value = text(row, time.getKey());
            if (value.isPresent()) {
                parameters.put(time.getValue(), millis(value.get(), time.getKey(), file, line));
            }
        }
        return parameters;
    }

    private static long millis(String text, String column, String file, long line) throws UnusableRowException {
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            throw unusable(file, line, column, text, "The time must be like 2026-12-12T00:00:00+08:00.");
        }
    }

    private static Optional<String> text(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).map(String::trim).filter(value -> !value.isEmpty());
    }

    private static UnusableRowException unusable(String file, long line, String column, String value, String reason) {
        return new UnusableRowException(new BadRow(file, line, column, value, reason));
    }
}
