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
package io.github.camellazada.push;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.push.event.PushAnswer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PushRefusalTest {
    private static final int MAX_SIZE = 2000;
    private static final String ORDER = PushSender.fixture("trade-order-status");
    private static PushApplication application;
    private static PushSender sender;
    private MockEndpoint routed;

    @BeforeAll
    static void start() throws Exception {
        application = PushApplication.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:push?maxPushSize=" + MAX_SIZE + "&ackMode=onCompletion").to("mock:routed");
            }
        });
        sender = application.sender();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void nothingIsRoutedYet() {
        routed = application.mock("routed");
        routed.reset();
    }

    /** The route runs before the answer here, so that whatever reached it has been counted by now. */
    @AfterEach
    void onlyAPushThatFollowsIsRouted() {
        routed.reset();
        assertThat(sender.push(ORDER)).isEqualTo(200);
        assertThat(routed.getReceivedCounter()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "10e2147483647", "1e999999999", "-1e-2147483648"})
    void numbersThatNobodyCanReadAreNoFailureOfTheServer(String number) {
        assertThat(sender.push(ORDER.replaceFirst("\"timestamp\" *: *\\d+", "\"timestamp\":" + number))).isIn(200, 400);
        assertThat(sender.push(ORDER.replaceFirst("\\{", "{\"message_type\":" + number + ","))).isIn(200, 400);
        assertThat(sender.push(ORDER.replaceFirst("\"data\" *: *\\{", "\"data\":{\"x\":" + number + ","))).isIn(200, 400);
    }

    @Test
    void aWrongSignatureIsAnsweredWithoutRunningTheRoute() {
        String forged = PushSender.signature(PushSender.APP_KEY, "guessed", ORDER.getBytes(StandardCharsets.UTF_8));

        assertThat(sender.push(ORDER, forged)).isEqualTo(401);
        assertThat(routed.getReceivedCounter()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=nonsense",
            "multipart/form-data; boundary=edge", "multipart/form-data", "multipart/mixed", "text/plain; charset=ISO-8859-1",
            "application/octet-stream", "application/x-java-serialized-object", "nonsense", ";"})
    void theBytesCountWhateverTheirContentType(String contentType) {
        assertThat(sender.send(sender.request(signature(ORDER)).setHeader("Content-Type", contentType)
                .POST(BodyPublishers.ofString(ORDER)).build()).statusCode()).isEqualTo(200);
        assertThat(routed.getReceivedCounter()).isEqualTo(1);
        assertThat(sender.send(sender.request("forged").setHeader("Content-Type", contentType)
                .POST(BodyPublishers.ofString(ORDER)).build()).statusCode()).isEqualTo(401);
        assertThat(sender.send(sender.request("forged").setHeader("Content-Type", contentType)
                .POST(BodyPublishers.ofString("x".repeat(MAX_SIZE + 1))).build()).statusCode()).isEqualTo(413);
    }

    @Test
    void aMissingSignatureIsAnsweredWithoutRunningTheRoute() {
        assertThat(sender.push(ORDER, null)).isEqualTo(401);
        assertThat(routed.getReceivedCounter()).isZero();
    }

    @Test
    void theSignatureOfAnotherPushIsWorthNothing() {
        String other = ORDER.replace("pending", "shipped");

        assertThat(sender.push(ORDER, signature(other))).isEqualTo(401);
        assertThat(routed.getReceivedCounter()).isZero();
    }

    @Test
    void aBodyThatWasWrittenAnewWithTheSameContentIsRefused() {
        assertThat(sender.push(ORDER.replace(",", ", "), signature(ORDER))).isEqualTo(401);
        assertThat(routed.getReceivedCounter()).isZero();
    }

    @Test
    void anUnsignedBodyIsNotEvenParsed() {
        assertThat(sender.push("{", null)).isEqualTo(401);
    }

    @Test
    void theSignatureAlsoCountsInUpperCase() {
        assertThat(sender.push(ORDER, signature(ORDER).toUpperCase())).isEqualTo(200);
        assertThat(routed.getReceivedCounter()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "42", "{} {}", "{\"message_type\":0,", "<html>no</html>"})
    void aSignedBodyThatIsNoJsonObjectIsKeptAndNotAskedForAgain(String body) {
        assertThat(sender.push(body)).isEqualTo(200);
        assertThat(routed.getReceivedCounter()).isZero();
    }

    @Test
    void aDeeplyNestedBodyIsKept() {
        String nested = "[".repeat(990) + "]".repeat(990);

        assertThat(sender.push("{\"data\":" + nested + "}")).isEqualTo(200);
        assertThat(sender.push("{\"data\":" + "[".repeat(1500))).isEqualTo(200);
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedBeforeItIsSent() throws Exception {
        String head = "POST /lazada/push HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5000000000\r\n\r\n";

        assertThat(sender.sendRaw(head, false)).contains(" 413 ");
        assertThat(routed.getReceivedCounter()).isZero();
    }

    @Test
    void aBodyThatGrowsTooLargeIsCutOff() {
        byte[] large = new byte[MAX_SIZE * 50];
        HttpResponse<String> answer = sender
                .send(sender.request(PushSender.signature(PushSender.APP_KEY, PushSender.APP_SECRET, large))
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))).build());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(routed.getReceivedCounter()).isZero();
    }

    @Test
    void aBodyOfJustTheSizeIsTaken() {
        String fill = "{\"message_type\":77,\"fill\":\"\"}";
        String full = fill.replace("\"\"", '"' + "x".repeat(MAX_SIZE - fill.length()) + '"');

        assertThat(sender.push(full)).isEqualTo(200);
        assertThat(sender.push(full.replace("xx", "xxx").replaceFirst("xxx", "xx") + " ")).isEqualTo(413);
    }

    @Test
    void aBodyThatIsCutIsNotRouted() throws Exception {
        String head = "POST /lazada/push HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + signature(ORDER)
                + "\r\nContent-Type: application/json\r\nContent-Length: " + ORDER.length() + "\r\n\r\n";

        sender.sendRaw(head + ORDER.substring(0, 40), true);
        assertThat(routed.getReceivedCounter()).isZero();
    }

    @Test
    void aBodyThatStallsIsGivenUpAfterASecond() throws Exception {
        String head = "POST /lazada/push HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + signature(ORDER)
                + "\r\nContent-Type: application/json\r\nContent-Length: " + ORDER.length() + "\r\n\r\n";

        assertThat(sender.sendRaw(head + ORDER.substring(0, 40), false)).contains(" 408 ");
        assertThat(routed.getReceivedCounter()).isZero();
    }

    @Test
    void anAnswerIsShortTextThatGivesNothingBack() {
        HttpResponse<String> answer = sender.send(
                sender.request("wrong").header("X-Mark", "mark").POST(BodyPublishers.ofString(ORDER)).build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).hasSizeLessThan(60).doesNotContain("1104417");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(answer.headers().map().keySet()).doesNotContain("x-mark", "authorization");
    }

    @Test
    void onlyPostIsServed() {
        assertThat(sender.send(sender.request(signature("")).GET().build()).statusCode()).isEqualTo(405);
        assertThat(sender.send(sender.request(signature(ORDER)).PUT(BodyPublishers.ofString(ORDER)).build()).statusCode())
                .isEqualTo(405);
        assertThat(routed.getReceivedCounter()).isZero();
    }

    @Test
    void noHeaderOfTheRequestReachesTheRoute() {
        HttpResponse<String> answer = sender.send(sender.request(signature(ORDER)).header("X-Mark", "mark")
                .header("CamelLazadaSellerId", "666").header("CamelHttpUri", "http://evil").POST(BodyPublishers.ofString(ORDER))
                .build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(routed.getExchanges().get(0).getMessage().getHeaders()).doesNotContainKeys("X-Mark", "Authorization", "Host",
                "CamelHttpUri", "CamelHttpMethod", "Content-Type", "Content-Length")
                .containsEntry("CamelLazadaSellerId", "1104417");
    }

    @Test
    void everyRefusalIsCounted() {
        long before = application.listener().refused(PushAnswer.UNSIGNED);

        sender.push(ORDER, "forged");
        sender.push(ORDER, "forged");

        assertThat(application.listener().refused(PushAnswer.UNSIGNED)).isEqualTo(before + 2);
    }

    private static String signature(String body) {
        return PushSender.signature(PushSender.APP_KEY, PushSender.APP_SECRET, body.getBytes(StandardCharsets.UTF_8));
    }
}
