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
package io.github.camellazada.kamelets;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camellazada.catalog.ParameterDescriptor;

/** Writes the Kamelet of one operation; its generated parts are still empty. */
final class OperationFile {
    private static final Map<String, String> TYPES = Map.of("integer", "integer", "number", "number", "boolean", "boolean",
            "object", "object", "document", "object");
    private static final String SELLER_HEADERS = """
              dataTypes:
                in:
                  headers:
                    CamelLazadaSellerId:
                      title: Seller
                      type: string
                      description: Seller to call for; wins over the property of that name.
                    CamelLazadaCountry:
                      title: Country
                      type: string
                      description: Country of that seller; wins over the property of that name.
                  types:
            """;
    private static final String OUT = """
                out:
            %s      types:
                    json:
                      format: "application-json"
                      description: The answer of Lazada.
                      mediaType: application/json
            """;
    private static final String OUTCOMES = """
                  headers:
                    CamelLazadaItems:
                      title: Items
                      type: array
                      description: Outcome of each item of the batch.
                    CamelLazadaItemsFailed:
                      title: Items Failed
                      type: integer
                      description: Number of items that were not carried out.
            """;

    private OperationFile() {
    }

    static String text(OperationRow row) {
        return KameletFrame.head("operations.yaml", row.name(), row.type(), List.of(row.summary(), body(row)))
                + "    properties:\n" + KameletFrame.part(6, "options of " + row.kind()) + SELLER_HEADERS.indent(0) + in(row)
                + OUT.formatted(row.operation().effect().batch() == null ? "" : OUTCOMES)
                + KameletFrame.dependencies(List.of("core", "kamelet")) + template(row);
    }

    private static String body(OperationRow row) {
        if (isFile(row)) {
            return "The body is the file: " + row.whole().description() + ".";
        }
        if (row.fields().isEmpty()) {
            return "The body is the document that Lazada describes as JSON or XML: " + row.whole().description() + ".";
        }
        return "The body is a JSON object with the names that Lazada gives the parameters of " + row.operation().name() + ".";
    }

    private static String in(OperationRow row) {
        String type = isFile(row) ? "binary" : "json";
        String media = isFile(row) ? "application-octet-stream" : "application-json";
        String text = type + ":\n  format: \"" + media + "\"\n  description: >-\n" + Wrapped.text(body(row), 4)
                + "  mediaType: "
                + media.replaceFirst("-", "/") + "\n";
        return (isFile(row) ? text : text + schema(row)).indent(8);
    }

    private static String schema(OperationRow row) {
        List<String> required = row.fields().stream().filter(ParameterDescriptor::required).map(ParameterDescriptor::name)
                .toList();
        return "  schema:\n    type: object\n    description: >-\n"
                + Wrapped.text(row.operation().documentation().description(), 6)
                + (required.isEmpty() ? "" : "    required: " + quoted(required) + "\n")
                + (row.fields().isEmpty() ? "" : "    properties:\n")
                + row.fields().stream().map(OperationFile::field).collect(Collectors.joining());
    }

    private static String field(ParameterDescriptor field) {
        return "      " + field.name() + ":\n        type: "
                + (field.isList() ? "array" : TYPES.getOrDefault(field.type(), "string")) + "\n        description: >-\n"
                + Wrapped.text(field.description(), 10)
                + (field.values().isEmpty() ? "" : "        enum: " + quoted(field.values()) + "\n");
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ", "[", "]"));
    }

    private static String template(OperationRow row) {
        return """
                  template:
                    from:
                      uri: "kamelet:source"
                      steps:
                        - removeHeaders:
                            pattern: "CamelLazada(Param\\\\..*|Operation)"
                        - to:
                            uri: "{{lazada-kamelet:component}}:%s"
                            parameters:
                              bodyAs: "%s"
                              outputType: "json"
                """.formatted(row.operation().name(), row.whole() == null ? "parameters" : "document")
                + KameletFrame.part(14, "parameters of " + row.kind());
    }

    private static boolean isFile(OperationRow row) {
        return row.whole() != null && row.whole().isFile();
    }
}
