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
package io.github.camellazada.quarkus.it;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreType;

import static java.util.Map.entry;

/** Makes up the JSON of a record: a value for each of its components, all the way down. */
final class SampleJson {
    private static final Map<Class<?>, Object> SCALARS = Map.ofEntries(entry(String.class, "a text"), entry(Integer.class, 7),
            entry(int.class, 7), entry(Long.class, 8L), entry(long.class, 8L), entry(Boolean.class, true),
            entry(boolean.class, true), entry(Instant.class, "2026-01-15T08:30:00Z"), entry(LocalDate.class, "2026-01-15"),
            entry(Duration.class, "PT1M"), entry(BigDecimal.class, new BigDecimal("12.90")));

    private SampleJson() {
    }

    static Map<String, Object> of(Class<?> type) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.getType().isAnnotationPresent(JsonIgnoreType.class)) {
                json.put(component.getName(), value(component.getGenericType()));
            }
        }
        return json;
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return Collection.class.isAssignableFrom((Class<?>) generic.getRawType())
                    ? new ArrayList<>(List.of(value(last)))
                    : Map.of("key", value(last));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return of(plain);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0].toString();
        }
        Object scalar = SCALARS.get(plain);
        if (scalar == null) {
            throw new IllegalArgumentException("There is no sample for " + plain + "; add one");
        }
        return scalar;
    }
}
