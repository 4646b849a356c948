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

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.push.event.PushAnswer;
import io.vertx.core.VertxOptions;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.PlatformHttpConstants;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Requests whose bodies come slowly or never, at a server with a single worker thread. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SlowSendersTest {
    private static final int MAX_SIZE = 2000;
    private static final String ORDER = PushSender.fixture("trade-order-status");
    private PushApplication application;
    private PushSender sender;

    @BeforeEach
    void create() throws Exception {
        application = PushApplication.create(new VertxOptions().setWorkerPoolSize(1));
        sender = application.sender();
        application.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:push?maxPushSize=" + MAX_SIZE).to("mock:routed");
            }
        });
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void theyHoldNeitherAPushNorEachOtherUp() throws Exception {
        application.context.start();
        long begin = System.nanoTime();

        List<Socket> slow = begin(30, 40);

        assertThat(sender.push(ORDER)).isEqualTo(200);
        assertThat(endOf(slow)).hasSize(30).allMatch(line -> line.contains(" 408 "));
        // one after the other they would be given up in 30 seconds
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        assertThat(application.listener().refused(PushAnswer.TOO_SLOW)).isEqualTo(30);
    }

    @Test
    void whatTheyLeaveUnfinishedCannotFillTheMemory() throws Exception {
        application.context.start();

        // on a busy machine some may have been given up when the next ones come
        await().atMost(Duration.ofMinutes(1)).until(() -> endOf(begin(100, MAX_SIZE - 1)).stream()
                .anyMatch(line -> line.contains(" 503 ")));

        // and what it took is given back, by those that were given up and by those that are read
        for (int i = 0; i < 100; i++) {
            assertThat(sender.push(ORDER)).isEqualTo(200);
        }
    }

    @Test
    void anEngineOfTheApplicationsOwnLendsItsWorkerMeanwhile() throws Exception {
        application.context.getRegistry().bind(PlatformHttpConstants.PLATFORM_HTTP_ENGINE_NAME, new VertxPlatformHttpEngine() {
            // what makes it another class is the application's business
        });
        application.context.start();

        assertThat(endOf(begin(1, 40))).singleElement().asString().contains(" 408 ");
        assertThat(sender.push(ORDER)).isEqualTo(200);
    }

    private List<Socket> begin(int count, int bytes) throws IOException {
        List<Socket> begun = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            begun.add(sender.begin("POST /lazada/push HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + MAX_SIZE + "\r\n\r\n" + "x".repeat(bytes)));
        }
        return begun;
    }

    private static List<String> endOf(List<Socket> begun) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Socket each : begun) {
            try (each) {
                lines.add(PushSender.statusLine(each));
            }
        }
        return lines;
    }
}
