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
package io.github.camellazada.client.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static java.util.Collections.shuffle;
import static org.assertj.core.api.Assertions.assertThat;

class IndexedNodeTest {
    private static final int ROWS = 400;
    private static final int FIELDS = 30;

    /** Rows remember where the one before had its fields; these have them elsewhere, or not at all. */
    @Test
    void fieldsOfALongListAreFoundWhereverTheyStand() throws Exception {
        Random random = new Random(7);
        List<String> names = new ArrayList<>(IntStream.range(0, FIELDS).mapToObj(i -> "field_" + i).toList());
        // two names of the same hash
        names.addAll(List.of("Aa_x", "BB_x"));
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = document.putArray("rows");
        for (int row = 0; row < ROWS; row++) {
            if (random.nextInt(10) == 0) {
                shuffle(names, random);
            }
            ObjectNode fields = rows.addObject();
            for (String name : names) {
                if (random.nextInt(10) > 0) {
                    fields.put(name, row + " of " + name);
                }
            }
            if (row % 2 == 0) {
                fields.putObject("nested").put("field_1", "nested " + row);
            }
        }

        IndexedNode read = IndexedNode.of(Json.bytes(document));

        for (int row = 0; row < ROWS; row++) {
            sameFields((IndexedNode) read.get("rows").get(row), rows.get(row), names);
            if (row % 2 == 0) {
                sameFields((IndexedNode) read.get("rows").get(row).get("nested"), rows.get(row).get("nested"), names);
            }
        }
    }

    private static void sameFields(IndexedNode found, JsonNode expected, List<String> names) {
        assertThat(names).allSatisfy(name -> assertThat(found.text(name)).isEqualTo(expected.path(name).textValue()));
    }

    @Test
    void rowsWithoutNestedObjectsAreReadTheSame() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            rows.append(row == 0 ? "" : ",").append(row % 3 == 0
                    ? "{\"first_of_all\":\"a" + row + "\",\"second_of_all\":\"b" + row + "\"}"
                    : "{\"second_of_all\":\"b" + row + "\",\"Aa\":\"c" + row + "\",\"BB\":\"d" + row + "\"}");
        }
        JsonNode read = IndexedNode.of(("{\"rows\":[" + rows + "]}").getBytes(StandardCharsets.UTF_8)).get("rows");

        for (int row = 0; row < ROWS; row++) {
            IndexedNode found = (IndexedNode) read.get(row);
            assertThat(found.text("second_of_all")).isEqualTo("b" + row);
            assertThat(found.text("first_of_all")).isEqualTo(row % 3 == 0 ? "a" + row : null);
            assertThat(found.text("Aa")).isEqualTo(row % 3 == 0 ? null : "c" + row);
            assertThat(found.text("BB")).isEqualTo(row % 3 == 0 ? null : "d" + row);
        }
    }

    @Test
    void aPartOfAKeptPartIsTheSame() {
        String item = "{\"id\":1,\"text\":\"" + "x".repeat(50) + "\"}";
        String order = "{\"id\":7,\"items\":[" + item + "," + item + "],\"tail\":{\"a\":true}}";
        IndexedNode page = IndexedNode.of(("{\"rows\":[" + "{\"other\":1},".repeat(2_000) + order + "]}")
                .getBytes(StandardCharsets.UTF_8));
        IndexedNode read = (IndexedNode) page.get("rows").get(2_000);

        KeptSlice kept = read.keptIn(page.kept());

        assertThat(kept.tree()).hasToString(order);
        assertThat(((IndexedNode) read.get("items").get(1)).keptIn(kept).tree()).hasToString(item);
        assertThat(((IndexedNode) read.get("tail")).keptIn(kept).tree()).hasToString("{\"a\":true}");
    }
}
