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
package io.github.camellazada.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.simulator.fault.WireFault;
import io.github.camellazada.simulator.gateway.ReceivedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FaultsTest {
    @RegisterExtension
    static final LazadaSimulatorExtension LAZADA = new LazadaSimulatorExtension();

    private final AtomicInteger carriedOut = new AtomicInteger();
    private LazadaSimulator simulator;
    private NaiveClient client;

    @BeforeEach
    void prepare() {
        simulator = LAZADA.simulator();
        simulator.sellers().add("1001", "sg");
        client = NaiveClient.of(simulator, "sg", simulator.tokens().issue("1001").accessToken());
        simulator.answer("/seller/get", call -> {
            carriedOut.incrementAndGet();
            return simulator.world().json().createObjectNode().put("data", "something of some length");
        });
    }

    @AfterEach
    void heal() {
        simulator.faults().clear();
        simulator.clearReceived();
    }

    @Test
    void aThrottleLastsForItsCalls() {
        simulator.faults().on("/seller/get").times(2).throttle("ApiCallLimit", 3);

        JsonNode first = call();

        assertThat(first.path("code").asText()).isEqualTo("ApiCallLimit");
        assertThat(first.path("message").asText()).contains("this ban will last 3 seconds");
        assertThat(codeOf(call())).isEqualTo("ApiCallLimit");
        assertThat(codeOf(call())).isEqualTo("0");
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void aFreezeLastsForItsTime() {
        simulator.faults().onAny().during(Duration.ofMinutes(90)).freeze();

        assertThat(codeOf(call())).isEqualTo("998");
        simulator.clock().advance(Duration.ofMinutes(91));
        assertThat(codeOf(call())).isEqualTo("0");
    }

    @Test
    void aFaultOfOneOperationLeavesTheOthersAlone() {
        simulator.faults().on("/orders/get").throttle("ApiCallLimit", 1);

        assertThat(codeOf(call())).isEqualTo("0");
    }

    @Test
    void aDroppedAnswerIsAWriteThatHappened() {
        simulator.faults().on("/seller/get").dropAnswer();

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(this::call);
        assertThat(carriedOut.get()).isPositive();
    }

    @Test
    void aClosedConnectionIsACallThatDidNotHappen() {
        simulator.faults().on("/seller/get").closeConnection();

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(this::call);
        assertThat(carriedOut).hasValue(0);
        assertThat(simulator.received("/seller/get").get(0).code()).isNull();
    }

    @Test
    void aStalledBodyNeverEnds() {
        simulator.faults().on("/seller/get").once().stallBody();

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(this::call)
                .withMessageContaining("Timeout");
    }

    @Test
    void aBanBeginsWithTheFirstCallAndCoversItsSellerOnly() {
        simulator.sellers().add("1002", "sg");
        NaiveClient other = NaiveClient.of(simulator, "sg", simulator.tokens().issue("1002").accessToken());
        simulator.faults().onAny().ofSeller("1001").fromFirstCall(Duration.ofMinutes(1)).throttle("SellerCallLimit", 60);
        simulator.clock().advance(Duration.ofMinutes(10));

        assertThat(codeOf(call())).isEqualTo("SellerCallLimit");
        simulator.clock().advance(Duration.ofSeconds(50));
        assertThat(codeOf(call())).isEqualTo("SellerCallLimit");
        assertThat(codeOf(NaiveClient.json(
                other.send("GET", "/seller/get", other.signed("/seller/get", Map.of()), Map.of()).body()))).isEqualTo("0");
        simulator.clock().advance(Duration.ofSeconds(11));
        assertThat(codeOf(call())).isEqualTo("0");
    }

    @Test
    void aLostAnswerIsAWriteThatHappenedAndALostRequestIsNone() {
        simulator.faults().on("/seller/get").once().loseRequest();
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(this::call).withMessageContaining("Timeout");
        assertThat(carriedOut).hasValue(0);

        simulator.faults().on("/seller/get").once().loseAnswer();
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(this::call).withMessageContaining("Timeout");
        assertThat(carriedOut).hasValue(1);
        assertThat(simulator.received("/seller/get")).extracting(ReceivedRequest::trouble).extracting(WireFault::kind)
                .containsExactly(WireFault.Kind.LOSE_REQUEST, WireFault.Kind.LOSE_ANSWER);
    }

    @Test
    void aCutBodyIsShort() {
        simulator.faults().on("/seller/get").cutBody();

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(this::call).withCauseInstanceOf(IOException.class);
    }

    @Test
    void anEmptyBodyIsEmpty() {
        simulator.faults().on("/seller/get").once().emptyBody();

        assertThat(send().body()).isEmpty();
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void aFirewallAnswersWithAPage() {
        simulator.faults().on("/seller/get").once().htmlPage();

        HttpResponse<String> page = send();

        assertThat(page.body()).startsWith("<!doctype html>");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(carriedOut).hasValue(0);
    }

    @Test
    void anHttpStatusComesWithoutABody() {
        simulator.faults().on("/seller/get").once().httpStatus(429);

        assertThat(send().statusCode()).isEqualTo(429);
    }

    @Test
    void aDelayHoldsTheAnswerBack() {
        simulator.faults().on("/seller/get").once().delay(Duration.ofMillis(300));
        long start = System.nanoTime();

        assertThat(codeOf(call())).isEqualTo("0");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void aWrongClockRefusesRightTimestampsAndShowsItself() {
        simulator.faults().clockSkew(Duration.ofDays(1));

        HttpResponse<String> answer = send();

        assertThat(codeOf(NaiveClient.json(answer.body()))).isEqualTo("IllegalTimestamp");
        assertThat(answer.headers().firstValue("Date")).isPresent();
    }

    @Test
    void aBodyIsZippedIfAsked() {
        simulator.answer("/seller/get", call -> simulator.world().json().createObjectNode().put("data", "x".repeat(5000)));

        HttpResponse<String> zipped = client.sendWith("Accept-Encoding", "gzip", "/seller/get",
                client.signed("/seller/get", Map.of()));

        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(zipped.body().length()).isLessThan(1000);
    }

    private HttpResponse<String> send() {
        return client.send("GET", "/seller/get", client.signed("/seller/get", Map.of()), Map.of());
    }

    private JsonNode call() {
        return NaiveClient.json(send().body());
    }

    private static String codeOf(JsonNode answer) {
        return answer.path("code").asText();
    }
}
