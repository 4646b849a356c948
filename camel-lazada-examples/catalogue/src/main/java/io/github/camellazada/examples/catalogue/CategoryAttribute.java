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

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An attribute of a category.
 *
 * @param name      as in a document
 * @param ofSku     whether each SKU has it, and not the product
 * @param sale      whether it tells the SKUs of a product apart
 * @param mandatory whether Lazada refuses a product without it
 * @param inputType what Lazada takes
 * @param options   names of the options, in English and in the language of the site
 */
record CategoryAttribute(String name, boolean ofSku, boolean sale, boolean mandatory, String inputType, Set<String> options) {

    static CategoryAttribute of(Map<?, ?> row) {
        Set<String> options = row.get("options") instanceof List<?> list
                ? list.stream().flatMap(option -> ((Map<?, ?>) option).entrySet().stream())
                        .filter(entry -> !"id".equals(entry.getKey())).map(entry -> String.valueOf(entry.getValue()))
                        .collect(Collectors.toSet())
                : Set.of();
        return new CategoryAttribute(String.valueOf(row.get("name")), "sku".equals(row.get("attribute_type")),
                one(row, "is_sale_prop"), one(row, "is_mandatory"), String.valueOf(row.get("input_type")), options);
    }

    private static boolean one(Map<?, ?> row, String field) {
        return "1".equals(String.valueOf(row.get(field)));
    }
}
