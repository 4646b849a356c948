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
package io.github.camellazada.client.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camellazada.catalog.CatalogueReader;
import io.github.camellazada.catalog.OperationDescriptor;

/**
 * The table of Lazada's error codes. A row for an operation goes before a row for all of them, and a row with a condition
 * before one without, since a numeric code means different things in different operations.
 */
public final class ErrorCatalogue {
    private final Map<String, List<ErrorRule>> rules = new HashMap<>();

    ErrorCatalogue(List<ErrorRule> rows) {
        for (ErrorRule row : rows) {
            row.codes().forEach(code -> rules.computeIfAbsent(normalized(code), key -> new ArrayList<>()).add(row));
        }
        Comparator<ErrorRule> order = Comparator.comparing((ErrorRule row) -> row.paths().isEmpty())
                .thenComparing(row -> row.message() == null).thenComparing(row -> row.detail() == null);
        rules.values().forEach(list -> list.sort(order));
    }

    public static ErrorCatalogue load() {
        return new ErrorCatalogue(CatalogueReader.rows("errors.json", ErrorRule::of));
    }

    /** The row for a code, or {@code null} where the table has none. */
    ErrorRule find(String path, String code, String message, boolean hasDetail) {
        for (ErrorRule rule : rules.getOrDefault(normalized(code), List.of())) {
            if (rule.fits(path, message, hasDetail)) {
                return rule;
            }
        }
        return null;
    }

    /**
     * What a code and its text ask of the caller: by the row that fits, or else by the text where the operation documents the
     * code; {@code null} where neither tells, as without a text.
     */
    public ErrorKind kind(OperationDescriptor operation, String code, String message, boolean hasDetail) {
        ErrorRule rule = find(operation.path(), code, message, hasDetail);
        if (rule != null) {
            return rule.kind();
        }
        if (message == null || !documents(operation, code)) {
            return null;
        }
        return ErrorTexts.meaning(message) == ErrorTexts.Meaning.UNFINISHED ? ErrorKind.UNFINISHED : ErrorKind.REQUEST;
    }

    private static boolean documents(OperationDescriptor operation, String code) {
        if (code == null || operation.answer().errors().contains(code)) {
            return code != null;
        }
        String normalized = normalized(code);
        return operation.answer().errors().stream().anyMatch(known -> normalized(known).equals(normalized));
    }

    // 6, E006 and E6 are the same code in different operations' spelling.
    static String normalized(String code) {
        if (code == null) {
            return "null";
        }
        int start = code.startsWith("E") ? 1 : 0;
        for (int i = start; i < code.length(); i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return code;
            }
        }
        if (start == code.length()) {
            return code;
        }
        while (start < code.length() - 1 && code.charAt(start) == '0') {
            start++;
        }
        return code.substring(start);
    }
}
