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
package io.github.camellazada.catalog;

import java.math.BigDecimal;
import java.util.List;

import io.github.camellazada.annotation.Internal;

/**
 * A documented limit of one part of a document; a limit that is {@code null} does not apply.
 *
 * @param path       dotted path of the part inside the document, through lists without an index:
 *                   {@code Request.Product.Skus.Sku.Quantity} is the quantity of every SKU
 * @param presence   whether the part must be there
 * @param min        smallest number
 * @param max        largest number
 * @param minItems   shortest list; an element that is no list counts as a list of one
 * @param maxItems   longest list
 * @param distinct   where its values must differ from each other
 * @param values     the only values allowed; empty where any is
 * @param text       rule about its text
 * @param names      all field names of an object; empty where they are not known
 * @param confidence how well the limit is known; {@code null} where it is known as well as its operation
 */
@Internal
public record DocumentLimit(String path, PresenceRule presence, BigDecimal min, BigDecimal max, Integer minItems,
        Integer maxItems, Distinct distinct, List<String> values, TextRule text, List<String> names,
        Confidence confidence) {

    public DocumentLimit {
        values = List.copyOf(values);
        names = List.copyOf(names);
    }

    static DocumentLimit of(CatalogueRow row) {
        return new DocumentLimit(row.text("path"), PresenceRule.of(row), row.number("min"), row.number("max"),
                row.integer("minItems"), row.integer("maxItems"), row.constant("distinct", Distinct.class), row.texts("values"),
                TextRule.of(row), row.texts("names"), row.constant("confidence", Confidence.class));
    }

    /** Where values must differ from each other. */
    public enum Distinct {
        /** Within each list that the path leads to. */
        LIST,
        /** Over the whole document. */
        DOCUMENT
    }
}
