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
package io.github.camellazada.client.protocol;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.WantedAnswer;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.exception.LazadaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AnswerHeadTest {
    private static final String GOOD = """
            {"data":{"count":2,"page":{"total":27,"deep":{"x":1}},"orders":[{"order_id":"1"},{"order_id":"2"}],"sum":10.50},\
            "flag":true,"none":null,"code":"0","request_id":"0ba2887315178178017221014"}""";

    private final ResponseDecoder decoder = new ResponseDecoder(new ErrorCatalogue(List.of()));

    @Test
    void singleValuesOfThreeLevelsAreReadAndNothingElse() {
        JsonNode head = AnswerHead.read(bytes(GOOD));

        assertThat(head.toString()).isEqualTo("""
                {"data":{"count":2,"page":{"total":27,"deep":{}},"orders":[],"sum":10.50},\
                "flag":true,"none":null,"code":"0","request_id":"0ba2887315178178017221014"}""");
    }

    @Test
    void aGoodAnswerKeepsItsBytesAndTellsItsRequestId() {
        LazadaAnswer answer = decoder.decode(call(WantedAnswer.BYTES), response(GOOD));

        assertThat(answer.body()).isEqualTo(bytes(GOOD));
        assertThat(answer.requestId()).isEqualTo("0ba2887315178178017221014");
        assertThat(answer.code()).isEqualTo("0");
        assertThat(answer.payload().isMissingNode()).isTrue();
    }

    @Test
    void thePayloadIsTheTextThatCameAndItsListsCanBeReadAllTheSame() throws JsonProcessingException {
        LazadaAnswer answer = decoder.decode(call(WantedAnswer.TEXT), response(GOOD));
        LazadaAnswer whole = decoder.decode(call(WantedAnswer.VALUES), response(GOOD));

        assertThat(answer.content().payloadText()).isEqualTo(whole.content().payloadText());
        assertThat(answer.content().root().at("/data/orders")).isEqualTo(whole.content().root().at("/data/orders"));
        assertThat(answer.payload()).isEqualTo(whole.payload());
        assertThat(answer.envelope()).isEqualTo(whole.envelope());
        assertThat(answer.requestId()).isEqualTo(whole.requestId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ids\":[1,2,1e]", "\"a\":[{\"b\":01}]", "\"a\":[\"\\x\"]", "\"a\":[[}]"})
    void aFaultInAListIsFoundWhereTheTextIsWanted(String fault) {
        String body = "{\"code\":\"0\",\"data\":{\"orders\":[]," + fault + "},\"request_id\":\"1\"}";

        assertThatThrownBy(() -> decoder.decode(call(WantedAnswer.TEXT), response(body)))
                .isInstanceOf(LazadaException.class).hasMessageContaining("no complete JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "{\"code\":\"0\"", "{\"code\":\"0\"} {", "<html>",
            "{\"code\":\"0\",\"data\":[{]}", "{\"code\":\"ApiCallLimit\",\"type\":\"ISP\",\"message\":\"wait\"}",
            "{\"code\":\"0\",\"success\":false,\"error_code\":\"17\"}",
            "{\"code\":\"0\",\"result\":{\"success\":\"false\",\"error_code\":{\"key\":\"E17\"}}}",
            "{\"code\":\"0\",\"data\":{\"success\":false,\"error_msg\":\"no\"}}"})
    void whatIsNoGoodAnswerFailsAsWhenItIsReadAsAWhole(String body) {
        LazadaException whole = catchThrowableOfType(LazadaException.class,
                () -> decoder.decode(call(WantedAnswer.VALUES), response(body)));

        assertThat(whole).isNotNull();
        for (WantedAnswer wanted : List.of(WantedAnswer.BYTES, WantedAnswer.TEXT)) {
            assertThatThrownBy(() -> decoder.decode(call(wanted), response(body))).isExactlyInstanceOf(whole.getClass())
                    .hasMessage(whole.getMessage());
        }
    }

    private static LazadaCall call(WantedAnswer wanted) {
        return new LazadaCall(TestCalls.operation("/orders/get"), "GET", LazadaCountry.SG, "1001", "token", Map.of(), Map.of(),
                new LazadaCall.Handling(null, true, wanted, null));
    }

    private static TransportResponse response(String body) {
        return new TransportResponse(200, "application/json", null, bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
