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
package io.github.camellazada.simulator.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camellazada.simulator.gateway.SimulatedCall;

/** Says which parameters of a call become fields of a record, and of which JSON kind. */
final class RecordForm {
    private final Map<String, BiFunction<SimulatedCall, String, JsonNode>> fields = new LinkedHashMap<>();

    RecordForm text(String... names) {
        return with((call, name) -> TextNode.valueOf(call.text(name)), names);
    }

    RecordForm number(String... names) {
        return with((call, name) -> {
            var value = Parameters.decimal(call, name);
            return value.scale() <= 0 ? LongNode.valueOf(value.longValue()) : DecimalNode.valueOf(value);
        }, names);
    }

    RecordForm flag(String... names) {
        return with((call, name) -> BooleanNode.valueOf("true".equalsIgnoreCase(call.text(name))), names);
    }

    RecordForm json(String... names) {
        return with(Parameters::json, names);
    }

    /** A record with a field for each parameter of the form, {@code null} for those that the call lacks. */
    ObjectNode read(SimulatedCall call) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, read) -> record.set(name, call.text(name) == null ? null : read.apply(call, name)));
        return record;
    }

    private RecordForm with(BiFunction<SimulatedCall, String, JsonNode> read, String... names) {
        for (String name : names) {
            fields.put(name, read);
        }
        return this;
    }
}
