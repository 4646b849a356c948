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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.client.inbox.AppendResult;
import io.github.camellazada.client.inbox.InboxStatus;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.push.event.PushEvent;
import io.vertx.core.VertxOptions;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheckRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camellazada.push.PushOnReceiptTest.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What the answer to a push says of the inbox, and how a route that fails is tried again. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PushInboxTest {
    private static final String FAST_RETRIES = "lazada:push?inboxRetryDelay=1&inboxMaxRetryDelay=5";

    private final Map<String, List<String>> statuses = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();

    @Test
    void aPushThatTheInboxCannotStoreIsAnswered503UntilItCan() throws Exception {
        try (StoppableInbox inbox = new StoppableInbox(); PushApplication application = start(inbox, "lazada:push", 0)) {
            inbox.fails(new IllegalStateException("the disk is full"));
            assertThat(application.sender().push(order(1, 1))).isEqualTo(503);
            assertThat(statuses).isEmpty();

            inbox.works();
            assertThat(application.sender().push(order(1, 1))).isEqualTo(200);
            await().until(() -> statuses.containsKey("1"));
        }
    }

    @Test
    void aPushThatIsNotKnownToBeStoredInTimeIsAnswered503() throws Exception {
        try (StoppableInbox inbox = new StoppableInbox();
                PushApplication application = start(inbox, "lazada:push?ackTimeout=50", 0)) {
            inbox.answers(new CompletableFuture<>());

            assertThat(application.sender().push(order(1, 1))).isEqualTo(503);
        }
    }

    @Test
    void morePushesThanTheServerHasWorkersWaitForTheStoreAtOnce() throws Exception {
        int many = VertxOptions.DEFAULT_WORKER_POOL_SIZE + 10;
        try (StoppableInbox inbox = new StoppableInbox();
                PushApplication application = start(inbox, "lazada:push?ackTimeout=30000", 0)) {
            CompletableFuture<AppendResult> commit = new CompletableFuture<>();
            inbox.answers(commit);

            List<CompletableFuture<Integer>> answers = IntStream.range(0, many)
                    .mapToObj(number -> application.sender().pushLater(order(number, 1))).toList();
            await().until(() -> inbox.asked() == many);
            commit.complete(AppendResult.STORED);

            assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
        }
    }

    @Test
    void aFailedPushIsTriedAgainBeforeTheNextOneOfItsOrder() throws Exception {
        try (StoppableInbox inbox = new StoppableInbox(); PushApplication application = start(inbox, FAST_RETRIES, 3)) {
            for (int step = 0; step < 5; step++) {
                assertThat(application.sender().push(order(1, step))).isEqualTo(200);
            }

            await().untilAsserted(
                    () -> assertThat(statuses.get("1")).containsExactly("step0", "step0", "step0", "step0", "step1",
                            "step2", "step3", "step4"));
            assertThat(status(inbox).open()).isZero();
        }
    }

    @Test
    void aPoisonedPushHoldsUpItsOwnOrderAloneAndBecomesADeadLetter() throws Exception {
        try (StoppableInbox inbox = new StoppableInbox();
                PushApplication application = start(inbox, FAST_RETRIES + "&inboxMaxAttempts=4&pushQueueSize=8", 4)) {
            for (int step = 0; step < 3; step++) {
                assertThat(application.sender().push(order(1, step))).isEqualTo(200);
            }
            assertThat(application.sender().push(order(2, 0))).isEqualTo(200);

            await().until(() -> statuses.containsKey("2"));
            await().untilAsserted(
                    () -> assertThat(statuses.get("1")).containsExactly("step0", "step0", "step0", "step0", "step1",
                            "step2"));
            assertThat(status(inbox).dead()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "42", "{} {}", "<html>no</html>"})
    void aSignedBodyThatIsNoPushIsADeadLetterAndAnswered200(String body) throws Exception {
        try (StoppableInbox inbox = new StoppableInbox(); PushApplication application = start(inbox, "lazada:push", 0)) {
            assertThat(application.sender().push(body)).isEqualTo(200);
            assertThat(application.sender().push(body, "forged")).isEqualTo(401);

            assertThat(status(inbox).dead()).isEqualTo(1);
            assertThat(statuses).isEmpty();
        }
    }

    @Test
    void aSignedBodyThatIsNoPushAndCannotBeStoredIsAnswered503() throws Exception {
        try (StoppableInbox inbox = new StoppableInbox(); PushApplication application = start(inbox, "lazada:push", 0)) {
            inbox.fails(new IllegalStateException("the disk is full"));

            assertThat(application.sender().push("{")).isEqualTo(503);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lazada:push?ackMode=onCompletion", "lazada:push?ackMode=onCompletion&pushInbox=#bad"})
    void onCompletionKeepsASignedBodyThatIsNoPush(String uri) throws Exception {
        try (StoppableInbox inbox = new StoppableInbox(); PushApplication application = PushApplication.create()) {
            if (uri.contains("#bad")) {
                application.context.getRegistry().bind("bad", inbox);
            }
            application.context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(uri).to("log:pushes");
                }
            });
            application.context.start();

            assertThat(application.sender().push("{")).isEqualTo(200);

            await().until(() -> String.valueOf(HealthCheckRegistry.get(application.context).getCheck("lazada-inbox-lazada")
                    .orElseThrow().call().getMessage()).contains("1 pushes are dead letters"));
            inbox.fails(new IllegalStateException("the disk is full"));
            assertThat(application.sender().push("{{")).isEqualTo(uri.contains("#bad") ? 503 : 200);
        }
    }

    @ParameterizedTest
    @CsvSource({"prod,lazada:push,true", "prod,lazada:push?pushInbox=memory,false", "dev,lazada:push,false",
            "prod,lazada:push?ackMode=onCompletion,false", ",lazada:push,false"})
    void productionStartsWithAnInboxThatSomebodyChose(String profile, String uri, boolean refused) throws Exception {
        try (PushApplication application = PushApplication.create(); CapturedLog log = new CapturedLog()) {
            application.context.getCamelContextExtension().setProfile(profile);
            application.context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(uri).routeId("pushes").to("log:pushes");
                }
            });
            if (refused) {
                assertThatThrownBy(application.context::start).hasMessageContaining("has no pushInbox")
                        .hasMessageContaining("pushInbox=jdbc:NAME").hasMessageContaining("pushInbox=memory");
            } else {
                application.context.start();
                assertThat(log.text().contains("a crash loses pushes")).isEqualTo(uri.equals("lazada:push"));
                assertThat(log.text().contains("Lazada waits 500 ms")).isEqualTo(uri.contains("onCompletion"));
            }
        }
    }

    @Test
    void aPushOfASellerWithoutATokenIsRoutedAndReportedOnce() throws Exception {
        try (StoppableInbox inbox = new StoppableInbox();
                PushApplication application = PushApplication.create();
                CapturedLog log = new CapturedLog()) {
            MemoryTokenStore tokens = new MemoryTokenStore();
            tokens.save(new TokenKey(PushSender.APP_KEY, "2", "sg"), new LazadaToken("token", null, null, null))
                    .toCompletableFuture().join();
            LazadaConfiguration configuration = application.context.getComponent("lazada", LazadaComponent.class)
                    .getConfiguration();
            configuration.setTokenStore(tokens);
            configuration.setSellerId("3");
            configuration.setAccessToken("token of an option");
            application.context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("lazada:push").to("mock:routed");
                }
            });
            application.context.start();

            application.sender().push(order(1, 1));
            application.sender().push(order(1, 2));
            application.sender().push(order(1, 3).replace("\"seller_id\":\"1\"", "\"seller_id\":\"2\""));
            application.sender().push(order(1, 4).replace("\"seller_id\":\"1\"", "\"seller_id\":\"3\""));

            await().until(() -> application.mock("routed").getReceivedCounter() == 4);
            await().untilAsserted(
                    () -> assertThat(log.text()).containsOnlyOnce("no token of this seller").contains("seller 1 in sg"));
        }
    }

    private static InboxStatus status(PushInbox inbox) {
        return inbox.status(PushSender.APP_KEY).toCompletableFuture().join();
    }

    /** @param failing how many exchanges of the first order fail */
    private PushApplication start(PushInbox inbox, String uri, int failing) throws Exception {
        PushApplication application = PushApplication.create();
        application.context.getRegistry().bind("inbox", inbox);
        application.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri).process(exchange -> {
                    PushEvent event = exchange.getMessage().getBody(PushEvent.class);
                    String order = event.id("OrderId").orElseThrow();
                    statuses.computeIfAbsent(order, first -> new ArrayList<>()).add(event.status());
                    if (order.equals("1") && failures.getAndIncrement() < failing) {
                        throw new IllegalStateException("ERP is away");
                    }
                });
            }
        });
        application.context.start();
        return application;
    }
}
