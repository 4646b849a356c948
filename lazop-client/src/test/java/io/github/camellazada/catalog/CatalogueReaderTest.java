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
package io.github.camellazada.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.camellazada.outcome.LazadaLimitScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Compares what the records read by hand with what Jackson binds, so that no field can be forgotten. */
public class CatalogueReaderTest {
    private static final JsonMapper BINDING = JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(ParameterDescriptor.class, DefaultIsAKeyword.class).addMixIn(DocumentLimit.class, RulesStandBeside.class)
            .addMixIn(OperationDescriptor.class, PartsStandBeside.class)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(new SimpleModule()
                    .addDeserializer(LazadaLimitScope.class, new KebabCase<>(LazadaLimitScope.class))
                    .addDeserializer(DateForm.class, new KebabCase<>(DateForm.class)))
            .build();

    static Stream<String> groups() {
        return Stream.of(LazadaOperation.values()).filter(operation -> !operation.isSpecial()).map(LazadaOperation::group)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everyFieldOfAnOperationIsRead(String group) throws IOException {
        String resource = "operations/" + group + ".json";

        assertThat(CatalogueReader.rows(resource, OperationDescriptor::of)).isNotEmpty()
                .isEqualTo(bound(resource, OperationDescriptor.class));
    }

    @Test
    void everyFieldOfATopicIsRead() throws IOException {
        assertThat(CatalogueReader.rows("topics.json", TopicDescriptor::of)).isNotEmpty()
                .isEqualTo(bound("topics.json", TopicDescriptor.class));
    }

    @Test
    void aMissingResourceIsNamed() {
        assertThatThrownBy(() -> CatalogueReader.rows("nothing.json", TopicDescriptor::of))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("/catalogue/nothing.json");
    }

    /** The rows of a resource as Jackson binds them. */
    public static <T> List<T> bound(String resource, Class<T> row) throws IOException {
        JavaType rows = BINDING.getTypeFactory().constructCollectionType(List.class, row);
        try (InputStream in = CatalogueReader.class.getResourceAsStream("/io/github/camellazada/catalogue/" + resource)) {
            return BINDING.readValue(in, rows);
        }
    }

    private static final class KebabCase<E extends Enum<E>> extends FromStringDeserializer<E> {
        private static final long serialVersionUID = 1L;

        private final Class<E> type;

        KebabCase(Class<E> type) {
            super(type);
            this.type = type;
        }

        @Override
        protected E _deserialize(String text, DeserializationContext context) {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** The field {@code default} of a parameter. */
    interface DefaultIsAKeyword {
        @JsonProperty("default")
        String defaultValue();
    }

    /** The fields of the rules stand among those of the limit. */
    interface RulesStandBeside {
        @JsonUnwrapped
        PresenceRule presence();

        @JsonUnwrapped
        TextRule text();
    }

    /** The fields of the parts stand among those of the operation. */
    interface PartsStandBeside {
        @JsonUnwrapped
        Access access();

        @JsonUnwrapped
        RequestForm request();

        @JsonUnwrapped
        AnswerForm answer();

        @JsonUnwrapped
        Effect effect();

        @JsonUnwrapped
        Documentation documentation();
    }
}
