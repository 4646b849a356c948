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

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ParsedParametersTest {

    @ParameterizedTest
    @ValueSource(strings = {"{\"Sku\":[{\"SkuId\":12345678901234567890,\"Price\":10.50}]}", " {\"a\":{\"b\":[]}} ", "[1,2]",
            "{\"a\":1,\"a\":2}", "{\"a\":1e3}", "{\"a\":1e999999999}", "<Request><Sku><SkuId>1</SkuId></Sku></Request>",
            "{\"a\":1} and more", "{broken", "[broken", "plain text", "", "{\"name\":\"\u0161\u4e2d\ud83d\ude00\"}"})
    void aDocumentSaysTheSameAsItsTree(String text) {
        JsonNode document = ParsedParameters.of(Map.of("payload", text)).document("payload");

        assertThat(document.toString()).isEqualTo(DocumentPath.tree(text).toString());
        assertThat(document.getNodeType()).isEqualTo(DocumentPath.tree(text).getNodeType());
    }

    @Test
    void aDocumentIsParsedOnce() {
        ParsedParameters parameters = ParsedParameters.of(Map.of("payload", "{\"a\":1}", "other", "[1]"));

        JsonNode first = parameters.document("payload");
        JsonNode other = parameters.document("other");
        assertThat(parameters.document("payload")).isSameAs(first);
        assertThat(parameters.document("other")).isSameAs(other);
        assertThat(ParsedParameters.of(parameters)).isSameAs(parameters);
    }

    @Test
    void aValueIsReadOnceForAllStepsOfACall() {
        ParsedParameters parameters = ParsedParameters.of(Map.of("payload", "{\"Sku\":[{\"SkuId\":\"a text\"}]}"));

        JsonNode first = parameters.document("payload").path("Sku").get(0).path("SkuId");
        assertThat(parameters.document("payload").path("Sku").get(0).path("SkuId")).isSameAs(first);
        assertThat(parameters.document("payload").path("Sku").iterator().next().get("SkuId")).isSameAs(first);
    }

    @Test
    void whatIsNotThereIsMissing() {
        assertThat(ParsedParameters.of(Map.of()).document("payload").isMissingNode()).isTrue();
    }

    @Test
    void itIsAMapThatNobodyChanges() {
        Map<String, String> given = new HashMap<>(Map.of("a", "1", "b", "2"));
        ParsedParameters parameters = ParsedParameters.of(given);
        given.put("c", "3");

        assertThat(parameters).isEqualTo(Map.of("a", "1", "b", "2")).hasSize(2);
        assertThatThrownBy(() -> parameters.put("c", "3")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> parameters.remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(ParsedParameters.of(Map.of("access_token", "50000601c30")).toString()).doesNotContain("50000601c30");
    }

    @Test
    void theNamesInADocumentAreToldOnce() {
        IndexedNode root = IndexedNode.of("{\"a\":[{\"Aa\":1,\"BB\":{\"c\":2}},{\"BB\":3,\"Aa\":4,\"a\":5}]}".getBytes());

        assertThat(root.names()).isEqualTo(Set.of("a", "Aa", "BB", "c")); // Aa and BB have one hash
        assertThat(((IndexedNode) root.get("a").get(1)).names()).isEqualTo(Set.of("Aa", "BB", "a"));
    }
}
