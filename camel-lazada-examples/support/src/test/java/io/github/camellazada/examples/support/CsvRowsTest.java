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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CsvRowsTest {
    private static final CsvRows ROWS = new CsvRows(Set.of("sku", "level"), Set.of("sku"), "The header must name sku.");

    private final List<Map<String, String>> read = new ArrayList<>();
    private final List<String> bad = new ArrayList<>();

    @Test
    void rowsThatFitAreReadAndTheOthersAreToldWithTheirLines() throws IOException {
        read("\uFEFFsku, level\nCUP,5\n\nPLATE\n\"BOWL, blue\",7\nnone,1\n");

        assertThat(read).containsExactly(Map.of("sku", "CUP", "level", "5"), Map.of("sku", "BOWL, blue", "level", "7"));
        assertThat(bad).containsExactly("4,\"\",\"PLATE\",\"The row has 1 values, but the header has 2.\"",
                "6,\"sku\",\"none\",\"No \"\"such\"\" SKU.\"");
    }

    @Test
    void aRowIsToldWithTheLineInWhichItStarts() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            bad.clear();
            read(("sku,level\n\"CUP\nblue\n\nlarge\",5\n\nnone,6\n\"BOWL\n\",7\n\"no\nCSV\"x,8\nPLATE\nnone,\"9\n\"\n"
                    + "none,10\nMUG,\"11\n").replace("\n", end));

            assertThat(bad).extracting(row -> row.substring(0, row.indexOf(','))).as("lines that end with %s", end)
                    .containsExactly("7", "10", "12", "13", "15", "16");
        }
    }

    @Test
    void aFileWhoseHeaderDoesNotFitIsNotRead() throws IOException {
        read("sku,colour\nCUP,blue\n");
        read("level\n5\n");
        read("");

        assertThat(read).isEmpty();
        assertThat(bad).containsExactly(
                "1,\"colour\",\"sku,colour\",\"The header must name sku. Nothing of the file was taken.\"",
                "1,\"\",\"level\",\"The header must name sku. Nothing of the file was taken.\"",
                "1,\"\",\"\",\"The header must name sku. Nothing of the file was taken.\"");
    }

    @Test
    void aRowThatIsNoCsvIsToldAndTheOthersAreRead() throws IOException {
        read("sku,level\nCUP,\"5\"x\nPLATE,6\nBOWL,\"7\nnone,8\n");

        assertThat(read).containsExactly(Map.of("sku", "PLATE", "level", "6"));
        assertThat(bad).hasSize(2);
        assertThat(bad.get(0)).startsWith("2,\"\",\"\",\"This is no CSV: Unexpected character ('x'");
        assertThat(bad.get(1)).startsWith("4,\"\",\"\",\"This is no CSV: Missing closing quote");
    }

    @Test
    void aRowInAnotherEncodingIsToldAndTheOthersAreRead() throws IOException {
        read("sku,level\nTASSE é,5\nCUP,6\n".getBytes(StandardCharsets.ISO_8859_1));
        read("sku,level\nTASSE é,5\n".getBytes(StandardCharsets.UTF_16));

        assertThat(read).containsExactly(Map.of("sku", "CUP", "level", "6"), Map.of("sku", "TASSE é", "level", "5"));
        assertThat(bad).containsExactly(
                "2,\"sku\",\"TASSE \uFFFD\",\"This is no text in UTF-8. Save the file as CSV in UTF-8.\"");
    }

    @Test
    void whatIsNoCsvAtAllIsToldOnce() throws IOException {
        read(new byte[]{'P', 'K', 3, 4, 0, (byte) 0xb7, 8, '"', 9, '\n', '1', ','});
        read("sku;level\nCUP;5\n");
        read("x".repeat(5_000));

        assertThat(read).isEmpty();
        assertThat(bad).hasSize(3);
        assertThat(bad.get(0)).startsWith("1,").contains("This is no text in UTF-8.").matches("\\P{Cntrl}+");
        assertThat(bad.get(1)).contains("Columns are separated by commas.");
        assertThat(bad.get(2)).contains("The header must name sku.").hasSizeLessThan(600);
    }

    private void read(String text) throws IOException {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    private void read(byte[] content) throws IOException {
        ROWS.read(new ByteArrayInputStream(content), "file", (row, line) -> {
            if ("none".equals(row.get("sku"))) {
                throw new UnusableRowException(new BadRow("file", line, "sku", "none", "No \"such\" SKU."));
            }
            read.add(row);
        }, row -> bad.add(row.getCsv()));
    }
}
