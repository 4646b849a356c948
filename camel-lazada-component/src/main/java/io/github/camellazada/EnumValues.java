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
package io.github.camellazada;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.camellazada.catalog.NearestNames;
import org.apache.camel.TypeConverter;
import org.apache.camel.spi.PropertyConfigurerGetter;

/** Names the value that a misspelt one of an option was most likely meant to be. */
final class EnumValues {
    private static final int LONGEST = 60;

    private EnumValues() {
    }

    /** What is wrong with the first value that none of its option's is; empty where all of them are. */
    static Optional<String> unknown(PropertyConfigurerGetter options, Map<String, Object> values, TypeConverter converter) {
        return values.entrySet().stream().flatMap(value -> unknown(options, value, converter).stream()).findFirst();
    }

    private static Optional<String> unknown(PropertyConfigurerGetter options, Map.Entry<String, Object> given,
            TypeConverter converter) {
        Class<?> type = options.getOptionType(given.getKey(), true);
        if (type == null || !type.isEnum() || !(given.getValue() instanceof String text) || text.startsWith("#")) {
            return Optional.empty();
        }
        List<String> values = Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        if (text.isBlank() || converter.tryConvertTo(type, text) != null) {
            return Optional.empty();
        }
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Optional.of("lazada: the option " + given.getKey() + " has no value " + shown + ", did you mean "
                + NearestNames.of(shown, values, 1).get(0) + "? It takes "
                + values.stream().collect(Collectors.joining(", ")));
    }
}
