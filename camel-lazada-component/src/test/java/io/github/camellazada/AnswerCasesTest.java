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

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.model.LazadaJson;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers over real HTTP, and what a route gets of each; {@code answers/cases.json} says both. */
class AnswerCasesTest extends TurnedTestSupport {

    static Stream<Named<JsonNode>> cases() throws IOException {
        JsonNode cases = LazadaJson.MAPPER.readTree(AnswerCasesTest.class.getResourceAsStream("/answers/cases.json"));
        return StreamSupport.stream(cases.spliterator(), false).map(one -> Named.of(one.get("name").asText(), one));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anAnswerIsToldAsWhatItIs(JsonNode expected) throws Exception {
        gateway.answers(expected.get("answer").toString());
        Map<String, Object> headers = new HashMap<>();
        expected.path("parameters").properties()
                .forEach(field -> headers.put(LazadaConstants.PARAM_PREFIX + field.getKey(), text(field.getValue())));

        Exchange exchange = sendTurned("lazada:" + expected.get("call").asText(), null, headers);

        assertEnd(exchange, expected);
        assertOutcomes(exchange, expected.path("items"));
        if (expected.has("requests")) {
            assertThat(gateway.requests()).hasSize(expected.get("requests").asInt());
        }
        if (expected.has("lookedUp")) {
            assertThat(gateway.requests()).as("reads after the write")
                    .anyMatch(request -> request.path().equals(expected.get("lookedUp").asText()));
        }
    }

    private static void assertEnd(Exchange exchange, JsonNode expected) {
        if (!expected.has("error")) {
            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getHeader(LazadaConstants.CODE)).isEqualTo(expected.path("gives").asText("0"));
            if (expected.has("body")) {
                assertThat(exchange.getMessage().getBody(String.class)).isEqualTo(expected.get("body").toString());
            }
            return;
        }
        assertThat(exchange.getException()).isNotNull();
        assertThat(exchange.getException().getClass().getSimpleName()).isEqualTo(expected.get("error").asText());
        expected.path("says").forEach(word -> assertThat(exchange.getException()).hasMessageContaining(word.asText()));
        Object code = exchange.getMessage().getHeader(LazadaConstants.CODE);
        assertThat(code).isEqualTo(expected.path("code").asText(null));
    }

    @SuppressWarnings("unchecked")
    private static void assertOutcomes(Exchange exchange, JsonNode expected) {
        List<LazadaItemOutcome> items = exchange.getMessage().getHeader(LazadaConstants.ITEMS, List.class);
        assertThat(items == null ? List.of() : items.stream().map(item -> item.id() + " " + item.state()).toList())
                .isEqualTo(StreamSupport.stream(expected.spliterator(), false).map(JsonNode::asText).toList());
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }
}
