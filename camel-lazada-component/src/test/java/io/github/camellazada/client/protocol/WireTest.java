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

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.LazopClientOptions;
import io.github.camellazada.client.ScriptedServer;
import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.TestClient;
import io.github.camellazada.client.call.CalledOperation;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaFile;
import io.github.camellazada.client.token.AccessTokens;
import io.github.camellazada.client.transport.VertxTransport;
import io.github.camellazada.client.transport.VertxTransportOptions;
import io.github.camellazada.exception.LazadaRequestException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WireTest {
    private final Vertx vertx = Vertx.vertx();
    private final ScriptedServer server = new ScriptedServer(vertx);
    private LazopClient client;

    @BeforeEach
    void open() {
        client = new LazopClient(new LazopClientOptions("123456", "helloworld",
                new Gateways(server.url().toString(), null, false), Duration.ofSeconds(10), AccessTokens.fixed("test"),
                new VertxTransport(vertx, VertxTransportOptions.defaults()),
                Clock.fixed(Instant.ofEpochMilli(1517820392000L), ZoneOffset.UTC), ForkJoinPool.commonPool()));
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Its span would hold the URL, and with that the token and the signature. */
    @Test
    void aTracerOfVertxIsToldToPassOverCalls() {
        List<TracingPolicy> told = new CopyOnWriteArrayList<>();
        Vertx traced = Vertx.builder().with(new VertxOptions().setTracingOptions(new TracingOptions()))
                .withTracer(options -> new VertxTracer<>() {
                    @Override
                    public <R> Object sendRequest(Context context, SpanKind kind, TracingPolicy policy, R request,
                            String operation, BiConsumer<String, String> headers, TagExtractor<R> tags) {
                        told.add(policy);
                        return null;
                    }
                }).build();
        try (TestClient tracedClient = new TestClient(traced, server.url().toString(), VertxTransportOptions.defaults(),
                Duration.ofSeconds(10), Clock.systemUTC())) {
            tracedClient.call(TestCalls.get(Map.of("order_id", "1234")));
        }

        assertThat(told).containsExactly(TracingPolicy.IGNORE);
    }

    @Test
    void everyParameterOfAGetTravelsInTheQuery() {
        LazadaAnswer answer = call(TestCalls.get(Map.of("order_id", "1234")));

        assertThat(answer.code()).isEqualTo("0");
        assertThat(server.only().method()).isEqualTo("GET");
        assertThat(server.only().path()).isEqualTo("/rest/order/get");
        assertThat(server.only().query()).isEqualTo("access_token=test&app_key=123456&order_id=1234"
                + "&sign=4190D32361CFB9581350222F345CB77F3B19F0E31D162316848A2C1FFD5FAB4A&sign_method=sha256"
                + "&timestamp=1517820392000");
        assertThat(server.only().body()).isEmpty();
    }

    @Test
    void aPostSignsInTheQueryAndCarriesItsParametersInTheForm() {
        call(TestCalls.post(Map.of("packReq", "{\"a\":\"x y+z&\uD83D\uDE00\"}", "blank", " ")));

        assertThat(server.only().query()).matches("access_token=test&app_key=123456&sign=[0-9A-F]{64}"
                + "&sign_method=sha256&timestamp=1517820392000");
        assertThat(server.only().headers().get("Content-Type")).isEqualTo("application/x-www-form-urlencoded;charset=UTF-8");
        assertThat(server.only().body()).isEqualTo("packReq=%7B%22a%22%3A%22x%20y%2Bz%26%F0%9F%98%80%22%7D");
    }

    @Test
    void anUploadCarriesFieldsAndFilesAsParts(@TempDir Path folder) throws Exception {
        Path image = Files.write(folder.resolve("a.png"), new byte[300_000]);
        call(TestCalls.call(TestCalls.UPLOAD, "POST", Map.of("note", "gr\u00FC\u00DF"),
                Map.of("image", new LazadaFile("p\u00EFc.png", image, null), "raw",
                        new LazadaFile("b.bin", null, new byte[]{1, 2, 3}))));

        assertThat(server.only().parts().get("note")).isEqualTo("gr\u00FC\u00DF");
        assertThat(server.only().uploads()).extracting(ScriptedServer.Upload::name).containsExactlyInAnyOrder("image", "raw");
        assertThat(server.only().uploads()).extracting(upload -> upload.content().length)
                .containsExactlyInAnyOrder(300_000, 3);
        assertThat(server.only().query()).contains("sign=").doesNotContain("note");
    }

    @Test
    void aFileNameCannotEndItsHeader(@TempDir Path folder) throws Exception {
        String name = "a\"; name=\"app_key\"\r\nX-Evil: 1\r\n\r\n\u4E2D\uD83D\uDE00.png";
        call(TestCalls.call(TestCalls.UPLOAD, "POST", Map.of("no\r\nte\"", "x"),
                Map.of("image", new LazadaFile(name, null, new byte[]{1}))));

        assertThat(server.only().uploads()).singleElement().satisfies(upload -> {
            assertThat(upload.name()).isEqualTo("image");
            // the server of this test turns some characters of a file name into blanks
            assertThat(upload.fileName()).startsWith("a%22").contains("%0D%0AX-Evil").endsWith("\u4E2D\uD83D\uDE00.png");
            assertThat(upload.content()).containsExactly(1);
        });
        assertThat(server.only().parts().names()).containsExactly("no%0D%0Ate%22");
    }

    @Test
    @Timeout(60)
    void anEmptyFileTravelsAsAnEmptyPart(@TempDir Path folder) throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.png"));
        call(TestCalls.call(TestCalls.UPLOAD, "POST", Map.of(), Map.of("image", new LazadaFile("empty.png", empty, null),
                "raw", new LazadaFile("empty.bin", null, new byte[0]))));

        assertThat(server.only().uploads()).hasSize(2).allSatisfy(upload -> assertThat(upload.content()).isEmpty());
    }

    @Test
    void aPathThatIsNoneIsRefusedWithoutShowingTheToken() {
        for (String path : List.of("/new thing", "/new?x=1", "/new#x")) {
            LazadaCall call = TestCalls.call(CalledOperation.raw(path, "GET").descriptor(), "GET", Map.of(), Map.of());

            assertThatThrownBy(() -> call(call)).hasCauseInstanceOf(LazadaRequestException.class).hasMessageContaining("path")
                    .satisfies(failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain("access_token"));
        }
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowedWithTokenAndSignature() {
        server.answersTo((request, response) -> {
            if (request.path().contains("elsewhere")) {
                response.end(
                        "{\"code\":\"0\",\"data\":{\"order_id\":1,\"seller_id\":1,\"orders\":[],\"products\":[]},\"result\":{\"success\":true,\"data\":{}}}");
            } else {
                response.setStatusCode(307).putHeader("Location", server.url() + "/elsewhere").end(
                        "{\"code\":\"0\",\"data\":{\"order_id\":1,\"seller_id\":1,\"orders\":[],\"products\":[]},\"result\":{\"success\":true,\"data\":{}}}");
            }
        });

        for (LazadaCall call : List.of(TestCalls.get(Map.of()), TestCalls.post(Map.of()))) {
            assertThatThrownBy(() -> call(call)).hasCauseInstanceOf(LazadaRequestException.class)
                    .hasMessageContaining("307").hasMessageContaining("serverUrl");
        }
        assertThat(server.received()).extracting(ScriptedServer.Received::path).noneMatch(path -> path.contains("elsewhere"));
    }

    @Test
    void answersAreAskedForAndReadCompressed() throws Exception {
        String data = "x".repeat(200_000);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(
                    ("{\"code\":\"0\",\"data\":{\"order_id\":1,\"text\":\"" + data + "\"}}").getBytes(StandardCharsets.UTF_8));
        }
        server.answers(response -> response.putHeader("Content-Encoding", "gzip").end(Buffer.buffer(compressed.toByteArray())));

        assertThat(call(TestCalls.get(Map.of())).payload().path("text").asText()).isEqualTo(data);
        assertThat(server.only().headers().get("Accept-Encoding")).contains("gzip");
    }

    @Test
    void aConnectionIsUsedAgain() {
        for (int i = 0; i < 5; i++) {
            call(TestCalls.get(Map.of("i", "" + i)));
        }

        assertThat(server.received()).hasSize(5);
        // an answer is handed over an instant before its connection is back in the pool
        assertThat(server.connections()).isLessThan(5);
    }

    @Test
    void manyCallsAtOnceEachGetTheirOwnAnswer() {
        server.answersTo(
                (request, response) -> response
                        .end("{\"code\":\"0\",\"data\":{\"order_id\":1,\"text\":\"" + request.query() + "\"}}"));

        List<CompletableFuture<LazadaAnswer>> calls = IntStream.range(0, 200)
                .mapToObj(i -> client.call(TestCalls.get(Map.of("order_id", "n" + i))).toCompletableFuture()).toList();

        for (int i = 0; i < calls.size(); i++) {
            assertThat(calls.get(i).join().payload().path("text").asText()).contains("order_id=n" + i + "&");
        }
    }

    private LazadaAnswer call(LazadaCall call) {
        return client.call(call).toCompletableFuture().join();
    }
}
