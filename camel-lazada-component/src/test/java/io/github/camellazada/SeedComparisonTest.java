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

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.simulator.gateway.ReceivedRequest;
import io.github.camellazada.simulator.gateway.ReceivedRequest.ReceivedFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Shows that the comparisons behind {@link SeedOperationsTest} find what they are there to find. */
class SeedComparisonTest {
    private static final JsonNode POST = json("""
            {"method": "POST", "path": "/a/b", "token": true, "query": {}, "form": {"id": "1", "list": ["x"]}, "files": {}}""");

    @Test
    void theSameRequestHasNoProblems() {
        assertThat(WireExpectation.problems(received(Map.of("id", "1", "list", "[ \"x\" ]")), POST)).isEmpty();
    }

    @Test
    void aMissingAnExtraAndAChangedParameterAreFound() {
        assertThat(WireExpectation.problems(received(Map.of("id", "1")), POST)).hasSize(1);
        assertThat(WireExpectation.problems(received(Map.of("id", "1", "list", "[\"x\"]", "more", "1")), POST)).hasSize(1);
        assertThat(WireExpectation.problems(received(Map.of("id", "2", "list", "[\"x\"]")), POST)).hasSize(1);
        assertThat(WireExpectation.problems(received(Map.of("id", "1", "list", "[1]")), POST)).hasSize(1);
    }

    @Test
    void anotherMethodAndAMissingTokenAreFound() {
        ReceivedRequest request = new ReceivedRequest("GET", "sg", "/a/b",
                Map.of("app_key", "1", "timestamp", "1", "sign_method", "sha256", "sign", "A"),
                Map.of("id", "1", "list", "[\"x\"]"), List.of(), Map.of("content-type", "application/x-www-form-urlencoded"),
                Instant.EPOCH, "0", 0, null);

        assertThat(WireExpectation.problems(request, POST)).containsExactlyInAnyOrder("method should be POST but is GET",
                "the query lacks access_token");
    }

    @Test
    void anUnexpectedFileIsFound() {
        ReceivedRequest request = new ReceivedRequest("POST", "sg", "/a/b", query(), Map.of("id", "1", "list", "[\"x\"]"),
                List.of(new ReceivedFile("image", "front.png", 3)), Map.of("content-type", "multipart/form-data; boundary=x"),
                Instant.EPOCH, "0", 0, null);

        assertThat(WireExpectation.problems(request, POST)).hasSize(2);
    }

    @Test
    void aFieldOfAnotherKindAndAMissingOneAreFound() {
        JsonNode expected = json("{\"is\": \"object\", \"fields\": {\"a\": \"text\", \"b\": \"number\", \"c\": \"text?\"}}");

        assertThat(AnswerShape.problems(json("{\"a\": \"x\", \"b\": 1}"), expected)).isEmpty();
        assertThat(AnswerShape.problems(json("{\"a\": 1, \"c\": 2}"), expected)).hasSize(3);
        assertThat(AnswerShape.problems(json("[]"), expected)).isNotEmpty();
    }

    @Test
    void anEmptyListIsNoEvidence() {
        JsonNode expected = json(
                "{\"is\": \"object\", \"fields\": {\"rows\": \"array\"}, \"rowsOf\": {\"rows\": {\"a\": \"text\"}}}");

        assertThat(AnswerShape.problems(json("{\"rows\": [{\"a\": \"x\"}]}"), expected)).isEmpty();
        assertThat(AnswerShape.problems(json("{\"rows\": [{\"a\": 1}]}"), expected)).hasSize(1);
        assertThat(AnswerShape.problems(json("{\"rows\": []}"), expected)).hasSize(1);
    }

    @Test
    void placeholdersBecomeTextOrNumbers() {
        Placeholders placeholders = new Placeholders();
        placeholders.put("id", 5_000_000_000L);

        assertThat(placeholders.fill(json("{\"a\": \"SKU_${id}\", \"b\": [\"#{id}\", \"#{7}\"]}")))
                .isEqualTo(json("{\"a\": \"SKU_5000000000\", \"b\": [5000000000, 7]}"));
    }

    private static ReceivedRequest received(Map<String, String> form) {
        return new ReceivedRequest("POST", "sg", "/a/b", query(), form, List.of(),
                Map.of("content-type", "application/x-www-form-urlencoded;charset=UTF-8"), Instant.EPOCH, "0", 0, null);
    }

    private static Map<String, String> query() {
        return Map.of("app_key", "1", "timestamp", "1", "sign_method", "sha256", "sign", "A", "access_token", "t");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
