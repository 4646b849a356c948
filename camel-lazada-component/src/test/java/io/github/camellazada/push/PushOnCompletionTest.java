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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.LazadaComponent;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.github.camellazada.push.PushOnReceiptTest.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PushOnCompletionTest {
    private static final String PATIENT = "lazada:push?ackMode=onCompletion&ackTimeout=20000";
    private static final String HASTY = "lazada:push?ackMode=onCompletion&ackTimeout=50";
    private final HeldRoute held = new HeldRoute();
    private final SettableClock clock = new SettableClock();
    private PushApplication application;
    private PushSender sender;

    @BeforeEach
    void create() throws Exception {
        application = PushApplication.create();
        application.context.getComponent("lazada", LazadaComponent.class).getConfiguration().setClock(clock);
        sender = application.sender();
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void aPushIsAnsweredOnceItsRouteIsDone() throws Exception {
        start(PATIENT);
        CompletableFuture<Integer> answer = sender.pushLater(order(1, 1));
        await().until(() -> held.events().size() == 1);
        assertThat(answer).isNotDone();

        held.letGo();

        assertThat(answer.get()).isEqualTo(200);
    }

    @Test
    void aFailedPushIsAnsweredWith503AndRunsAgainWhenItIsRepeated() throws Exception {
        start(PATIENT);
        CompletableFuture<Integer> answer = sender.pushLater(order(1, 1));
        held.letFail();
        assertThat(answer.get()).isEqualTo(503);

        CompletableFuture<Integer> repeated = sender.pushLater(order(1, 1));
        held.letGo();

        assertThat(repeated.get()).isEqualTo(200);
        assertThat(held.events()).hasSize(2);
    }

    @Test
    void aRouteThatTakesTooLongIsAnsweredWith503AndRunsOn() throws Exception {
        start(HASTY);
        assertThat(sender.push(order(1, 1))).isEqualTo(503);

        held.letGo();

        assertThat(held.events()).hasSize(1);
    }

    @Test
    void aRepeatOfARunningPushWaitsForTheFirstAndIsNotRouted() throws Exception {
        start(PATIENT);
        CompletableFuture<Integer> first = sender.pushLater(order(1, 1));
        await().until(() -> held.events().size() == 1);
        List<CompletableFuture<Integer>> repeated = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            repeated.add(sender.pushLater(order(1, 1).replace("1763610099", "176361189" + i)));
        }
        await().until(() -> application.context.getInflightRepository().size() > repeated.size() + 1);

        held.letGo();

        assertThat(first.get()).isEqualTo(200);
        assertThat(repeated).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(200));
        assertThat(held.events()).hasSize(1);
    }

    @Test
    void aRepeatOfAPushThatStillRunsIsToldToComeAgain() throws Exception {
        start(HASTY);
        assertThat(sender.push(order(1, 1))).isEqualTo(503);
        assertThat(sender.push(order(1, 1))).isEqualTo(503);
        assertThat(held.events()).hasSize(1);
        held.letGo();
    }

    @Test
    void aRepeatOfAPushThatWasDoneLateIsAnsweredWithoutRouting() throws Exception {
        start(HASTY);
        assertThat(sender.push(order(1, 1))).isEqualTo(503);
        held.letGo();

        await().untilAsserted(() -> assertThat(sender.push(order(1, 1))).isEqualTo(200));
        clock.advance(Duration.ofHours(6).plusMinutes(30));
        assertThat(sender.push(order(1, 1))).isEqualTo(200);
        assertThat(held.events()).hasSize(1);
    }

    @Test
    void aLateSuccessIsForgottenWhenLazadaCannotRepeatItAnyMore() throws Exception {
        start(HASTY);
        assertThat(sender.push(order(1, 1))).isEqualTo(503);
        held.letGo();
        await().untilAsserted(() -> assertThat(sender.push(order(1, 1))).isEqualTo(200));

        clock.advance(Duration.ofHours(8));

        assertThat(sender.push(order(1, 1))).isEqualTo(503);
        held.letGo();
        assertThat(held.events()).hasSize(2);
    }

    @Test
    void aPushThatFailedLateRunsAgainWhenItIsRepeated() throws Exception {
        start(HASTY);
        assertThat(sender.push(order(1, 1))).isEqualTo(503);
        held.letFail();

        assertThat(sender.push(order(1, 1))).isEqualTo(503);
        await().until(() -> held.events().size() == 2);
        held.letGo();
    }

    @Test
    void aStatusThatCanComeBackIsNeverTakenForALateRepeat() throws Exception {
        start(HASTY);
        String status = PushSender.fixture("seller-status");
        assertThat(sender.push(status)).isEqualTo(503);
        held.letGo();
        await().until(() -> application.context.getInflightRepository().size() == 0);

        assertThat(sender.push(status)).isEqualTo(503);
        await().until(() -> held.events().size() == 2);
        held.letGo();
    }

    @Test
    void aFullQueueIsAnsweredWith503() throws Exception {
        start(HASTY + "&pushQueueSize=1");
        sender.push(order(1, 1));

        assertThat(sender.push(order(2, 1))).isEqualTo(503);
        held.letGo();
        assertThat(held.events()).hasSize(1);
    }

    @Test
    void anExchangeMarkedForRollbackHasFailed() throws Exception {
        application.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(PATIENT).markRollbackOnly();
            }
        });
        application.context.start();

        assertThat(sender.push(order(1, 1))).isEqualTo(503);
    }

    @Test
    void manyPushesAtOnceAreEachRoutedOnce() throws Exception {
        application.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(PATIENT).to("mock:all");
            }
        });
        application.context.start();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int order = 0; order < 200; order++) {
            answers.add(sender.pushLater(order(order, 1)));
        }

        for (CompletableFuture<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }
        assertThat(application.mock("all").getReceivedCounter()).isEqualTo(200);
    }

    private void start(String uri) throws Exception {
        application.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri).process(held);
            }
        });
        application.context.start();
    }

    private static final class SettableClock extends Clock {
        private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
