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

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;

/** Reads a call's parameters as numbers and JSON; what cannot be read so is rejected as the gateway does. */
final class Parameters {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Parameters() {
    }

    static long number(SimulatedCall call, String name) {
        return decimal(call, name).longValue();
    }

    static long number(SimulatedCall call, String name, long fallback) {
        return call.text(name) == null ? fallback : number(call, name);
    }

    static BigDecimal decimal(SimulatedCall call, String name) {
        try {
            return new BigDecimal(call.text(name).strip());
        } catch (NumberFormatException e) {
            throw invalid(name);
        }
    }

    static JsonNode json(SimulatedCall call, String name) {
        try {
            return JSON.readTree(call.text(name));
        } catch (JsonProcessingException e) {
            throw invalid(name);
        }
    }

    /** The texts of a JSON array. */
    static List<String> texts(SimulatedCall call, String name) {
        JsonNode array = json(call, name);
        if (!array.isArray()) {
            throw invalid(name);
        }
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    static Rejection invalid(String name) {
        return new Rejection("ISV", "InvalidParameter", "The value of parameter \"" + name + "\" is invalid");
    }
}
