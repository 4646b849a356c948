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
package io.github.camellazada.client;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.protocol.ErrorCatalogue;
import io.github.camellazada.client.protocol.ResponseDecoder;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.exception.LazadaException;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Long texts in any place of an answer cost no time to speak of, and make one short line. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileAnswerTest {
    private static final int LENGTH = 1_000_000;
    private final ResponseDecoder decoder = new ResponseDecoder(ErrorCatalogue.load());

    static Stream<Named<String>> hostileTexts() {
        return Stream.of("%41%42", "a@b.b.", "0", " ", "phone: ", "token=x ", "<a", "\n\r", "ban will last ").map(
                part -> Named.of("'" + part.strip() + "'", part.repeat(LENGTH / part.length()) + "x"));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void aLongTextInAnyPlaceOfAnErrorEndsInAShortLine(String text) {
        for (LazadaCall call : new LazadaCall[]{TestCalls.get(Map.of()), TestCalls.post(Map.of())}) {
            for (String field : new String[]{"code", "type", "message", "request_id", "detail"}) {
                LazadaException failure = failure(call, error().put(field, text).toString(), "application/json");
                assertShort(failure);
            }
            for (String field : new String[]{"field", "seller_sku", "code", "message"}) {
                ObjectNode error = error();
                error.putArray("detail").addObject().put(field, text);
                assertShort(failure(call, error.toString(), "application/json"));
            }
            assertShort(failure(call, text, "text/html"));
            assertShort(failure(call, "<html>" + text, "text/html"));
            assertShort(failure(call, "{\"code\":\"" + text, "application/json"));
            assertShort(failure(call, "{", text));
        }
    }

    @Test
    void aRequestIdWithLineBreaksIsOneLine() {
        LazadaException failure = failure(TestCalls.get(Map.of()), error().put("request_id", "r1\r\nERROR all is lost")
                .toString(), "application/json");

        assertThat(failure.getRequestId()).isEqualTo("r1 ERROR all is lost");
        assertThat(failure.getMessage()).doesNotContain("\n", "\r");
    }

    private static void assertShort(LazadaException failure) {
        assertThat(failure.getMessage().length()).isLessThan(2_000);
        assertThat(failure.getMessage().indexOf('\n')).isNegative();
        assertThat(Stream.of(failure.getCode(), failure.getType(), failure.getRequestId()).filter(Objects::nonNull)
                .mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(200);
        failure.getDetails().forEach(detail -> assertThat(detail.toString().length()).isLessThan(1_000));
    }

    private static ObjectNode error() {
        return JsonNodeFactory.instance.objectNode().put("code", "X987").put("type", "ISV").put("message", "no").put(
                "request_id",
                "r1");
    }

    private LazadaException failure(LazadaCall call, String body, String contentType) {
        return catchThrowableOfType(LazadaException.class, () -> decoder.decode(call,
                new TransportResponse(200, contentType, null, body.getBytes(StandardCharsets.UTF_8))));
    }
}
