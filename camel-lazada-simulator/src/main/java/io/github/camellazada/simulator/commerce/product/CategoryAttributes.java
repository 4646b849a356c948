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
package io.github.camellazada.simulator.commerce.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The attributes of a category and the brands of the library, from the same data that the calls for them show. */
final class CategoryAttributes {
    private static final String DATA = "/io/github/camellazada/simulator/service/";
    private static final List<CategoryAttributes> ALL = attributes();
    private static final Set<String> BRANDS = brands();

    private final JsonNode row;
    private final Set<String> options = new HashSet<>();

    private CategoryAttributes(JsonNode row) {
        this.row = row;
        for (JsonNode option : row.path("options")) {
            options.add(option.path("name").asText());
            options.add(option.path("en_name").asText());
        }
    }

    /** The attributes of one level: of the product, or of each SKU. */
    static List<CategoryAttributes> of(boolean ofSku) {
        return ALL.stream().filter(attribute -> attribute.isOfSku() == ofSku).toList();
    }

    /** Whether the library has a brand of that name or id. */
    static boolean hasBrand(String nameOrId) {
        return BRANDS.contains(nameOrId);
    }

    String name() {
        return row.path("name").asText();
    }

    /** One of the nine, in lower case, since pages differ in its spelling. */
    String inputType() {
        return row.path("input_type").asText().toLowerCase(Locale.ROOT);
    }

    boolean isMandatory() {
        return row.path("is_mandatory").asInt() == 1;
    }

    /** Whether it tells the SKUs of a product apart. */
    boolean isSaleProperty() {
        return row.path("is_sale_prop").asInt() == 1;
    }

    boolean isOfSku() {
        return row.path("attribute_type").asText().equals("sku");
    }

    /** Whether it has that option, in English or in the language that was asked for. */
    boolean hasOption(String text) {
        return options.contains(text) || options.contains(text.replaceFirst(" \\[[a-z]{2}_[A-Z]{2}]$", ""));
    }

    private static List<CategoryAttributes> attributes() {
        List<CategoryAttributes> attributes = new ArrayList<>();
        read("attributes.json").forEach(row -> attributes.add(new CategoryAttributes(row)));
        return attributes;
    }

    private static Set<String> brands() {
        Set<String> brands = new HashSet<>();
        for (JsonNode brand : read("brands.json")) {
            brands.add(brand.path("brand_id").asText());
            brands.add(brand.path("name").asText());
            brands.add(brand.path("name_en").asText());
        }
        return brands;
    }

    private static JsonNode read(String file) {
        try (InputStream data = CategoryAttributes.class.getResourceAsStream(DATA + file)) {
            return new ObjectMapper().readTree(data);
        } catch (IOException e) {
            throw new UncheckedIOException("The data " + DATA + file + " cannot be read", e);
        }
    }
}
