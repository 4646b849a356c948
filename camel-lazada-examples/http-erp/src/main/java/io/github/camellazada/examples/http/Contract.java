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
package io.github.camellazada.examples.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.sun.net.httpserver.Headers;

/** Says where a call or an answer does not keep to a contract in OpenAPI 3.1: its paths, headers, media types, bodies and statuses. */
record Contract(JsonNode document) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The contract of this example. */
    static Contract read() throws IOException {
        try (InputStream file = Contract.class.getResourceAsStream("/erp-openapi.yaml")) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static Contract of(String yaml) throws IOException {
        return new Contract(new YAMLMapper().readTree(yaml));
    }

    /** What the contract says about this method and path; a part of a path in braces stands for any text. */
    Optional<Operation> operation(String method, String path) {
        for (Iterator<Map.Entry<String, JsonNode>> paths = document.path("paths").fields(); paths.hasNext();) {
            Map.Entry<String, JsonNode> entry = paths.next();
            JsonNode operation = entry.getValue().path(method.toLowerCase(java.util.Locale.ROOT));
            if (path.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+")) && !operation.isMissingNode()) {
                return Optional.of(new Operation(this, operation));
            }
        }
        return Optional.empty();
    }

    private List<String> validate(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole)
                .validate(value, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)).stream()
                .map(Object::toString).toList();
    }

    /** One operation of the contract. */
    record Operation(Contract contract, JsonNode document) {
        String id() {
            return document.path("operationId").asText();
        }

        /** What is wrong with a call. */
        List<String> request(Headers headers, byte[] body) throws IOException {
            List<String> wrong = new ArrayList<>();
            for (JsonNode parameter : document.path("parameters")) {
                String value = headers.getFirst(parameter.path("name").asText());
                if ("header".equals(parameter.path("in").asText())
                        && (value != null || parameter.path("required").asBoolean())) {
                    String name = "The header " + parameter.path("name").asText();
                    if (value == null) {
                        wrong.add(name + " is missing");
                    } else {
                        contract.validate(parameter.path("schema"), JSON.getNodeFactory().textNode(value))
                                .forEach(error -> wrong.add(name + error));
                    }
                }
            }
            JsonNode content = document.path("requestBody").path("content");
            String type = String.valueOf(headers.getFirst("Content-Type")).split(";")[0];
            if (!content.isMissingNode() && !content.has(type)) {
                wrong.add(id() + " takes no " + type);
            }
            wrong.addAll(contract.validate(content.elements().next().path("schema"), JSON.readTree(body)));
            return wrong;
        }

        /** What is wrong with an answer; {@code null} stands for no body. */
        List<String> answer(int status, JsonNode body) {
            JsonNode answer = document.path("responses").path(Integer.toString(status));
            if (answer.isMissingNode()) {
                return List.of(id() + " has no answer " + status + " in the contract");
            }
            JsonNode schema = answer.path("content").path("application/problem+json").path("schema");
            if (body == null || schema.isMissingNode()) {
                return body == null && schema.isMissingNode()
                        ? List.of()
                        : List.of(id() + ' ' + status
                                + (body == null ? " lacks its body" : " has a body that the contract lacks"));
            }
            return contract.validate(schema, body);
        }
    }
}
