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

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Bytes that are no HTTP answer, which an HTTP parser quotes in its failures, show in no exception and no log. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class NotHttpTest {
    private static final String BUYER = "{\"first_name\":\"BUYERNAME\",\"phone\":\"6591234567\"}";
    private static final LazadaCall READ = TestCalls.get(Map.of("order_id", "1"));

    private final ServerSocket server;
    private final CapturedLog log = new CapturedLog();
    private volatile String answer;

    NotHttpTest() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        CompletableFuture.runAsync(this::serve, task -> new Thread(task, "raw-server").start());
    }

    @AfterEach
    void close() throws IOException {
        log.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {BUYER + "\r\n\r\n", BUYER + " HTTP/1.1 200\r\n\r\n", "HTTP/1.1 200 OK\r\n" + BUYER + "\r\n\r\n",
            "HTTP/1.1 " + BUYER + " OK\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: " + BUYER + "\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + BUYER + "\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 49\r\n\r\n" + BUYER,
            "HTTP/1.1 200 OK\r\nContent-Type: " + BUYER + "\r\nContent-Length: 1\r\n\r\n{"})
    void whatIsNoHttpIsNotQuoted(String bytes) {
        answer = bytes;
        try (TestClient client = TestClient.of(url(), Duration.ofSeconds(2))) {
            assertNothingLeaks(client.failure(READ));
        }
        try (TestClient client = TestClient.of(url().replace("http:", "https:"), Duration.ofSeconds(2))) {
            assertNothingLeaks(client.failure(READ));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BUYER, "\r\n" + BUYER + "\r\n\r\n", "HTTP/1.1 " + BUYER + "\r\n\r\n"})
    void bytesBehindAnAnswerAreNotQuotedByTheNextCall(String leftOver) {
        answer = "HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"code\":\"0\"}" + leftOver;
        try (TestClient client = TestClient.of(url(), Duration.ofSeconds(2))) {
            for (int i = 0; i < 3; i++) {
                client.client().call(READ).handle((good, failure) -> {
                    if (failure != null) {
                        assertNothingLeaks((LazadaException) FailureCause.of(failure));
                    }
                    return null;
                }).toCompletableFuture().join();
            }
        }
        assertThat(log.text()).doesNotContain("BUYERNAME", "6591234567");
    }

    private void assertNothingLeaks(LazadaException failure) {
        StringWriter stack = new StringWriter();
        failure.printStackTrace(new PrintWriter(stack));
        // the bytes of a plain answer to a TLS handshake as Netty writes them
        String hex = HexFormat.of().formatHex("BUYERNAME".getBytes(StandardCharsets.US_ASCII));
        assertThat(stack.toString() + log.text()).doesNotContain("BUYERNAME", "6591234567").doesNotContainIgnoringCase(hex);
    }

    private String url() {
        return "http://localhost:" + server.getLocalPort() + "/rest";
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                new Thread(() -> answer(socket), "raw-connection").start();
            } catch (IOException e) {
                return;
            }
        }
    }

    /** Answers each piece that arrives, which is one request here, on the same connection. */
    private void answer(Socket socket) {
        try (socket; InputStream in = socket.getInputStream()) {
            byte[] piece = new byte[8_192];
            while (in.read(piece) > 0) {
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            }
        } catch (IOException e) {
            if (!server.isClosed() && !socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
