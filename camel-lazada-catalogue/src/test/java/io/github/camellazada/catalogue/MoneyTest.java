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
package io.github.camellazada.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MoneyTest {
    private static final Set<String> SCALARS = Set.of("text", "number", "integer");
    private static final Pattern AMOUNT = Pattern.compile("(?i).*(_|^)(amount|price|fee|money|refund|budget)"
            + "|.*(Amount|Price|Fee|Budget|Revenue)");
    // a yes or no
    private static final Set<String> NO_AMOUNTS = Set.of("WHT_included_in_amount", "is_need_refund");

    @Test
    void everyAmountOfAnAnswerHasAUnit() {
        List<String> amounts = new ArrayList<>();
        CatalogueFiles.operations().forEach(operation -> collect(operation.get("path").asText() + " ",
                operation.path("response"), amounts, true));

        assertThat(known()).containsAll(amounts).doesNotHaveDuplicates();
    }

    @Test
    void everyUnitIsThatOfAFieldOfAnAnswer() {
        List<String> fields = new ArrayList<>();
        CatalogueFiles.operations().forEach(operation -> collect(operation.get("path").asText() + " ",
                operation.path("response"), fields, false));

        assertThat(fields).containsAll(known());
    }

    @Test
    void whatNoExampleShowsIsNotSaidToBeVerified() {
        assertThat(CatalogueFiles.rows(CatalogueFiles.read("money.json")))
                .filteredOn(row -> row.get("unit").asText().equals("unknown"))
                .allMatch(row -> row.get("confidence").asText().equals("assumed"));
    }

    private static List<String> known() {
        return CatalogueFiles.rows(CatalogueFiles.read("money.json")).stream()
                .map(row -> row.get("path").asText() + " " + row.get("field").asText()).toList();
    }

    private static void collect(String place, JsonNode fields, List<String> found, boolean amountsOnly) {
        for (JsonNode field : fields) {
            String name = field.get("name").asText();
            boolean amount = AMOUNT.matcher(name).matches() && !NO_AMOUNTS.contains(name);
            if (SCALARS.contains(field.get("type").asText()) && (amount || !amountsOnly)) {
                found.add(place + name);
            }
            collect(place + name + ".", field.path("fields"), found, amountsOnly);
        }
    }
}
