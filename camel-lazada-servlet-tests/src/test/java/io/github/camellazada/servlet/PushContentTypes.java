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
package io.github.camellazada.servlet;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a servlet server answers to those who know the callback URL, whatever content type they send. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PushContentTypes {
    static final String MULTIPART = "multipart/form-data; boundary=edge";
    /** With what a form would split and decode, and with bytes that some character sets cannot tell. */
    static final String PUSH = """
            {"seller_id":"1104417","message_type":0,"timestamp":1767225600,"site":"lazada_sg","data":{"trade_order_id":"4711",
            "trade_order_line_id":"1","order_status":"pending","status_update_time":1767225600,"note":"a=b&c=%41+d é ผ"}}""";
    private static final String BUYER = "Tan Ah Kow";
    private static final String FORGED = "0".repeat(64);

    private final String[] factories;
    private BootApplication application;
    private Caller caller;

    PushContentTypes(String... factories) {
        this.factories = factories;
    }

    @BeforeAll
    void start() {
        application = new BootApplication(Map.of(), factories);
        caller = new Caller(application.port());
    }

    @AfterAll
    void stop() {
        application.close();
        caller.close();
    }

    @BeforeEach
    void nothingIsRoutedYet() {
        application.routed.clear();
        application.logged.clear();
    }

    static Stream<String> contentTypes() {
        return Stream.of(null, "application/json", "application/json;charset=UTF-8", "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded; charset=UTF-8", "application/x-www-form-urlencoded; charset=nonsense",
                "APPLICATION/X-WWW-FORM-URLENCODED", "text/plain", "text/plain; charset=ISO-8859-1",
                "text/plain; charset=nonsense", "application/octet-stream", "application/x-java-serialized-object",
                "application/xml", "image/png", "nonsense", ";");
    }

    @ParameterizedTest
    @MethodSource("contentTypes")
    void aSignedPushIsTakenByItsBytes(String contentType) {
        assertThat(caller.post(contentType, PUSH, Caller.signature(PUSH))).isEqualTo(200);
        assertThat(application.routed).containsExactly(PUSH);
    }

    @ParameterizedTest
    @MethodSource("contentTypes")
    void aSignedPushWithoutADeclaredLengthIsTakenByItsBytes(String contentType) {
        assertThat(caller.postInChunks(contentType, PUSH, Caller.signature(PUSH))).isEqualTo(200);
        assertThat(application.routed).containsExactly(PUSH);
    }

    @ParameterizedTest
    @MethodSource("contentTypes")
    void anUnsignedOrForgedRequestIsRefused(String contentType) {
        String body = PUSH.replace("4711", BUYER);

        assertThat(caller.post(contentType, body, null)).isEqualTo(401);
        assertThat(caller.post(contentType, body, FORGED)).isEqualTo(401);
        assertThat(caller.postInChunks(contentType, body, FORGED)).isEqualTo(401);
        assertThat(caller.post(contentType, BUYER, FORGED)).isEqualTo(401);
        assertThat(caller.post(contentType, "", FORGED)).isEqualTo(401);
        assertThat(application.routed).isEmpty();
        assertThat(application.logged).noneMatch(line -> line.contains(BUYER)).hasSizeLessThan(2);
    }

    @ParameterizedTest
    @MethodSource("contentTypes")
    void aRequestThatIsTooLargeIsNotReadToItsEnd(String contentType) throws IOException {
        String type = contentType == null ? "*/*" : contentType;

        assertThat(caller.begin(type, "Content-Length: 5000000000", "")).contains(" 413");
        assertThat(caller.begin(type, "Transfer-Encoding: chunked", "6000\r\n" + BUYER + "x".repeat(BootApplication.MAX_SIZE)))
                .contains(" 413");
        assertThat(application.routed).isEmpty();
        assertThat(application.logged).noneMatch(line -> line.contains(BUYER)).hasSizeLessThan(2);
    }

    @Test
    void partsThatTheServerHasTakenApartAreAnsweredWith415() {
        String body = "--edge\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + BUYER + "\r\n--edge--\r\n";

        assertThat(caller.post(MULTIPART, body, null)).isEqualTo(415);
        assertThat(caller.post(MULTIPART, body, Caller.signature(body))).isEqualTo(415);
        assertThat(application.routed).isEmpty();
        assertThat(application.logged).noneMatch(line -> line.contains(BUYER)).hasSizeLessThan(2);
    }

    /** Spring gives up on it before Camel is asked, or the component gets its bytes, which are no push: a dead letter. */
    @ParameterizedTest
    @ValueSource(strings = {"multipart/mixed; boundary=edge", "multipart/form-data"})
    void partsThatTheServerCannotTakeApartReachNeitherRouteNorLog(String contentType) {
        assertThat(caller.post(contentType, BUYER, FORGED)).isBetween(400, 599);
        assertThat(caller.post(contentType, BUYER, Caller.signature(BUYER))).satisfiesAnyOf(
                status -> assertThat(status).isEqualTo(200), status -> assertThat(status).isBetween(400, 599));
        assertThat(application.routed).isEmpty();
        assertThat(application.logged).noneMatch(line -> line.contains(BUYER));
    }

    @Test
    void partsThatTheServerLeavesAloneAreTakenByTheirBytes() {
        try (BootApplication other = new BootApplication(Map.of("spring.servlet.multipart.enabled", false), factories);
                Caller another = new Caller(other.port())) {
            assertThat(another.post(MULTIPART, PUSH, Caller.signature(PUSH))).isEqualTo(200);
            assertThat(another.post(MULTIPART, PUSH, FORGED)).isEqualTo(401);
            assertThat(another.post("multipart/form-data", PUSH, FORGED)).isEqualTo(401);
            assertThat(other.routed).containsExactly(PUSH);
        }
    }
}
