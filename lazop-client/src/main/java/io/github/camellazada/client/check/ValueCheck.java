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
package io.github.camellazada.client.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import io.github.camellazada.catalog.ParameterDescriptor;
import io.github.camellazada.client.json.PlainDecimal;

/** Compares plain values with their documented type and limits. */
final class ValueCheck {
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> BOOLEANS = Set.of("true", "false", "1", "0");

    private final List<String> findings;
    private final List<String> newValues;
    private final String beyond;

    ValueCheck(List<String> findings) {
        this(findings, findings, "");
    }

    /**
     * @param newValues where a value is noted that is none of the documented ones
     * @param beyond    what to do where a number is too large
     */
    ValueCheck(List<String> findings, List<String> newValues, String beyond) {
        this.findings = findings;
        this.newValues = newValues;
        this.beyond = beyond;
    }

    /** Checks one plain value. */
    void scalar(String where, ParameterDescriptor parameter, String text) {
        String type = parameter.type();
        boolean numeric = "integer".equals(type) || "number".equals(type) || parameter.min() != null || parameter.max() != null;
        BigDecimal number = numeric ? PlainDecimal.parse(text) : null; // else a word would cost an exception for nothing
        if ("integer".equals(type) && (number == null || !isInteger(number))) {
            findings.add(where + " must be an integer");
        } else if ("number".equals(type) && number == null) {
            findings.add(where + " must be a number");
        } else if ("boolean".equals(type) && !BOOLEANS.contains(text.toLowerCase(Locale.ROOT))) {
            findings.add(where + " must be true or false");
        }
        range(where, number, parameter.min(), parameter.max());
        length(where, text, parameter.maxLength());
        allowed(where, text, parameter.values());
        if (parameter.pattern() != null && !pattern(parameter.pattern()).matcher(text).matches()) {
            findings.add(where + (parameter.pattern().contains("T") && DATE.matcher(text).matches()
                    ? " is a date without a time, which Lazada refuses; add time and offset, such as 2026-01-31T00:00:00+08:00"
                    : " must match " + parameter.pattern()));
        }
    }

    private static boolean isInteger(BigDecimal number) {
        return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
    }

    // those of the catalogue, of which a call would else compile each again
    private static Pattern pattern(String text) {
        return PATTERNS.computeIfAbsent(text, Pattern::compile);
    }

    /** Some lists are declared as text in square brackets. */
    void listInText(String where, ParameterDescriptor parameter, String text) {
        if (parameter.maxItems() != null && text.stripLeading().startsWith("[")) {
            items(where, text.split(",").length, null, parameter.maxItems());
        }
    }

    void items(String where, int size, Integer min, Integer max) {
        if (max != null && size > max) {
            findings.add(where + " has " + size + " elements, but Lazada takes at most " + max + " in one call");
        }
        if (min != null && size < min) {
            findings.add(where + " has " + size + " elements, but Lazada takes no fewer than " + min);
        }
    }

    void range(String where, BigDecimal number, BigDecimal min, BigDecimal max) {
        if (number != null && min != null && number.compareTo(min) < 0) {
            findings.add(where + " must be at least " + min.toPlainString());
        }
        if (number != null && max != null && number.compareTo(max) > 0) {
            findings.add(where + " must be at most " + max.toPlainString() + beyond);
        }
    }

    void length(String where, String text, Integer max) {
        if (max != null && text.length() > max) {
            findings.add(where + " has " + text.length() + " characters, but at most " + max + " are allowed");
        }
    }

    void allowed(String where, String text, List<String> values) {
        if (!values.isEmpty() && !values.contains(text)) {
            newValues.add(where + " must be one of " + String.join(", ", values));
        }
    }
}
