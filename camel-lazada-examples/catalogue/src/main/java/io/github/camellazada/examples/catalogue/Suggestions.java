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
package io.github.camellazada.examples.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camellazada.examples.support.UnusableRowException;
import org.apache.camel.Variable;

/** Finds the category of each row: the one that it names, or the first one that Lazada suggests for its name. */
public class Suggestions {

    /** Names of new products for which Lazada is asked, also where it is not known yet what is new; {@code null} for none. */
    public List<String> names(@Variable("rows") List<ProductRow> rows, @Variable("found") Map<String, KnownSku> found) {
        List<String> names = rows.stream().filter(row -> row.action().equals("upsert") && row.text("category").isEmpty())
                .filter(row -> found == null || !found.containsKey(row.sellerSku())).map(row -> row.text("name"))
                .filter(name -> !name.isEmpty()).distinct().toList();
        return names.isEmpty() ? null : names;
    }

    /** The first suggestion for each name. */
    public Map<String, String> byName(Map<String, Object> answer) {
        Map<String, String> found = new HashMap<>();
        if (answer.get("categorySuggestionMap") instanceof Map<?, ?> names) {
            names.forEach((name, suggestions) -> {
                String category = first(suggestions);
                if (category != null) {
                    found.put(String.valueOf(name), category);
                }
            });
        }
        return found;
    }

    /** The category of a row, {@code null} where nobody has told it yet. */
    public String category(@Variable("row") ProductRow row, @Variable("known") KnownSku known,
            @Variable("suggested") Map<String, String> suggested) {
        if (!row.text("category").isEmpty()) {
            return row.text("category");
        }
        return known == null ? suggested.get(row.text("name")) : known.category();
    }

    /** The name to ask for. */
    public String name(@Variable("row") ProductRow row) throws UnusableRowException {
        if (row.text("name").isEmpty()) {
            throw row.unusable("name", "", "Lazada refuses a new product without it.");
        }
        return row.text("name");
    }

    /** The first suggestion for a single name. */
    public String only(Map<String, Object> answer, @Variable("row") ProductRow row) throws UnusableRowException {
        String category = first(answer.get("categorySuggestions"));
        if (category == null) {
            throw row.unusable("category", "", "Lazada suggests no category for the name " + row.text("name")
                    + ". Name one: docs/rules/products.adoc tells where categories stand.");
        }
        return category;
    }

    private static String first(Object suggestions) {
        return suggestions instanceof List<?> list && !list.isEmpty()
                ? String.valueOf(((Map<?, ?>) list.get(0)).get("categoryId"))
                : null;
    }
}
