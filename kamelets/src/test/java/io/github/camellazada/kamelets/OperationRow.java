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
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.ParameterDescriptor;

/**
 * A Kamelet for one operation as {@code operations.yaml} declares it.
 *
 * @param name      of the Kamelet
 * @param operation what it calls
 * @param summary   what it does
 */
record OperationRow(String name, OperationDescriptor operation, String summary) {

    static List<OperationRow> all() {
        return StreamSupport.stream(YamlFile.parse(ComponentOptions.resource("/operations.yaml")).spliterator(), false)
                .map(OperationRow::of).toList();
    }

    private static OperationRow of(JsonNode row) {
        return new OperationRow(row.path("name").asText(),
                OperationCatalog.get(OperationCatalog.find(row.path("operation").asText()).orElseThrow()),
                row.path("summary").asText());
    }

    String type() {
        return name.substring(name.lastIndexOf('-') + 1);
    }

    EndpointKind kind() {
        return operation.readOnly() ? EndpointKind.read : EndpointKind.write;
    }

    /** The one parameter that the body is, {@code null} where the body is an object of parameters. */
    ParameterDescriptor whole() {
        List<ParameterDescriptor> parameters = operation.request().parameters();
        return parameters.size() == 1 && (parameters.get(0).isFile() || List.of("object", "document").contains(
                parameters.get(0).type())) ? parameters.get(0) : null;
    }

    /** The fields of the body; none where Lazada describes it as a document or it is a file. */
    List<ParameterDescriptor> fields() {
        return whole() == null ? operation.request().parameters() : whole().fields();
    }
}
