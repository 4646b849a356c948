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
package io.github.camellazada.examples.finance;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.camellazada.model.Money;

/** Writes rows of CSV that a spreadsheet reads as data: a text that begins like a formula gets an apostrophe. */
final class Csv {
    private static final Pattern FORMULA = Pattern.compile("^[=+@\\t\\r-]");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,40})?");

    private final StringBuilder text = new StringBuilder();

    Csv(String... columns) {
        text.append(String.join(",", columns)).append('\n');
    }

    /** Adds a row; an amount becomes two cells, number and currency. */
    Csv row(Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","))).append('\n');
        return this;
    }

    private static String cell(Object value) {
        if (value instanceof Money money) {
            return money.amount().toPlainString() + "," + money.currency();
        }
        String text = value == null ? "" : value.toString();
        if (NUMBER.matcher(text).matches()) {
            return text;
        }
        String safe = FORMULA.matcher(text).find() ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"").replaceAll("[\\r\\n]", " ") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
