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
package io.github.camellazada.catalogue.generate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes the enum of the operations: names, paths and groups only, as its initializer may not outgrow 64 kB. */
final class OperationEnum {
    private static final Map<String, String> SPECIAL = Map.of(
            "RAW", "Any API, named by the options apiPath and httpMethod.",
            "PUSH", "Consumer: what Lazada pushes.",
            "AUTHORIZE", "Consumer: sellers who authorize the app.",
            "OUTCOMES", "Consumer: final outcomes of writes that were held or whose answer was lost.",
            "STREAM", "Consumer: push merged with polling.",
            "UPLOAD", "Producer: a file that Lazada takes in blocks.");
    private static final List<String> SPECIAL_ORDER = List.of("RAW", "PUSH", "AUTHORIZE", "OUTCOMES", "STREAM",
            "UPLOAD");

    private OperationEnum() {
    }

    static String of(Map<String, List<JsonNode>> groups) {
        Map<String, String> constants = new TreeMap<>();
        groups.forEach((group, rows) -> rows.stream().filter(OperationEnum::isCallable)
                .forEach(row -> constants.put(row.get("name").asText(), constant(row, group))));
        StringBuilder all = new StringBuilder();
        constants.values().forEach(constant -> all.append(constant).append(",\n"));
        SPECIAL_ORDER.forEach(name -> all.append("    /** ").append(SPECIAL.get(name)).append(" */\n    ").append(name)
                .append("(\"").append(name.toLowerCase(Locale.ROOT)).append("\", null, null),\n"));
        return LicenceHeader.JAVA + HEAD + all.substring(0, all.length() - 2) + ";\n" + BODY;
    }

    static boolean isCallable(JsonNode row) {
        return !row.get("status").asText().equals("callback");
    }

    static String constantName(String kebab) {
        return kebab.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String constant(JsonNode row, String group) {
        String name = row.get("name").asText();
        String comment = row.get("description").asText().replace("&", "&amp;").replace("<", "&lt;").replace("*/", "");
        return "    /** " + comment + " */\n    " + constantName(name) + "(\"" + name + "\", \"" + row.get("path").asText()
                + "\", \"" + group + "\")";
    }

    private static final String HEAD = """
            package io.github.camellazada.catalog;

            import com.fasterxml.jackson.annotation.JsonValue;

            /**
             * What a {@code lazada:} endpoint does: one constant for each callable operation of the Lazada Open Platform, and the
             * special values of the URI grammar. Generated from the catalogue; do not edit.
             */
            public enum LazadaOperation {
            """;

    private static final String BODY = """

                private final String operationName;
                private final String path;
                private final String group;

                LazadaOperation(String operationName, String path, String group) {
                    this.operationName = operationName;
                    this.path = path;
                    this.group = group;
                }

                /** The REST path on the gateway, or {@code null} for a special value. */
                public String path() {
                    return path;
                }

                /** The catalogue group whose resource describes this operation, or {@code null} for a special value. */
                public String group() {
                    return group;
                }

                /** Whether this is a special value of the URI grammar rather than an API of the gateway. */
                public boolean isSpecial() {
                    return path == null;
                }

                /** The kebab-case name that a URI uses. */
                @JsonValue
                @Override
                public String toString() {
                    return operationName;
                }
            }
            """;
}
