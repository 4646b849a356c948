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
package io.github.camellazada.client.json;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JsonOutlineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', value = {
            "{\"a\":1}                                > {\"a\":1}",
            "{\"a\":{\"b\":2}}                      > {\"a\":{\"b\":2}}",
            "{\"a\":{\"b\":{\"c\":3}},\"d\":4}  > {\"a\":{\"b\":{}},\"d\":4}",
            "{\"a\":[1,[2],{\"b\":3}],\"c\":[]}   > {\"a\":[],\"c\":[]}",
            "[{\"a\":1},2]                            > []",
            "{\"a\":{\"b\":[{}]},\"c\":{}}        > {\"a\":{\"b\":[]},\"c\":{}}"})
    void listsAndWhatLiesBelowTheSecondLevelAreLeftOut(String document, String outline) {
        assertThat(outline(document)).isEqualTo(outline);
    }

    @Test
    void bracketsAndQuotationMarksInsideATextAreText() {
        String document = "{\"a]}\":\"}{][\\\"}\",\"b\":[\"]\\\\\",\"\\\"]\"],\"c\":\"\\\\\"}";

        assertThat(outline(document)).isEqualTo("{\"a]}\":\"}{][\\\"}\",\"b\":[],\"c\":\"\\\\\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":[1,2}", "{\"a\":[{\"b\":\"", "{\"a\":[\"\\", "}", "{\"a\":[{\"b\":1}]", "[[[]"})
    void aDocumentThatWasCutHasNone(String document) {
        assertThat(JsonOutline.of(document.getBytes(StandardCharsets.UTF_8), 2)).isNull();
    }

    private static String outline(String document) {
        return new String(JsonOutline.of(document.strip().getBytes(StandardCharsets.UTF_8), 2), StandardCharsets.UTF_8);
    }
}
