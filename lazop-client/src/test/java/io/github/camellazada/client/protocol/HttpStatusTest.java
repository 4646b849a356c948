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
import java.util.Map;

import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaUnavailableException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class HttpStatusTest {
    private final ResponseDecoder decoder = new ResponseDecoder(ErrorCatalogue.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"408|Request Timeout", "425|Too Early", "499|", "502|Bad Gateway",
            "408|{\"code\":\"0\",\"data\":{}}", "425|{\"code\":\"NewCode\",\"type\":\"ISV\",\"message\":\"x\"}",
            "499|{\"code\":\"0\"}", "503|{\"code\":\"0\",\"data\":{}}"})
    void whoeverBrokeOffIsAskedAgainByAReadAndLeavesAWriteUnknown(int status, String body) {
        assertThat(failure("/orders/get", status, body)).isInstanceOf(LazadaUnavailableException.class)
                .extracting(LazadaException::isRetryable).isEqualTo(true);
        assertThat(failure("/product/create", status, body)).isInstanceOf(LazadaOutcomeUnknownException.class)
                .extracting(LazadaException::isRetryable).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 408, 500, 503})
    void anErrorStatusBesideCodeZeroIsNamed(int status) {
        assertThat(failure("/orders/get", status, "{\"code\":\"0\",\"data\":{\"orders\":[]}}"))
                .hasMessageContaining("HTTP status " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 413})
    void otherStatusesOfTheRequestAreItsFault(int status) {
        assertThat(failure("/product/create", status, "<html>")).isInstanceOf(LazadaRequestException.class);
    }

    private LazadaException failure(String path, int status, String body) {
        LazadaCall call = TestCalls.call(TestCalls.operation(path), "POST", Map.of(), Map.of());
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        return catchThrowableOfType(LazadaException.class,
                () -> decoder.decode(call, new TransportResponse(status, "text/plain", null, bytes)));
    }
}
