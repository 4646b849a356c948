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
package io.github.camellazada.client.paging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.ParameterDescriptor;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.json.Json;

/** Where a value of a call stands: in a parameter, or in a field of the JSON of one, named by a dot. */
record ParameterPlace(String parameter, String field) {

    static ParameterPlace of(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? new ParameterPlace(name, null)
                : new ParameterPlace(name.substring(0, dot), name.substring(dot + 1));
    }

    /** What the catalogue knows of it, or {@code null}. */
    ParameterDescriptor descriptor(OperationDescriptor operation) {
        ParameterDescriptor whole = operation.request().parameter(parameter).orElse(null);
        return whole == null || field == null
                ? whole
                : whole.fields().stream().filter(part -> part.name().equals(field)).findFirst().orElse(null);
    }

    /** The text of the value, or {@code null}. */
    String in(LazadaCall call) {
        String text = call.parameters().get(parameter);
        return text == null || field == null ? text : Json.text(call.document(parameter).path(field));
    }

    LazadaCall with(LazadaCall call, String value) {
        if (field == null) {
            return call.with(parameter, value);
        }
        JsonNode given = call.document(parameter);
        ObjectNode document = given.isObject() ? given.deepCopy() : JsonNodeFactory.instance.objectNode();
        ParameterDescriptor known = descriptor(call.operation());
        if (known != null && "text".equals(known.type())) {
            document.put(field, value);
        } else {
            document.put(field, Long.parseLong(value));
        }
        return call.with(parameter, document.toString());
    }
}
