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
package io.github.camellazada.producer;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.ParameterDescriptor;
import io.github.camellazada.client.XmlDocument;
import io.github.camellazada.model.LazadaJson;

/** Finds what Lazada would refuse in a request, all of it at once, from what the catalogue knows. */
final class RequestCheck {
    private final OperationDescriptor operation;
    private final RequestParameters request;
    private final List<String> findings = new ArrayList<>();

    private RequestCheck(OperationDescriptor operation, RequestParameters request) {
        this.operation = operation;
        this.request = request;
    }

    /** One line for each finding; empty where nothing is wrong. No line repeats a value, which may be a buyer's data. */
    static List<String> findings(OperationDescriptor operation, RequestParameters request) {
        RequestCheck check = new RequestCheck(operation, request);
        check.missing();
        check.alternatives();
        for (ParameterDescriptor parameter : operation.parameters()) {
            String text = request.texts().get(parameter.name());
            if (text != null) {
                check.value(parameter, text);
            }
        }
        return check.findings;
    }

    private void missing() {
        List<String> missing = new ArrayList<>(0);
        for (ParameterDescriptor parameter : operation.parameters()) {
            if (parameter.required() && !request.has(parameter.name())) {
                missing.add(parameter.name() + " (" + parameter.type() + ")");
            }
        }
        if (!missing.isEmpty()) {
            findings.add("required but missing: " + String.join(", ", missing));
        }
    }

    private void alternatives() {
        for (List<String> group : operation.requiredOneOf()) {
            if (group.stream().noneMatch(request::has)) {
                findings.add("at least one is required of: " + String.join(", ", group));
            }
        }
    }

    private void value(ParameterDescriptor parameter, String text) {
        if (parameter.isStructured()) {
            structured(parameter, text);
        } else {
            ValueCheck check = new ValueCheck(findings);
            check.scalar(parameter.name(), parameter, text);
            check.listInText(parameter.name(), parameter, text);
        }
    }

    private void structured(ParameterDescriptor parameter, String text) {
        JsonNode tree;
        try {
            tree = tree(parameter, text);
        } catch (JsonProcessingException e) {
            findings.add(parameter.name() + " cannot be read as JSON (line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ")");
            return;
        } catch (IllegalArgumentException e) {
            findings.add(parameter.name() + " " + e.getMessage());
            return;
        }
        new StructureCheck(findings).structure(parameter.name(), parameter, tree);
        DocumentCheck document = new DocumentCheck(findings);
        parameter.limits().forEach(limit -> document.limit(parameter.name(), limit, tree));
    }

    private static JsonNode tree(ParameterDescriptor parameter, String text) throws JsonProcessingException {
        if ("document".equals(parameter.type()) && text.stripLeading().startsWith("<")) {
            return XmlDocument.tree(text);
        }
        return LazadaJson.MAPPER.readTree(text);
    }

    /** The request's findings as the one text of an exception or a warning. */
    static String describe(OperationDescriptor operation, List<String> findings) {
        String count = findings.size() == 1 ? "a fault" : findings.size() + " faults";
        return count + " in the request: " + String.join("; ", findings) + ". See " + operation.page();
    }
}
