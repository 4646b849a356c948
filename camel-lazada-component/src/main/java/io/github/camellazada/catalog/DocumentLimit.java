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

/**
 * A documented limit of one part of a document; a limit that is {@code null} does not apply.
 *
 * @param path      dotted path of the part inside the document, through lists without an index:
 *                  {@code Request.Product.Skus.Sku.Quantity} is the quantity of every SKU
 * @param required  whether the part must be there wherever its parent is
 * @param min       smallest number
 * @param max       largest number
 * @param maxLength longest text in characters
 * @param minItems  shortest list; an element that is no list counts as a list of one
 * @param maxItems  longest list
 * @param values    the only values allowed; empty where any is
 */
public record DocumentLimit(String path, boolean required, BigDecimal min, BigDecimal max, Integer maxLength, Integer minItems,
        Integer maxItems, List<String> values) {

    public DocumentLimit {
        values = values == null ? List.of() : List.copyOf(values);
    }

    static DocumentLimit of(CatalogueRow row) {
        return new DocumentLimit(row.text("path"), row.flag("required"), row.number("min"), row.number("max"),
                row.integer("maxLength"), row.integer("minItems"), row.integer("maxItems"), row.texts("values"));
    }
}
