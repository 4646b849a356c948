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
package io.github.camellazada.simulator.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;

/** The category tree, the attributes of its leaves, suggestions by title, and products in doubtful categories. */
final class CategoryModule implements OperationModule {
    private static final int MOST_SUGGESTIONS = 3;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}_[A-Z]{2}");

    private final RecordBook book;
    private final JsonNode tree;
    private final JsonNode attributes;
    private final Map<Long, String> leaves = new TreeMap<>();

    CategoryModule(RecordBook book) {
        this.book = book;
        this.tree = book.resource("categories.json");
        this.attributes = book.resource("attributes.json");
        collectLeaves(tree, "");
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/category/tree/get", call -> data(tree));
        handlers.accept("/category/attributes/get", this::attributes);
        handlers.accept("/product/category/suggestion/get", call -> {
            ObjectNode suggestions = book.object();
            suggestions.set("categorySuggestions", suggestions(call.text("product_name")));
            return data(suggestions);
        });
        handlers.accept("/product/category/suggestion/get/batch", this::suggestionsInBulk);
        handlers.accept("/product/qc/alert/list", this::alerts);
    }

    private ObjectNode attributes(SimulatedCall call) {
        if (!leaves.containsKey(Parameters.number(call, "primary_category_id"))) {
            throw new Rejection("ISV", "57", "E057: No attribute sets linked to that category.");
        }
        String language = call.text("language_code");
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            throw Parameters.invalid("language_code");
        }
        return data(language == null || language.startsWith("en") ? attributes : translated(language));
    }

    /** Options have their name in the language that was asked for, and always their English one beside it. */
    private JsonNode translated(String language) {
        JsonNode copy = attributes.deepCopy();
        for (JsonNode attribute : copy) {
            attribute.path("options").forEach(option -> ((ObjectNode) option).put("name",
                    option.path("en_name").asText() + " [" + language + "]"));
        }
        return copy;
    }

    private ObjectNode suggestionsInBulk(SimulatedCall call) {
        ObjectNode byTitle = book.object();
        Parameters.texts(call, "product_name_list").forEach(title -> byTitle.set(title, suggestions(title)));
        return data(book.object().set("categorySuggestionMap", byTitle));
    }

    private ArrayNode suggestions(String title) {
        String words = title.toLowerCase(Locale.ROOT);
        List<Map.Entry<Long, String>> fitting = new ArrayList<>(leaves.entrySet());
        fitting.removeIf(leaf -> !words.contains(singular(leafName(leaf.getValue()))));
        if (fitting.isEmpty()) {
            fitting.addAll(leaves.entrySet());
        }
        ArrayNode suggestions = book.json().createArrayNode();
        for (Map.Entry<Long, String> leaf : Page.slice(fitting, 0, MOST_SUGGESTIONS)) {
            suggestions.addObject().put("categoryId", leaf.getKey()).put("categoryName", leafName(leaf.getValue()))
                    .put("categoryPath", leaf.getValue());
        }
        return suggestions;
    }

    private ObjectNode alerts(SimulatedCall call) {
        List<ObjectNode> rows = book.all(RecordKind.QC_ALERT, call.sellerId());
        return data(Page.array(Page.slice(rows, Parameters.number(call, "offset", 0), Parameters.number(call, "limit", 10))));
    }

    private void collectLeaves(JsonNode level, String path) {
        for (JsonNode category : level) {
            String here = path + category.path("name").asText();
            if (category.path("leaf").asBoolean()) {
                leaves.put(category.path("category_id").asLong(), here);
            }
            collectLeaves(category.path("children"), here + ">");
        }
    }

    private ObjectNode data(JsonNode data) {
        return book.object().set("data", data.deepCopy());
    }

    private static String leafName(String path) {
        return path.substring(path.lastIndexOf('>') + 1);
    }

    private static String singular(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
