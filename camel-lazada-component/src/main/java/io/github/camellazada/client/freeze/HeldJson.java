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
package io.github.camellazada.client.freeze;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Writes and reads held writes and outcomes as JSON, with every digit of an amount. */
public final class HeldJson {
    static final JsonMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private HeldJson() {
    }

    static String merge(String first, String last) {
        ObjectNode merged = (ObjectNode) tree(first);
        merged.setAll((ObjectNode) tree(last));
        return merged.toString();
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A held write cannot be read; its row in the store was altered", e);
        }
    }

    /** The first number under that field name, at any depth. */
    static Optional<BigDecimal> number(String item, String field) {
        JsonNode found = tree(item).findValue(field);
        return found == null || !found.asText().trim().matches("-?\\d{1,18}(\\.\\d{1,9})?")
                ? Optional.empty()
                : Optional.of(new BigDecimal(found.asText().trim()));
    }

    public static String write(WriteOutcome outcome) {
        try {
            return MAPPER.writeValueAsString(outcome);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("An outcome cannot be written", e);
        }
    }

    public static WriteOutcome read(String json) {
        try {
            return MAPPER.readValue(json, WriteOutcome.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("An outcome cannot be read; its row in the store was altered", e);
        }
    }
}
