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
package io.github.camellazada.examples.tryton;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;

/** Tryton's JSON: amounts, dates and times are objects that name their class. A bare JSON number would become a float there. */
final class TrytonJson {
    private static final int NANOS_IN_MICRO = 1000;

    private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .registerModule(new SimpleModule()
                    .addSerializer(BigDecimal.class,
                            as(amount -> Map.of("__class__", "Decimal", "decimal", amount.toPlainString())))
                    .addSerializer(LocalDate.class, as(day -> Map.of("__class__", "date", "year", day.getYear(), "month",
                            day.getMonthValue(), "day", day.getDayOfMonth())))
                    .addSerializer(LocalDateTime.class,
                            as(time -> Map.of("__class__", "datetime", "year", time.getYear(), "month",
                                    time.getMonthValue(), "day", time.getDayOfMonth(), "hour", time.getHour(), "minute",
                                    time.getMinute(),
                                    "second", time.getSecond(), "microsecond", time.getNano() / NANOS_IN_MICRO))));

    String write(Object value) throws IOException {
        return mapper.writeValueAsString(value);
    }

    JsonNode read(byte[] text) throws IOException {
        return mapper.readTree(text);
    }

    /** The amount in a field that Tryton calls Numeric. */
    static BigDecimal amount(JsonNode value) {
        return value.isObject() ? new BigDecimal(value.path("decimal").asText()) : null;
    }

    private static <T> JsonSerializer<T> as(java.util.function.Function<T, Map<String, Object>> object) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writePOJO(object.apply(value));
            }
        };
    }
}
