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

    private void read(String text) throws IOException {
        ROWS.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "file", (row, line) -> {
            if ("none".equals(row.get("sku"))) {
                throw new UnusableRowException(new BadRow("file", line, "sku", "none", "No \"such\" SKU."));
            }
            read.add(row);
        }, row -> bad.add(row.getCsv()));
    }
}
