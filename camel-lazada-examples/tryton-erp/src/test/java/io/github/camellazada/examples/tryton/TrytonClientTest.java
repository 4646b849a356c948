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
package io.github.camellazada.examples.tryton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TrytonClientTest {
    private StubTryton server;
    private TrytonClient client;

    @BeforeEach
    void start() throws IOException {
        server = new StubTryton();
        client = new TrytonClient(server.url(), "lazada", "right", Duration.ofSeconds(30));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void oneSessionServesAllCalls() throws Exception {
        server.then(200, "{\"id\":1,\"result\":[5]}").then(200, "{\"id\":1,\"result\":null}");

        assertThat(client.call("model.sale.sale.search", List.of()).path(0).asInt()).isEqualTo(5);
        assertThat(client.call("model.sale.sale.quote", List.of(5)).isNull()).isTrue();

        String session = "Session " + Base64.getEncoder().encodeToString("lazada:7:key0".getBytes(StandardCharsets.UTF_8));
        assertThat(server.sessions()).containsExactly(session, session);
    }

    @Test
    void aStaleSessionLogsInAgainOnce() throws Exception {
        server.then(200, "{\"id\":1,\"result\":1}").then(401, "").then(200, "{\"id\":1,\"result\":2}");

        client.call("model.sale.sale.search");
        assertThat(client.call("model.sale.sale.search").asInt()).isEqualTo(2);

        assertThat(server.sessions()).hasSize(3);
        assertThat(server.sessions().get(2)).isNotEqualTo(server.sessions().get(1));
    }

    @Test
    void aSessionThatStaysStaleIsNoReasonToAskForever() {
        server.then(401, "").then(401, "");

        assertThatThrownBy(() -> client.call("model.sale.sale.search")).isInstanceOf(TrytonUnavailableException.class)
                .hasMessageContaining("HTTP 401");
        assertThat(server.calls()).hasSize(2);
    }

    @Test
    void aWrongPasswordBlamesNoRow() {
        client = new TrytonClient(server.url(), "lazada", "wrong", Duration.ofSeconds(30));

        assertThatThrownBy(() -> client.call("model.sale.sale.search")).isInstanceOf(TrytonUnavailableException.class)
                .hasMessageContaining("tryton.password").hasMessageNotContaining("wrong");
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void anErrorWithStatus200IsAFailure() {
        server.then(200, "{\"id\":1,\"error\":[\"UserError\",[\"The party Jane Doe needs an account.\",\"Set one.\",null]]}");

        TrytonRefusedException refused = catchThrowableOfType(TrytonRefusedException.class,
                () -> client.call("model.sale.sale.create"));

        assertThat(refused.reason()).isEqualTo("The party Jane Doe needs an account. Set one.");
        assertThat(refused).hasMessageContaining("model.sale.sale.create").hasMessageContaining("UserError")
                .hasMessageNotContaining("Jane");
    }

    @Test
    void aFaultInItsCodeIsAFailureWithoutTheTraceback() {
        server.then(200, "{\"id\":1,\"error\":[\"invalid literal\",\"Traceback (most recent call last): secret\"]}");

        TrytonRefusedException refused = catchThrowableOfType(TrytonRefusedException.class, () -> client.call("model.x.y"));

        assertThat(refused.reason()).isEqualTo("invalid literal");
        assertThat(refused).hasMessageContaining("fault in its code");
    }

    @Test
    void aLostAnswerIsNotRepeatedByTheClient() {
        server.thenNoAnswer();

        assertThatThrownBy(() -> client.call("model.sale.sale.create")).isInstanceOf(TrytonUnavailableException.class)
                .hasMessageContaining("may have been carried out");
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void anAnswerThatComesTooLateIsNotWaitedFor() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            client = new TrytonClient(url(silent), "lazada", "right", Duration.ofMillis(50));

            assertThatThrownBy(() -> client.call("model.sale.sale.read")).isInstanceOf(TrytonUnavailableException.class)
                    .hasMessageContaining("gave no answer");
        }
    }

    @Test
    void aConnectionThatIsResetOrRefusedBlamesNoRow() throws Exception {
        URI url;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            url = url(socket);
            client = new TrytonClient(url, "lazada", "right", Duration.ofSeconds(30));
            CompletableFuture<Void> reset = CompletableFuture.runAsync(() -> resetNext(socket));
            assertThatThrownBy(() -> client.call("model.sale.sale.read")).isInstanceOf(TrytonUnavailableException.class)
                    .hasMessageContaining("gave no answer");
            reset.join();
        }
        assertThatThrownBy(() -> client.call("model.sale.sale.read")).isInstanceOf(TrytonUnavailableException.class)
                .hasMessageContaining("Is it running?").hasMessageContaining(url.toString());
    }

    @Test
    void answersThatAreNoResultBlameNoRow() {
        server.then(500, "<html>").then(200, "<html>").then(200, "{\"id\":1}");

        for (String text : List.of("HTTP 500", "no JSON", "neither a result nor an error")) {
            assertThatThrownBy(() -> client.call("model.sale.sale.read")).isInstanceOf(TrytonUnavailableException.class)
                    .hasMessageContaining(text);
        }
    }

    @Test
    void amountsAndTimesAreWrittenAsTrytonReadsThem() throws Exception {
        server.then(200, "{\"id\":1,\"result\":null}");

        client.call("m", Map.of("unit_price", new BigDecimal("1E+2")), LocalDate.of(2026, 11, 30),
                LocalDateTime.of(2026, 11, 30, 8, 9, 10, 123_456_000));

        JsonNode sent = server.calls().get(0).path("params");
        assertThat(sent.path(0).path("unit_price")).isEqualTo(json("{'__class__': 'Decimal', 'decimal': '100'}"));
        assertThat(sent.path(1)).isEqualTo(json("{'__class__': 'date', 'year': 2026, 'month': 11, 'day': 30}"));
        assertThat(sent.path(2)).isEqualTo(json("{'__class__': 'datetime', 'year': 2026, 'month': 11, 'day': 30, 'hour': 8,"
                + " 'minute': 9, 'second': 10, 'microsecond': 123456}"));
        assertThat(TrytonJson.amount(json("{'__class__': 'Decimal', 'decimal': '19.90'}"))).isEqualTo(new BigDecimal("19.90"));
    }

    private static URI url(ServerSocket socket) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/lazada/");
    }

    private static void resetNext(ServerSocket socket) {
        try (Socket connection = socket.accept()) {
            connection.getInputStream().read();
            connection.setSoLinger(true, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
