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
package io.github.camellazada.spring.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.util.StringHelper;

/**
 * An option of the component as Spring Boot's properties offer it.
 *
 * @param name         as the component has it, such as {@code ackTimeout}
 * @param type         of the property, by its full name; text where Camel makes the value of it, such as a store
 * @param isReference  whether the text names a bean or a store
 * @param description  for people
 * @param defaultValue as it may be written; {@code null} for none
 * @param isSecret     whether nobody may see the value
 */
record ComponentOption(String name, String type, boolean isReference, String description, String defaultValue,
        boolean isSecret) {
    private static final String JSON = "/META-INF/io/github/camellazada/lazada.json";
    private static final Pattern MILLIS = Pattern.compile(", in milliseconds(?! by)|(?<=,) in milliseconds(?= by)");
    private static final Map<String, String> BOXES = Map.of("boolean", "java.lang.Boolean", "int", "java.lang.Integer",
            "long", "java.lang.Long");

    /** All that the component declares, in its order. */
    static List<ComponentOption> all() {
        try (InputStream json = ComponentOption.class.getResourceAsStream(JSON)) {
            List<ComponentOption> options = new ArrayList<>();
            for (Map.Entry<String, JsonNode> option : new ObjectMapper().readTree(json).get("componentProperties")
                    .properties()) {
                options.add(of(option.getKey(), option.getValue()));
            }
            return options;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ComponentOption of(String name, JsonNode option) {
        boolean isDuration = "duration".equals(option.get("type").asText());
        boolean isReference = "object".equals(option.get("type").asText());
        String javaType = option.get("javaType").asText();
        String type = isDuration
                ? Duration.class.getName()
                : isReference ? String.class.getName() : BOXES.getOrDefault(javaType, javaType);
        String value = option.has("defaultValue") ? option.get("defaultValue").asText() : null;
        return new ComponentOption(name, type, isReference, description(option.get("description").asText(), isDuration),
                isDuration && value != null ? readable(Duration.ofMillis(Long.parseLong(value))) : value,
                option.get("secret").asBoolean());
    }

    private static String description(String text, boolean isDuration) {
        String whole = text.replace("`", "");
        if (!isDuration) {
            return whole;
        }
        return MILLIS.matcher(whole).replaceAll("") + " Write 15s, 500ms or PT1M30S; a number alone is milliseconds.";
    }

    private static String readable(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 1000 != 0 || millis == 0) {
            return millis + "ms";
        }
        long seconds = millis / 1000;
        return seconds % 86400 == 0
                ? seconds / 86400 + "d"
                : seconds % 3600 == 0 ? seconds / 3600 + "h" : seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    /** As properties are written: {@code ack-timeout}. */
    String dashed() {
        return StringHelper.camelCaseToDash(name);
    }
}
