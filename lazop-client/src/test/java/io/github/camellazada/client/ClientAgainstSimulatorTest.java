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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;

import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaFile;
import io.github.camellazada.client.protocol.Gateways;
import io.github.camellazada.client.token.AccessTokens;
import io.github.camellazada.client.transport.VertxTransport;
import io.github.camellazada.client.transport.VertxTransportOptions;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.gateway.ReceivedRequest;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The client and the simulator read the protocol independently of each other; here they have to agree. */
class ClientAgainstSimulatorTest {
    private static final LazadaCall CATEGORIES = TestCalls.call(TestCalls.operation("/category/tree/get"), "GET",
            Map.of("language_code", "en_US"), Map.of());
    private static final LazadaCall SELLER = TestCalls.call(TestCalls.operation("/seller/get"), "GET", Map.of(), Map.of());

    private final Vertx vertx = Vertx.vertx();
    private final LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
    private String token;

    @BeforeEach
    void authorize() {
        simulator.sellers().add("1001", "sg");
        token = simulator.tokens().issue("1001").accessToken();
    }

    @AfterEach
    void close() {
        simulator.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theSignatureIsAcceptedInQueryFormAndMultipart(@TempDir Path folder) throws Exception {
        Path image = Files.write(folder.resolve("a.png"), new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        try (LazopClient client = client(simulator.appSecret())) {
            assertThat(answer(client, CATEGORIES).code()).isEqualTo("0");
            assertThat(answer(client, SELLER).requestId()).isNotBlank();
            assertThat(answer(client, TestCalls.call(TestCalls.operation("/orders/get"), "GET",
                    Map.of("created_after", "2026-01-01T00:00:00+08:00"), Map.of())).payload().has("orders")).isTrue();
            client.call(TestCalls.post(Map.of("packReq", "{\"note\":\"gr\u00FC\u00DFe + \uD83D\uDE00 & more\"}")))
                    .toCompletableFuture().exceptionally(refused -> null).join();
            answer(client, TestCalls.call(TestCalls.UPLOAD, "POST", Map.of(), Map.of("image",
                    new LazadaFile("gr\u00FC\u00DFe.png", image, null))));
        }
        assertThat(simulator.received("/order/fulfill/pack").get(0).form().get("packReq")).endsWith("\uD83D\uDE00 & more\"}");
        assertThat(simulator.received("/image/upload").get(0).files()).hasSize(1);
        assertThat(simulator.received()).hasSize(5).noneMatch(request -> "IncompleteSignature".equals(request.code()));
    }

    @Test
    void aWrongSecretIsNamed() {
        try (LazopClient client = client("wrong")) {
            assertThat(failure(client, SELLER)).isInstanceOf(LazadaAuthorizationException.class)
                    .hasMessageContaining("appSecret").hasMessageContaining("IncompleteSignature");
        }
    }

    @Test
    void anExpiredTokenIsNamed() {
        simulator.tokens().expire("1001");
        try (LazopClient client = client(simulator.appSecret())) {
            assertThat(failure(client, SELLER)).isInstanceOf(LazadaAuthorizationException.class)
                    .hasMessageContaining("accessToken").hasMessageNotContaining(token);
        }
    }

    @Test
    void theTimeOfABanIsRead() {
        simulator.faults().on("/seller/get").once().throttle("ApiCallLimit", 7);
        try (LazopClient client = client(simulator.appSecret())) {
            assertThat(failure(client, SELLER)).isInstanceOfSatisfying(LazadaThrottledException.class,
                    throttled -> assertThat(throttled.getRetryAfter()).isEqualTo(Duration.ofSeconds(7)));
            assertThat(answer(client, SELLER).code()).isEqualTo("0");
        }
    }

    @Test
    void aWriteWhoseAnswerIsLostIsUnknown() {
        simulator.faults().on("/order/fulfill/pack").once().dropAnswer();
        try (LazopClient client = client(simulator.appSecret())) {
            assertThat(failure(client, TestCalls.post(Map.of("packReq", "{}"))))
                    .isInstanceOf(LazadaOutcomeUnknownException.class);
        }
    }

    @Test
    void aClockThatIsHoursOffCostsOneRequestOnly() {
        simulator.faults().clockSkew(Duration.ofHours(5));
        try (LazopClient client = client(simulator.appSecret())) {
            assertThat(answer(client, SELLER).code()).isEqualTo("0");
            assertThat(answer(client, SELLER).code()).isEqualTo("0");
        }
        assertThat(simulator.received()).extracting(ReceivedRequest::code).containsExactly("IllegalTimestamp", "0", "0");
    }

    private LazopClient client(String secret) {
        return new LazopClient(new LazopClientOptions(simulator.appKey(), secret,
                new Gateways(simulator.serverUrl(), simulator.authServerUrl(), false), Duration.ofSeconds(20),
                AccessTokens.fixed(token), new VertxTransport(vertx, VertxTransportOptions.defaults()), Clock.systemUTC(),
                ForkJoinPool.commonPool()));
    }

    private static LazadaAnswer answer(LazopClient client, LazadaCall call) {
        return client.call(call).toCompletableFuture().join();
    }

    private static LazadaException failure(LazopClient client, LazadaCall call) {
        try {
            throw new AssertionError("The call succeeded with " + answer(client, call));
        } catch (CompletionException e) {
            return (LazadaException) e.getCause();
        }
    }
}
