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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.client.call.CalledOperation;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.json.IndexedNode;
import io.github.camellazada.client.protocol.ErrorCatalogue;
import io.github.camellazada.client.protocol.ResponseDecoder;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.model.LazadaJson;
import io.github.camellazada.model.LazadaModels;
import io.github.camellazada.producer.AnswerExtras;
import io.github.camellazada.producer.AnswerWriter;
import io.github.camellazada.producer.FailOn;
import io.github.camellazada.producer.OutputType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An answer that is read where it stands tells the same as one of which a tree is made. An object that has a name twice is not
 * read where it stands, so that each answer is decoded in both ways.
 */
class AnswersReadInPlaceTest {
    private static final int TURNS = 4;
    private static final List<String> TEXTS = List.of("", "a", "12.50", "1,159.50", "1290", "2026-11-11 00:00:12 +0800",
            "2026-11-11T00:00:12+08:00", "null", "é\"\\/訂", "true", "[\"a\",\"b\"]", "{\"success\":true}", "0", "THB", " b ");
    private static final List<String> NUMBERS = List.of("0", "7", "9007199254740993", "98765432109876543210", "12.50", "-0.5",
            "1290", "1611554725000", "0.00");

    private final ResponseDecoder decoder = new ResponseDecoder(ErrorCatalogue.load());
    private final Random random = new Random(1);

    @Test
    void theDocumentedAnswerOfEveryOperation() throws IOException {
        int told = 0;
        for (JsonNode row : rows().toList()) {
            LazadaOperation operation = OperationCatalog.byPath(row.get("path").asText()).orElseThrow();
            for (int turn = 0; turn < TURNS; turn++) {
                ObjectNode answer = object(row.path("response"));
                answer.put("code", "0").put("request_id", "0ba2887315178178017221014");
                told += assertSame(operation, Map.of(), answer.toString()) ? 1 : 0;
            }
        }
        assertThat(told).isGreaterThan(500);
    }

    @Test
    void answersThatLazadaIsKnownToGive() throws IOException {
        JsonNode cases = LazadaJson.MAPPER.readTree(AnswersReadInPlaceTest.class.getResourceAsStream("/answers/cases.json"));
        for (JsonNode one : cases) {
            String call = one.get("call").asText();
            Map<String, String> parameters = new HashMap<>();
            one.path("parameters").properties().forEach(field -> parameters.put(field.getKey(),
                    field.getValue().isTextual() ? field.getValue().textValue() : field.getValue().toString()));
            OperationCatalog.find(call.replaceAll("\\?.*", ""))
                    .filter(operation -> !operation.isSpecial() && one.get("answer").has("code"))
                    .ifPresent(operation -> assertSame(operation, parameters, one.get("answer").toString()));
        }
    }

    /** Whether the answer is no failure. */
    private boolean assertSame(LazadaOperation operation, Map<String, String> parameters, String plain) {
        String twice = "{\"code\":\"1\"," + plain.substring(1);
        assertThat(IndexedNode.of(bytes(plain))).as(plain).isNotNull();
        assertThat(IndexedNode.of(bytes(twice))).isNull();
        CalledOperation called = CalledOperation.of(operation, null);
        LazadaCall call = new LazadaCall(called.descriptor(), called.method(), LazadaCountry.TH, "1001", null, parameters,
                Map.of());
        Object inPlace = decoded(call, plain);
        Object tree = decoded(call, twice);
        if (inPlace instanceof LazadaAnswer answer && tree instanceof LazadaAnswer expected) {
            assertSame(called, call, answer, expected);
            return true;
        }
        assertThat(inPlace).as(plain).isEqualTo(tree);
        return false;
    }

    private static void assertSame(CalledOperation called, LazadaCall call, LazadaAnswer answer, LazadaAnswer expected) {
        assertThat(answer.requestId()).isEqualTo(expected.requestId());
        assertThat(answer.code()).isEqualTo(expected.code());
        assertThat(answer.items()).isEqualTo(expected.items());
        assertThat(AnswerWriter.total(called, answer)).isEqualTo(AnswerWriter.total(called, expected));
        assertThat(AnswerExtras.beside(call, answer)).isEqualTo(AnswerExtras.beside(call, expected));
        assertThat(AnswerExtras.missing(call, answer)).isEqualTo(AnswerExtras.missing(call, expected));
        assertThat(AnswerExtras.isCutOff(call, answer, 7L)).isEqualTo(AnswerExtras.isCutOff(call, expected, 7L));
        // before any tree is made of it
        for (OutputType type : List.of(OutputType.json, OutputType.pojo, OutputType.map, OutputType.outcomes)) {
            assertThat(body(type, called, call, answer)).as(type + " of " + called.operation())
                    .isEqualTo(body(type, called, call, expected));
        }
        assertThat(answer.envelope()).isEqualTo(expected.envelope());
        assertThat(answer.payload()).isEqualTo(expected.payload());
        LazadaModels.read(called.operation(), expected.payload(), call.country(), call.seller())
                .ifPresent(typed -> assertThat(body(OutputType.pojo, called, call, answer)).isEqualTo(typed));
    }

    /** The JSON that is written from a tree has no spaces and no needless escapes, as the answers here. */
    private static Object body(OutputType type, CalledOperation called, LazadaCall call, LazadaAnswer answer) {
        try {
            return new AnswerWriter(type, FailOn.never).body(called, call, answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object decoded(LazadaCall call, String body) {
        try {
            return decoder.decode(call, new TransportResponse(200, "application/json", null, bytes(body)));
        } catch (LazadaException e) {
            return e.getClass() + e.getMessage();
        }
    }

    private static Stream<JsonNode> rows() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String group : Stream.of(LazadaOperation.values()).filter(operation -> !operation.isSpecial())
                .map(LazadaOperation::group).distinct().toList()) {
            LazadaJson.MAPPER.readTree(AnswersReadInPlaceTest.class
                    .getResourceAsStream("/io/github/camellazada/catalogue/operations/" + group + ".json")).forEach(rows::add);
        }
        return rows.stream().filter(row -> OperationCatalog.byPath(row.get("path").asText()).isPresent());
    }

    private ObjectNode object(JsonNode fields) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.forEach(field -> object.set(field.get("name").asText(), value(field, field.get("type").asText())));
        return object;
    }

    private JsonNode value(JsonNode field, String type) {
        if (random.nextInt(20) == 0) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (type.endsWith("[]")) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (int i = random.nextInt(3); i >= 0; i--) {
                list.add(value(field, type.substring(0, type.length() - 2)));
            }
            return list;
        }
        if (type.equals("object")) {
            return object(field.path("fields"));
        }
        boolean good = field.get("name").asText().toLowerCase().contains("success");
        return switch (good ? "flag" : random.nextInt(5) == 0 ? "text" : type) {
            case "flag" -> JsonNodeFactory.instance.booleanNode(true);
            case "number" -> number(NUMBERS.get(random.nextInt(NUMBERS.size())));
            case "boolean" -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            default -> JsonNodeFactory.instance.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
        };
    }

    private static JsonNode number(String text) {
        try {
            return LazadaJson.MAPPER.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
