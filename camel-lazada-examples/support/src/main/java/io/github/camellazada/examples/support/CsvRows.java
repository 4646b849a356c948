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

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads CSV files with a header line, row by row. A row that cannot be used, or that is no CSV, is told, and the next one is
 * read; a file whose header does not fit is not read at all.
 *
 * @param columns  columns that a file may have
 * @param required those that it must have
 * @param header   what the header has to be, as a sentence for the one who wrote the file
 */
public record CsvRows(Set<String> columns, Set<String> required, String header) {
    private static final Logger LOG = LoggerFactory.getLogger(CsvRows.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final char NO_TEXT = '\uFFFD';
    private static final String NOT_UTF_8 = " This is no text in UTF-8. Save the file as CSV in UTF-8.";

    /**
     * Reads a file.
     *
     * @param source name of the file, for rows that cannot be used
     * @param reader takes a row as values by column
     * @param bad    takes rows that do not fit the header or that the reader cannot use
     */
    public void read(InputStream file, String source, RowReader reader, Consumer<BadRow> bad) throws IOException {
        AtomicLong unusable = new AtomicLong();
        rows(file, source, reader, row -> {
            bad.accept(row);
            unusable.incrementAndGet();
        });
        if (unusable.get() > 0) {
            LOG.warn("Rows of {} that cannot be used: {}. The file of errors has the reason for each.", source, unusable);
        }
    }

    private void rows(InputStream file, String source, RowReader reader, Consumer<BadRow> bad) throws IOException {
        // a byte that is no UTF-8 becomes NO_TEXT, so that it costs its row and not the file
        try (MappingIterator<String[]> lines = new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(text(file))) {
            String[] names = header(lines, source, bad);
            for (long line = 1 + linesOf(names); names != null;) {
                try {
                    if (!lines.hasNextValue()) {
                        return;
                    }
                    String[] values = lines.nextValue();
                    row(names, values, source, line, reader, bad);
                    line += linesOf(values);
                } catch (JsonProcessingException e) {
                    bad.accept(noCsv(source, line, e));
                    line = Math.max(line, e.getLocation() == null ? 0 : e.getLocation().getLineNr()) + 1;
                }
            }
        }
    }

    /** How many lines of the file a row takes: a quoted value may have line breaks. */
    private static long linesOf(String[] values) {
        return 1 + (values == null
                ? 0
                : Arrays.stream(values).mapToLong(value -> BREAK.matcher(value).results().count()).sum());
    }

    private static Reader text(InputStream file) throws IOException {
        InputStream bytes = new BufferedInputStream(file);
        bytes.mark(2);
        int mark = bytes.read() << Byte.SIZE | bytes.read();
        bytes.reset();
        boolean wide = mark == 0xfeff || mark == 0xfffe;
        return new InputStreamReader(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    private String[] header(MappingIterator<String[]> lines, String source, Consumer<BadRow> bad) throws IOException {
        String[] names;
        try {
            names = lines.hasNextValue() ? trimmed(lines.nextValue()) : new String[0];
        } catch (JsonProcessingException e) {
            bad.accept(noCsv(source, 1, e));
            return null;
        }
        TreeSet<String> unknown = new TreeSet<>(List.of(names));
        unknown.removeAll(columns);
        if (unknown.isEmpty() && Arrays.asList(names).containsAll(required)) {
            return names;
        }
        String line = String.join(",", names);
        String form = "";
        if (isNoText(line)) {
            form = NOT_UTF_8;
        } else if (names.length == 1 && line.matches(".*[;\t|].*")) {
            form = " Columns are separated by commas.";
        }
        bad.accept(new BadRow(source, 1, String.join(" ", unknown), line, header + form + " Nothing of the file was taken."));
        return null;
    }

    private static void row(String[] names, String[] values, String source, long line, RowReader reader, Consumer<BadRow> bad)
            throws IOException {
        // not left to the parser, which would not count it
        if (values.length == 0 || values.length == 1 && values[0].isBlank()) {
            return;
        }
        if (values.length != names.length) {
            bad.accept(new BadRow(source, line, "", String.join(",", values), "The row has " + values.length
                    + " values, but the header has " + names.length + "."));
            return;
        }
        for (int i = 0; i < names.length; i++) {
            if (isNoText(values[i])) {
                bad.accept(new BadRow(source, line, names[i], values[i], NOT_UTF_8.trim()));
                return;
            }
        }
        try {
            reader.read(row(names, values), line);
        } catch (UnusableRowException e) {
            bad.accept(e.row());
        }
    }

    private static boolean isNoText(String value) {
        return value.indexOf(NO_TEXT) >= 0 || value.indexOf('\0') >= 0;
    }

    private static BadRow noCsv(String source, long line, JsonProcessingException failure) {
        return new BadRow(source, line, "", "", "This is no CSV: " + failure.getOriginalMessage()
                + ". Put a value with quotes into quotes, and write each quote in it twice.");
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
         * @param  line                 the line of the file in which the row starts, where the first is 1
         * @throws UnusableRowException if the row cannot be used
         */
        void read(Map<String, String> row, long line) throws UnusableRowException, IOException;
    }
}
