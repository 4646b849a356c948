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
package io.github.camellazada.examples.support;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;

/**
 * Reads CSV files with a header line, row by row. A row that cannot be used is told, and the next one is read; a file whose
 * header does not fit is not read at all.
 *
 * @param columns  columns that a file may have
 * @param required those that it must have
 * @param header   what the header has to be, as a sentence for the one who wrote the file
 */
public record CsvRows(Set<String> columns, Set<String> required, String header) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a file.
     *
     * @param source name of the file, for rows that cannot be used
     * @param reader takes a row as values by column
     * @param bad    takes rows that do not fit the header or that the reader cannot use
     */
    public void read(InputStream file, String source, RowReader reader, Consumer<BadRow> bad) throws IOException {
        try (MappingIterator<String[]> lines = new CsvMapper().readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY).readValues(file)) {
            String[] names = lines.hasNext() ? trimmed(lines.next()) : new String[0];
            TreeSet<String> unknown = new TreeSet<>(List.of(names));
            unknown.removeAll(columns);
            if (!unknown.isEmpty() || !Arrays.asList(names).containsAll(required)) {
                bad.accept(new BadRow(source, 1, String.join(" ", unknown), String.join(",", names),
                        header + " Nothing of the file was taken."));
                return;
            }
            for (long line = 2; lines.hasNext(); line++) {
                String[] values = lines.next();
                // not left to the parser, which would not count it
                if (values.length == 0 || values.length == 1 && values[0].isBlank()) {
                    continue;
                }
                if (values.length != names.length) {
                    bad.accept(new BadRow(source, line, "", String.join(",", values), "The row has " + values.length
                            + " values, but the header has " + names.length + "."));
                    continue;
                }
                try {
                    reader.read(row(names, values), line);
                } catch (UnusableRowException e) {
                    bad.accept(e.row());
                }
            }
        }
    }

    /**
     * Reads a record of a topic: a JSON object with the columns as fields. A list or an object in it stays JSON. A required field
     * that is missing is empty.
     *
     * @param source   what the record is of
     * @param position its offset
     */
    public Map<String, String> record(String json, String source, long position) throws UnusableRowException {
        Map<String, String> row = new LinkedHashMap<>();
        try {
            JSON.readTree(json).properties().forEach(field -> row.put(field.getKey(),
                    field.getValue().isContainerNode() ? field.getValue().toString() : field.getValue().asText("")));
        } catch (JsonProcessingException e) {
            throw new UnusableRowException(new BadRow(source, position, "", json, "The record is not JSON."));
        }
        TreeSet<String> unknown = new TreeSet<>(row.keySet());
        unknown.removeAll(columns);
        if (!unknown.isEmpty()) {
            throw new UnusableRowException(new BadRow(source, position, String.join(" ", unknown), "",
                    "The record has fields that are no columns. It may have " + new TreeSet<>(columns)));
        }
        required.forEach(column -> row.putIfAbsent(column, ""));
        return row;
    }

    private static Map<String, String> row(String[] names, String[] values) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], values[i]);
        }
        return row;
    }

    private static String[] trimmed(String[] names) {
        for (int i = 0; i < names.length; i++) {
            names[i] = names[i].replace("\uFEFF", "").trim();
        }
        return names;
    }

    /** Takes the rows of a file. */
    public interface RowReader {
        /**
         * Takes a row.
         *
         * @param  row                  values by column
         * @param  line                 number of the row, where the header is 1
         * @throws UnusableRowException if the row cannot be used
         */
        void read(Map<String, String> row, long line) throws UnusableRowException, IOException;
    }
}
