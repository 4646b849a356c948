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
package io.github.camellazada;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The board for Grafana can be laid out, and each of its panels says what it shows. */
class BoardTest {
    private static final int COLUMNS = 24;

    @Test
    void panelsDoNotOverlap() throws IOException {
        Set<String> taken = new HashSet<>();
        for (JsonNode panel : panels()) {
            JsonNode place = panel.get("gridPos");
            assertThat(place.get("x").asInt() + place.get("w").asInt()).isLessThanOrEqualTo(COLUMNS);
            for (int x = 0; x < place.get("w").asInt(); x++) {
                for (int y = 0; y < place.get("h").asInt(); y++) {
                    String cell = (place.get("x").asInt() + x) + "," + (place.get("y").asInt() + y);
                    assertThat(taken.add(cell)).as(panel.get("title") + " at " + cell).isTrue();
                }
            }
        }
    }

    @Test
    void eachPanelAsksAndExplains() throws IOException {
        Set<Integer> ids = new HashSet<>();
        for (JsonNode panel : panels()) {
            assertThat(ids.add(panel.get("id").asInt())).isTrue();
            if (panel.get("type").asText().equals("row")) {
                continue;
            }
            assertThat(panel.path("description").asText()).as(panel.get("title").asText()).endsWith(".");
            assertThat(panel.get("targets")).isNotEmpty()
                    .allSatisfy(target -> assertThat(target.get("expr").asText()).contains("job=~\"$job\""));
        }
        assertThat(ids).hasSizeGreaterThan(30);
    }

    private static List<JsonNode> panels() throws IOException {
        JsonNode board = new ObjectMapper().readTree(Path.of("..", "docs", "grafana", "lazada-board.json").toFile());
        List<JsonNode> panels = new ArrayList<>();
        board.get("panels").forEach(panels::add);
        return panels;
    }
}
