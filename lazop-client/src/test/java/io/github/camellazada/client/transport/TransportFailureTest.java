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
package io.github.camellazada.client.transport;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.client.ScriptedServer;
import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.TestClient;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaFile;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaResponseException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.github.camellazada.outcome.LazadaLimitScope;
import io.github.camellazada.simulator.FreePort;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a caller gets when HTTP goes wrong, over real connections; no failure and no log line may tell a secret. */
class TransportFailureTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final LazadaCall READ = TestCalls.get(Map.of("order_id", "1234", "buyer", "Jane Roe"));
    private static final LazadaCall WRITE = TestCalls.post(Map.of("packReq", "{\"buyer\":\"Jane Roe\"}"));

    private final Vertx vertx = Vertx.vertx();
    private final ScriptedServer server = new ScriptedServer(vertx);

    @BeforeAll
    static void loadClasses() {
        // so that the short time-outs below measure the network and not the class loader
        Vertx vertx = Vertx.vertx();
        try (ScriptedServer server = new ScriptedServer(vertx);
                TestClient client = TestClient.of(server.url().toString(), LONG)) {
            client.call(READ);
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @AfterEach
    void close() {
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aStalledBodyIsCutAtTheTotalTimeout() {
        server.answers(response -> response.setChunked(true).write("{\"code\":\"0\","));

        assertThat(failure(READ, SHORT)).isInstanceOf(LazadaUnavailableException.class).hasMessageContaining("700 ms");
        assertThat(failure(WRITE, SHORT)).isInstanceOf(LazadaOutcomeUnknownException.class)
                .hasMessageContaining("read its state");
    }

    @Test
    void aCallWhoseTimeIsOverIsNotSent() {
        assertThat(failure(WRITE.sendBefore(Instant.now().minusMillis(1)), LONG))
                .hasMessageContaining("Nothing was sent").matches(failure -> !failure.isRetryable())
                .isInstanceOfSatisfying(LazadaThrottledException.class, late -> assertThat(late.getScope())
                        .as("it teaches no limit").isEqualTo(LazadaLimitScope.OBJECT));
        assertThat(server.received()).isEmpty();
        try (TestClient client = TestClient.of(server.url().toString(), LONG)) {
            assertThat(client.call(WRITE.sendBefore(Instant.now().plusSeconds(60))).code()).isEqualTo("0");
        }
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aBodyThatDripsIsCutAtTheTotalTimeout() {
        server.answers(response -> {
            response.setChunked(true).write("{\"code\":\"0\",\"data\":\"");
            vertx.setPeriodic(20, timer -> response.write("x").onFailure(gone -> vertx.cancelTimer(timer)));
        });

        assertThat(failure(READ, SHORT)).isInstanceOf(LazadaUnavailableException.class).hasMessageContaining("700 ms");
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() {
        server.answers(response -> {
        });

        assertThat(failure(READ, SHORT)).isInstanceOf(LazadaUnavailableException.class)
                .hasMessageContaining("requestTimeout").matches(LazadaException::isRetryable);
        assertThat(failure(WRITE, SHORT)).isInstanceOf(LazadaOutcomeUnknownException.class);
    }

    @Test
    void anAnswerThatIsTooLargeIsRefusedBeforeItIsHeld() {
        server.answers(response -> response.end("{\"code\":\"0\",\"data\":\"" + "x".repeat(5_000_000) + "\"}"));

        VertxTransportOptions small = new VertxTransportOptions(Duration.ofSeconds(5), 100_000, 4, null, null);
        try (TestClient client = new TestClient(Vertx.vertx(), server.url().toString(), small, LONG, Clock.systemUTC())) {
            assertThat(client.failure(READ)).isInstanceOf(LazadaResponseException.class)
                    .hasMessageContaining("larger than 100000 bytes").hasMessageContaining("maxResponseSize");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAnswerInManyPiecesIsWholeWhetherItTellsItsLengthOrNot(boolean told) {
        String answer = "{\"code\":\"0\",\"data\":{\"order_id\":1,\"note\":\"" + "0123456789".repeat(100_000) + "\"}}";
        server.answers(response -> response.setChunked(!told).end(answer));

        try (TestClient client = TestClient.of(server.url().toString(), LONG)) {
            assertThat(new String(client.call(READ).body(), StandardCharsets.UTF_8)).isEqualTo(answer);
        }
    }

    @Test
    void anAnswerThatIsCutIsNoAnswer() {
        server.answers(response -> {
            response.putHeader("Content-Length", "1000").write("{\"code\":\"0\",\"data\":{\"name\":\"Jane Roe\"");
            vertx.setTimer(50, timer -> response.reset());
        });

        assertThat(failure(READ, LONG)).isInstanceOf(LazadaResponseException.class).hasMessageContaining("cut");
        assertThat(failure(WRITE, LONG)).isInstanceOf(LazadaOutcomeUnknownException.class);
    }

    @Test
    void aConnectionThatIsClosedWithoutAnAnswerLeavesAWriteUnknown() {
        server.answers(HttpServerResponse::reset);

        assertThat(failure(READ, LONG)).isInstanceOf(LazadaUnavailableException.class);
        assertThat(failure(WRITE, LONG)).isInstanceOf(LazadaOutcomeUnknownException.class);
    }

    @Test
    void anHtmlPageIsShownWithoutItsMarkup() {
        server.answers(response -> response.putHeader("Content-Type", "text/html").end("<html><head><script>var a='x'</script>"
                + "<title>punish</title></head><body>Blocked: /rest/order/get?access_token=" + TestClient.TOKEN + "&sign="
                + "ABCDEF</body></html>"));

        assertThat(failure(READ, LONG)).isInstanceOf(LazadaResponseException.class).hasMessageContaining("punish Blocked")
                .hasMessageContaining("text/html").hasMessageContaining("serverUrl").hasMessageNotContaining("<")
                .hasMessageNotContaining("var a");
    }

    @Test
    void anEmptyBodyAndACutJsonAreNamedAsWhatTheyAre() {
        server.answers(200, "");
        assertThat(failure(READ, LONG)).isInstanceOf(LazadaResponseException.class).hasMessageContaining("empty body");

        server.answers(200, "{\"code\":\"0\",\"data\":{\"name\":\"Jane Roe\"");
        assertThat(failure(READ, LONG)).isInstanceOf(LazadaResponseException.class).hasMessageContaining("no complete JSON");

        server.answers(200, "[1,2]");
        assertThat(failure(WRITE, LONG)).isInstanceOf(LazadaOutcomeUnknownException.class)
                .hasMessageContaining("without an envelope");
    }

    @Test
    void theHttpStatusCountsWhereTheBodySaysNothing() {
        server.answers(429, "");
        assertThat(failure(WRITE, LONG)).isInstanceOf(LazadaThrottledException.class)
                .extracting(LazadaException::getHttpStatus).isEqualTo(429);

        server.answers(500, "<html>oops</html>");
        assertThat(failure(READ, LONG)).isInstanceOf(LazadaUnavailableException.class).hasMessageContaining("500");
        assertThat(failure(WRITE, LONG)).isInstanceOf(LazadaOutcomeUnknownException.class);

        server.answers(404, "not here");
        assertThat(failure(WRITE, LONG)).isInstanceOf(LazadaRequestException.class).hasMessageContaining("serverUrl");

        server.answers(403, "");
        assertThat(failure(READ, LONG)).isInstanceOf(LazadaAuthorizationException.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"37|37", "Wed, 11 Nov 2026 00:02:00 GMT|120", "99999999999|86400",
            "Thu, 11 Nov 2027 00:00:00 GMT|86400", "0|", "-5|", "Tue, 10 Nov 2026 00:00:00 GMT|", "soon|"})
    void aServerThatAsksToWaitIsHeard(String retryAfter, Long seconds) {
        Duration asked = seconds == null ? null : Duration.ofSeconds(seconds);
        for (int status : new int[]{429, 503}) {
            server.answers(response -> response.setStatusCode(status).putHeader("Date", "Wed, 11 Nov 2026 00:00:00 GMT")
                    .putHeader("Retry-After", retryAfter).end());

            assertThat(failure(READ, LONG).getRetryAfter()).as("status %s", status).isEqualTo(asked);
            assertThat(failure(WRITE, LONG).getRetryAfter()).as("status %s", status).isEqualTo(asked);
        }
    }

    @Test
    void aBanInLazadasTextCountsWhereItIsLongerThanTheHeader() {
        for (int header : new int[]{1, 60}) {
            server.answers(response -> response.setStatusCode(429).putHeader("Retry-After", "" + header).end(
                    "{\"type\":\"ISP\",\"code\":\"ApiCallLimit\",\"message\":\"This ban will last 7 seconds\"}"));

            assertThat(failure(READ, LONG).getRetryAfter()).isEqualTo(Duration.ofSeconds(Math.max(7, header)));
        }
    }

    @Test
    void anErrorInJsonIsReadWhateverTheHttpStatus() {
        for (int status : new int[]{200, 400, 429, 500}) {
            server.answers(status,
                    "{\"type\":\"ISV\",\"code\":\"MissingParameter\",\"message\":\"order_id\",\"request_id\":\"r7\"}");

            LazadaException failure = failure(READ, LONG);
            assertThat(failure).isInstanceOf(LazadaRequestException.class);
            assertThat(failure.getRequestId()).isEqualTo("r7");
            assertThat(failure.getHttpStatus()).isEqualTo(status);
        }
    }

    @Test
    void aRefusedConnectionNamesHostAndOption() {
        assertThat(failure("http://localhost:" + FreePort.next() + "/rest", WRITE))
                .isInstanceOf(LazadaUnavailableException.class)
                .hasMessageContaining("Nothing was sent to localhost").hasMessageContaining("'serverUrl'")
                .matches(LazadaException::isRetryable);
    }

    @Test
    void anUnknownHostNamesHostAndOption() {
        assertThat(failure("https://no-such-host.invalid/rest", WRITE)).isInstanceOf(LazadaUnavailableException.class)
                .hasMessageContaining("no-such-host.invalid").hasMessageContaining("'serverUrl'");
    }

    @Test
    void aServerWithoutTlsGetsNothing() {
        assertThat(failure(server.url().toString().replace("http:", "https:"), WRITE))
                .isInstanceOf(LazadaUnavailableException.class).hasMessageContaining("Nothing was sent");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aFileThatIsMissingIsTheCallersFault() {
        LazadaCall upload = TestCalls.call(TestCalls.UPLOAD, "POST", Map.of(),
                Map.of("image", new LazadaFile("a.png", Path.of("/no/such/file.png"), null)));

        assertThat(failure(upload, LONG)).isInstanceOf(LazadaRequestException.class).hasMessageContaining("/no/such/file.png");
        assertThat(server.received()).isEmpty();
    }

    private LazadaException failure(LazadaCall call, Duration timeout) {
        return failure(server.url().toString(), call, timeout);
    }

    private static LazadaException failure(String url, LazadaCall call) {
        return failure(url, call, LONG);
    }

    private static LazadaException failure(String url, LazadaCall call, Duration timeout) {
        try (CapturedLog log = new CapturedLog(); TestClient client = TestClient.of(url, timeout)) {
            LazadaException failure = client.failure(call);
            assertThat(log.text()).isNotEmpty();
            for (String told : new String[]{log.text(), stackTrace(failure), failure.toString(), call.toString()}) {
                assertThat(told).doesNotContain(TestClient.SECRET, TestClient.TOKEN, "Jane Roe")
                        .doesNotContainPattern("sign=[0-9A-F]");
            }
            return failure;
        }
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
