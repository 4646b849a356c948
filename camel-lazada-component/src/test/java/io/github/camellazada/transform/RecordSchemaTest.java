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
package io.github.camellazada.transform;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camellazada.model.LazadaJson;
import io.github.camellazada.model.Received;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecordSchemaTest {

    static Stream<Class<?>> records() {
        return Schemas.records();
    }

    @ParameterizedTest
    @MethodSource("records")
    void aFullRecordIsWhatItsSchemaSays(Class<?> type) throws Exception {
        String json = LazadaJson.write(filled(type));

        List<String> written = new ArrayList<>();
        LazadaJson.MAPPER.readTree(json).fieldNames().forEachRemaining(written::add);
        PublishedSchema schema = PublishedSchema.ofRecord(type);
        assertThat(schema.faults(json)).isEmpty();
        assertThat(written).containsExactlyInAnyOrderElementsOf(schema.names());
    }

    @ParameterizedTest
    @MethodSource("records")
    void anEmptyRecordIsToo(Class<?> type) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        Object empty = constructor(type).newInstance(new Object[components.length]);

        assertThat(PublishedSchema.ofRecord(type).faults(LazadaJson.write(empty))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("records")
    void anIdThatIsANumberIsRefused(Class<?> type) throws Exception {
        String json = LazadaJson.write(filled(type)).replaceFirst("\"text\"", "17");

        assertThat(PublishedSchema.ofRecord(type).faults(json)).isNotEmpty();
    }

    private static Object filled(Class<?> type) throws ReflectiveOperationException {
        Object[] values = new Object[type.getRecordComponents().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(type.getRecordComponents()[i].getGenericType());
        }
        return constructor(type).newInstance(values);
    }

    private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
        return type.getDeclaredConstructor(
                Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class[]::new));
    }

    private static Object value(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == List.class ? List.of(value(last)) : Map.of("name", value(last));
        }
        Class<?> plain = MethodType.methodType((Class<?>) type).wrap().returnType();
        Map<Class<?>, Object> scalars = Map.of(String.class, "text", Integer.class, 7, Long.class, 7L, Boolean.class, true,
                BigDecimal.class, new BigDecimal("100.00"), Instant.class, Instant.EPOCH, LocalDate.class, LocalDate.EPOCH,
                Received.class, new Received(JsonNodeFactory.instance.objectNode()), JsonNode.class,
                JsonNodeFactory.instance.objectNode());
        if (plain.isArray()) {
            return "text".getBytes(StandardCharsets.US_ASCII);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return scalars.containsKey(plain) ? scalars.get(plain) : filled(plain);
    }
}
