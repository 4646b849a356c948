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
package io.github.camellazada;

import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.client.CapturedLog;
import org.apache.camel.builder.RouteBuilder;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What polls and back-fills say while Lazada cannot be reached or refuses, and when they are stopped then. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class FailedPollsTest extends LazadaTestSupport {
    private static final String AWAY = "&serverUrl=http://localhost:1/rest&maxRetries=1&retryBackoff=1";
    private static final String BACKFILL = "lazada:stream:orders?streamPush=false&versionStore=memory&watermarkStore=memory"
            + "&sellerId=1001&startScheduler=false&pollFrom=2020-01-01";

    @Test
    void aPollThatFailsIsOneLineAndEachCallCountsItsOwnAttempts() throws Exception {
        try (CapturedLog log = new CapturedLog(Level.INFO, Level.INFO)) {
            poll("lazada:orders-get?sellerId=1001&delay=10&initialDelay=0" + AWAY);
            await().until(() -> lines(log, "Failed polling endpoint").size() > 2);

            assertThat(lines(log, "Failed polling endpoint")).allMatch(line -> line.contains("after 2 attempts"));
            assertThat(lines(log, "call=orders-get")).hasSizeGreaterThan(2).allMatch(line -> line.contains("attempts=2 "));
            assertThat(lines(log, "\tat ")).isEmpty();
        }
    }

    @Test
    void aWrongSecretIsOneLineAPoll() throws Exception {
        gateway.answers("{\"code\":\"IncompleteSignature\",\"type\":\"ISV\",\"message\":\"bad\",\"request_id\":\"r1\"}");
        try (CapturedLog log = new CapturedLog(Level.INFO, Level.INFO)) {
            poll("lazada:orders-get?sellerId=1001&delay=10&initialDelay=0");
            await().until(() -> lines(log, "Failed polling endpoint").size() > 2);

            assertThat(lines(log, "\tat ")).isEmpty();
        }
    }

    @Test
    void aBackfillSaysThatLazadaCannotBeReached() throws Exception {
        try (CapturedLog log = new CapturedLog(Level.INFO, Level.INFO)) {
            poll(BACKFILL + AWAY);
            await().atMost(9, TimeUnit.SECONDS)
                    .untilAsserted(() -> assertThat(log.text()).contains("continues from its watermark"));

            assertThat(lines(log, "nobody knows how many objects there are")).singleElement().asString()
                    .contains("since Lazada could not be reached (").contains("onnection refused").doesNotContain("null");
            assertThat(lines(log, "\tat ")).isEmpty();
        }
    }

    @Test
    void aBackfillThatTheStopCutsOffHasNotFailed() throws Exception {
        String counted = "{\"code\":\"0\",\"request_id\":\"r1\",\"data\":{\"count\":0,\"countTotal\":0,\"orders\":[]}}";
        gateway.answers(request -> gateway.requests().size() == 1
                ? counted
                : "{\"code\":\"ServiceUnavailable\",\"type\":\"SYSTEM\",\"message\":\"later\",\"request_id\":\"r2\"}");
        try (CapturedLog log = new CapturedLog(Level.INFO)) {
            poll(BACKFILL + "&maxRetries=3&retryBackoff=50000");
            await().until(() -> gateway.requests().size() == 2);
            context.stop();

            await().untilAsserted(() -> assertThat(log.text()).contains("StreamBackfills DEBUG"));
            assertThat(lines(log, "continues from its watermark")).isEmpty();
        }
    }

    private void poll(String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).log("${header.CamelLazadaOrderId}");
            }
        });
    }

    private static List<String> lines(CapturedLog log, String word) {
        return log.text().lines().filter(line -> line.contains(word)).toList();
    }
}
