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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.LazopClientOptions;
import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.TestClient;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.token.AccessTokens;
import io.github.camellazada.client.transport.TransportRequest;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.exception.LazadaRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Whose clock is believed, and what becomes of a call whose timestamp the gateway refuses. */
class ClockCorrectionTest {
    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");
    private static final Duration OFF = Duration.ofHours(3);
    private static final String GOOD = "{\"code\":\"0\",\"data\":{\"orders\":[],\"products\":[]},\"result\":{\"success\":true,\"data\":{}}}";
    private static final String REFUSED = "{\"type\":\"ISV\",\"code\":\"IllegalTimestamp\",\"message\":\"invalid or expired\"}";

    private final Deque<TransportResponse> answers = new ArrayDeque<>();
    private final List<TransportRequest> sent = new ArrayList<>();
    private final LazopClient client = new LazopClient(
            new LazopClientOptions("123456", TestClient.SECRET, new Gateways(null, null, false),
                    Duration.ofSeconds(5), AccessTokens.fixed(TestClient.TOKEN), request -> {
                        sent.add(request);
                        return CompletableFuture.completedStage(answers.remove());
                    }, Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run));

    @ParameterizedTest
    @CsvSource({"200,<html>blocked</html>", "502,<html>bad gateway</html>", "403,''", "503,'{\"error\":\"maintenance\"}'"})
    void theClockOfAPageThatIsNotLazadasIsNotBelieved(int status, String page) {
        answer(status, page, NOW.plus(OFF));

        assertThat(catchThrowable(() -> call(TestCalls.READ.path()))).isNotNull();

        assertThat(client.clockSkew().current()).isZero();
    }

    @Test
    void aRefusedTimestampIsSentOnceMoreWithLazadasTime() {
        answer(200, REFUSED, NOW.plus(OFF));
        answer(200, GOOD, NOW.plus(OFF));

        assertThat(call(TestCalls.WRITE.path()).code()).isEqualTo("0");

        assertThat(sent).extracting(ClockCorrectionTest::stamp).containsExactly(NOW, NOW.plus(OFF));
    }

    @Test
    void aTimestampThatIsRefusedAgainIsNotSentAThirdTime() {
        answer(200, REFUSED, NOW.plus(OFF));
        answer(200, REFUSED, NOW.minus(OFF));

        assertThat(catchThrowable(() -> call(TestCalls.WRITE.path()))).hasCauseInstanceOf(LazadaRequestException.class);
        assertThat(sent).hasSize(2);
    }

    @Test
    void aRefusalThatTeachesNothingIsFinal() {
        answer(200, REFUSED, NOW);

        assertThat(catchThrowable(() -> call(TestCalls.WRITE.path()))).hasCauseInstanceOf(LazadaRequestException.class);
        assertThat(sent).hasSize(1);
    }

    private void answer(int status, String body, Instant date) {
        answers.add(new TransportResponse(status, "text/html", date, body.getBytes(StandardCharsets.UTF_8)));
    }

    private LazadaAnswer call(String path) {
        return client.call(TestCalls.call(TestCalls.operation(path), "POST", Map.of(), Map.of())).toCompletableFuture().join();
    }

    private static Instant stamp(TransportRequest request) {
        return Instant.ofEpochMilli(Long.parseLong(request.query().replaceAll(".*\\btimestamp=(\\d+).*", "$1")));
    }
}
