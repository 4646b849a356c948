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

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camellazada.annotation.Internal;

/**
 * In which unit an amount of an answer is.
 *
 * @param path   REST path of the operation
 * @param field  dotted place of the amount in the answer
 * @param unit   the unit
 * @param beside a field in the main unit that shows the unit where it stands beside the amount, or {@code null}
 */
@Internal
public record MoneyField(String path, String field, Unit unit, String beside) {
    private static final Map<String, List<MoneyField>> ALL = CatalogueReader.rows("money.json", MoneyField::of).stream()
            .collect(Collectors.groupingBy(MoneyField::path));

    /** The units of amounts. */
    public enum Unit {
        /** Dollars, or whatever the currency counts in. */
        MAIN,
        /** Cents. */
        HUNDREDTHS,
        /** Not told by any page. */
        UNKNOWN
    }

    private static MoneyField of(CatalogueRow row) {
        return new MoneyField(row.text("path"), row.text("field"), row.constant("unit", Unit.class), row.text("beside"));
    }

    /** The amounts that an operation answers with, by their own names. */
    public static Map<String, MoneyField> of(String path) {
        return ALL.getOrDefault(path, List.of()).stream().collect(Collectors.toMap(
                money -> money.field().substring(money.field().lastIndexOf('.') + 1), Function.identity(),
                (one, other) -> one));
    }
}
