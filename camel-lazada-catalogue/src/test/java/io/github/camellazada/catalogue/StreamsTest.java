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
package io.github.camellazada.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class StreamsTest {
    private static final Map<String, JsonNode> OPERATIONS = CatalogueFiles.operations().stream()
            .collect(Collectors.toMap(row -> row.get("name").asText(), Function.identity()));
    private static final Map<String, JsonNode> TOPICS = CatalogueFiles.rows(CatalogueFiles.read("topics.json")).stream()
            .collect(Collectors.toMap(row -> row.get("topic").asText(), Function.identity()));

    @ParameterizedTest
    @MethodSource("streams")
    void whatIsFetchedAreReadsWithTheirParameters(JsonNode stream) {
        for (JsonNode fetch : fetches(stream)) {
            JsonNode operation = OPERATIONS.get(fetch.get("operation").asText());

            assertThat(operation.get("readOnly").asBoolean()).isTrue();
            assertThat(operation.get("parameters")).extracting(parameter -> parameter.get("name").asText())
                    .contains(fetch.get("parameter").asText());
            if (fetch.get("most").asInt() > 1) {
                assertThat(parameter(operation, fetch).get("type").asText()).endsWith("[]");
                assertThat(fetch.get("most").asInt()).isLessThanOrEqualTo(parameter(operation, fetch).get("maxItems").asInt());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("streams")
    void theListingIsAReadWithPages(JsonNode stream) {
        if (stream.has("listing")) {
            JsonNode operation = OPERATIONS.get(stream.get("listing").get("operation").asText());

            assertThat(operation.get("readOnly").asBoolean()).isTrue();
            assertThat(operation.has("paging")).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("streams")
    void theListingIsAskedForEachOwnerByItsParameter(JsonNode stream) {
        JsonNode owners = stream.at("/listing/owners");
        if (!owners.isMissingNode()) {
            JsonNode listing = OPERATIONS.get(stream.at("/listing/operation").asText());
            JsonNode operation = OPERATIONS.get(owners.get("operation").asText());

            assertThat(operation.get("readOnly").asBoolean()).isTrue();
            assertThat(operation.at("/paging/ids")).extracting(JsonNode::asText).contains(owners.get("id").asText());
            assertThat(listing.get("parameters")).extracting(parameter -> parameter.get("name").asText())
                    .contains(owners.get("parameter").asText());
        }
    }

    @ParameterizedTest
    @MethodSource("streams")
    void aPushTellsTheObject(JsonNode stream) {
        stream.get("push").properties().forEach(push -> assertThat(TOPICS.get(push.getKey()).get("data"))
                .extracting(field -> field.get("name").asText()).contains(push.getValue().asText()));
    }

    @Test
    void noTopicFeedsTwoStreams() {
        Set<String> fed = new HashSet<>();
        streams().forEach(stream -> stream.get("push").fieldNames()
                .forEachRemaining(topic -> assertThat(fed.add(topic)).as(topic).isTrue()));
    }

    @Test
    void chatIsNeverPolled() {
        assertThat(streams().filter(stream -> stream.get("stream").asText().equals("messages")))
                .noneMatch(stream -> stream.has("listing"));
    }

    static Stream<JsonNode> streams() {
        return CatalogueFiles.rows(CatalogueFiles.read("streams.json")).stream();
    }

    private static List<JsonNode> fetches(JsonNode stream) {
        List<JsonNode> fetches = new ArrayList<>(CatalogueFiles.rows(stream.path("parts")));
        if (stream.has("rows")) {
            fetches.add(stream.get("rows"));
        }
        return fetches;
    }

    private static JsonNode parameter(JsonNode operation, JsonNode fetch) {
        return CatalogueFiles.rows(operation.get("parameters")).stream()
                .filter(parameter -> parameter.get("name").asText().equals(fetch.get("parameter").asText())).findFirst()
                .orElseThrow();
    }
}
