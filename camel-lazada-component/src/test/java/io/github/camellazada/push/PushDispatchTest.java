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

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.console.LazadaConsole;
import io.github.camellazada.push.event.PushEvent;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultComponentResolver;
import org.apache.camel.spi.ComponentResolver;
import org.apache.camel.support.RoutePolicySupport;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PushDispatchTest {
    private static final String ORDER = PushSender.fixture("trade-order-status");
    private static final String UNKNOWN = "{\"seller_id\":\"7\",\"message_type\":20,\"data\":{\"a\":1},\"timestamp\":1763610000,\"site\":\"lazada_sg\"}";
    private static final String VERIFY = "{\"seller_id\":\"9999\",\"message_type\":0,\"data\":{\"order_status\":\"This is a test message\","
            + "\"trade_order_id\":\"123456\",\"trade_order_line_id\":\"12345\",\"status_update_time\":1656915866},"
            + "\"timestamp\":1656915867,\"site\":\"lazada_sg\"}";

    @Test
    void whatNoOtherConsumerTakesGoesToTheOneWithoutATopic() throws Exception {
        try (PushApplication application = PushApplication.start(routes("lazada:push:trade-order-status", "lazada:push"))) {
            application.sender().push(ORDER);
            application.sender().push(UNKNOWN);
            application.sender().push("{\"what\":\"is this\"}");

            assertThat(application.mock("0").getReceivedCounter()).isEqualTo(1);
            assertThat(application.mock("1").getReceivedCounter()).isEqualTo(2);
            assertThat(application.mock("1").getExchanges().get(0).getMessage().getHeaders())
                    .containsEntry("CamelLazadaMessageType", 20).containsEntry("CamelLazadaSellerId", "7")
                    .doesNotContainKey("CamelLazadaTopic");
            assertThat(application.mock("1").getExchanges().get(1).getMessage().getHeaders())
                    .containsEntry("CamelLazadaMessageType", -1).containsKey("CamelLazadaPushKey");
        }
    }

    @Test
    void aMessageTypeWithoutATopicIsTakenByItsNumber() throws Exception {
        try (PushApplication application = PushApplication.start(routes("lazada:push:20", "lazada:push"))) {
            application.sender().push(UNKNOWN);
            application.sender().push(ORDER);

            assertThat(application.mock("0").getReceivedCounter()).isEqualTo(1);
            assertThat(application.mock("1").getReceivedCounter()).isEqualTo(1);
        }
    }

    @Test
    void aTopicCanAlsoBeTakenByItsNumber() throws Exception {
        try (PushApplication application = PushApplication.start(routes("lazada:push:0", "lazada:push"))) {
            application.sender().push(ORDER);

            assertThat(application.mock("0").getExchanges().get(0).getMessage().getHeader("CamelLazadaTopic"))
                    .isEqualTo("trade-order-status");
        }
    }

    @Test
    void oneRouteCanTakeSeveralTopics() throws Exception {
        try (PushApplication application = PushApplication
                .start(routes("lazada:push:promotion, trade-order-status", "lazada:push"))) {
            application.sender().push(ORDER);
            application.sender().push(PushSender.fixture("promotion"));
            application.sender().push(PushSender.fixture("reverse-order"));

            assertThat(application.mock("0").getExchanges())
                    .extracting(exchange -> exchange.getMessage().getHeader("CamelLazadaTopic"))
                    .containsExactlyInAnyOrder("trade-order-status", "promotion");
            assertThat(application.mock("1").getReceivedCounter()).isEqualTo(1);
        }
    }

    @Test
    void aTypeThatNobodyTakesIsAnsweredAndCounted() throws Exception {
        try (PushApplication application = PushApplication.start(routes("lazada:push:trade-order-status"))) {
            assertThat(application.sender().push(UNKNOWN)).isEqualTo(200);
            assertThat(application.sender().push(UNKNOWN)).isEqualTo(200);
            assertThat(application.sender().push(PushSender.fixture("promotion"))).isEqualTo(200);

            assertThat(application.listener().unclaimed()).containsEntry(20, 2L).containsEntry(11, 1L).hasSize(2);
            LazadaConsole console = new LazadaConsole();
            console.setCamelContext(application.context);
            assertThat(String.valueOf(console.call(DevConsole.MediaType.JSON))).contains("promotion=1", "message type 20=2");
        }
    }

    @Test
    void theVerifyButtonIsAnsweredAndNotRouted() throws Exception {
        try (PushApplication application = PushApplication.start(routes("lazada:push:trade-order-status"))) {
            assertThat(application.sender().push(VERIFY)).isEqualTo(200);
            application.sender().push(ORDER);

            assertThat(application.mock("0").getReceivedCounter()).isEqualTo(1);
        }
    }

    @Test
    void aSuspendedRouteIsAnsweredWith503ForItsTopicOnly() throws Exception {
        try (PushApplication application = PushApplication
                .start(routes("lazada:push:trade-order-status", "lazada:push:reverse-order", "lazada:push"))) {
            application.context.getRouteController().suspendRoute("route0");

            assertThat(application.sender().push(ORDER)).isEqualTo(503);
            assertThat(application.sender().push(PushSender.fixture("reverse-order"))).isEqualTo(200);
            assertThat(application.mock("0").getReceivedCounter() + application.mock("2").getReceivedCounter()).isZero();

            application.context.getRouteController().resumeRoute("route0");
            assertThat(application.sender().push(ORDER)).isEqualTo(200);
            assertThat(application.mock("0").getReceivedCounter()).isEqualTo(1);
        }
    }

    @Test
    void pushesThatAreAnsweredWith503AreLoggedFirstAndThenCounted() throws Exception {
        try (PushApplication application = PushApplication.start(routes("lazada:push:trade-order-status"))) {
            application.context.getRouteController().suspendRoute("route0");
            try (CapturedLog log = new CapturedLog(Level.OFF)) {
                for (int n = 0; n < 12; n++) {
                    assertThat(application.sender().push(ORDER)).isEqualTo(503);
                }

                assertThat(log.text().lines().filter(line -> line.contains(" with 503, since"))).satisfiesExactly(
                        line -> assertThat(line).contains(" 1 pushes", "since the route of this topic is not running"),
                        line -> assertThat(line).contains(" 10 pushes"));
            }
        }
    }

    @Test
    void aStoppedRouteKeepsItsTopicUntilItIsRemoved() throws Exception {
        try (PushApplication application = PushApplication.start(routes("lazada:push:trade-order-status", "lazada:push"))) {
            application.context.getRouteController().stopRoute("route0");
            assertThat(application.sender().push(ORDER)).isEqualTo(503);

            application.context.getRouteController().startRoute("route0");
            assertThat(application.sender().push(ORDER)).isEqualTo(200);
            assertThat(application.mock("0").getReceivedCounter()).isEqualTo(1);

            application.context.getRouteController().stopRoute("route0");
            application.context.removeRoute("route0");
            assertThat(application.sender().push(ORDER)).isEqualTo(200);
            assertThat(application.mock("1").getReceivedCounter()).isEqualTo(1);
        }
    }

    @Test
    void aPushThatComesBeforeItsRouteHasStartedComesAgain() throws Exception {
        AtomicInteger answer = new AtomicInteger();
        PushApplication application = PushApplication.create();
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:push").startupOrder(1).to("mock:rest");
                from("direct:between").startupOrder(2).routePolicy(new RoutePolicySupport() {
                    @Override
                    public void onStart(Route route) {
                        answer.set(application.sender().push(ORDER));
                    }
                }).to("mock:between");
                from("lazada:push:trade-order-status").startupOrder(3).to("mock:orders");
            }
        };
        try (application) {
            application.context.addRoutes(routes);
            application.context.start();

            assertThat(answer).hasValue(503);
            assertThat(application.mock("rest").getReceivedCounter()).isZero();
        }
    }

    @Test
    void anEarlyPushFindsNobodyAndItsRepeatIsTaken() throws Exception {
        try (PushApplication application = PushApplication.create()) {
            application.context.start();
            assertThat(application.sender().push(ORDER)).isEqualTo(404);

            application.context.addRoutes(routes("lazada:push:trade-order-status"));
            assertThat(application.sender().push(ORDER)).isEqualTo(200);
        }
    }

    @Test
    void theListenerOpensAgainAfterEveryRouteWasStopped() throws Exception {
        try (PushApplication application = PushApplication.start(routes("lazada:push:trade-order-status"))) {
            application.context.getRouteController().stopRoute("route0");
            assertThat(application.sender().push(ORDER)).isEqualTo(404);

            application.context.getRouteController().startRoute("route0");
            assertThat(application.sender().push(ORDER)).isEqualTo(200);
        }
    }

    @Test
    void twoAppsListenAtTwoPaths() throws Exception {
        try (PushApplication application = PushApplication
                .start(routes("lazada:push", "lazada:push?pushPath=/second/app&appKey=77&appSecret=second-secret"))) {
            byte[] body = UNKNOWN.getBytes(StandardCharsets.UTF_8);

            assertThat(application.sender("/second/app").push(UNKNOWN)).isEqualTo(401);
            assertThat(application.sender("/second/app").push(UNKNOWN, PushSender.signature("77", "second-secret", body)))
                    .isEqualTo(200);
            assertThat(application.mock("1").getExchanges().get(0).getMessage().getBody(PushEvent.class).appKey())
                    .isEqualTo("77");
        }
    }

    @Test
    void aSecondConsumerOfATopicFailsAtStart() {
        assertThatThrownBy(() -> PushApplication.start(routes("lazada:push:trade-order-status", "lazada:push:0")))
                .hasMessageContaining("Two consumers cannot both receive pushes of trade-order-status")
                .hasMessageContaining("multicast").hasMessageNotContaining(PushSender.APP_SECRET);
        assertThatThrownBy(
                () -> PushApplication.start(routes("lazada:push:promotion", "lazada:push:reverse-order,promotion")))
                .hasMessageContaining("Two consumers cannot both receive pushes of promotion");
        assertThatThrownBy(() -> PushApplication.start(routes("lazada:push", "lazada:push?ackTimeout=300")))
                .hasMessageContaining("every push that no other consumer takes");
    }

    @Test
    void aSecondAppAtTheSamePathFailsAtStart() {
        assertThatThrownBy(
                () -> PushApplication.start(routes("lazada:push", "lazada:push:promotion?appKey=77&appSecret=second-secret")))
                .hasMessageContaining("Set another pushPath").hasMessageNotContaining("second-secret");
        assertThatThrownBy(() -> PushApplication.start(routes("lazada:push", "lazada:push:promotion?appSecret=typo")))
                .hasMessageContaining("another appSecret").hasMessageNotContaining("typo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform-http:/lazada/push", "platform-http:/lazada/push/?httpMethodRestrict=GET,POST"})
    void aPathThatAnotherRouteServesIsRefusedAtStart(String taken) {
        RouteBuilder other = new RouteBuilder() {
            @Override
            public void configure() {
                from(taken).routeId("shop").to("mock:shop");
                from("lazada:push").routeId("pushes").to("mock:pushes");
            }
        };

        assertThatThrownBy(() -> PushApplication.start(other)).hasStackTraceContaining("would go to the route 'shop'")
                .hasStackTraceContaining("pushPath");
    }

    @Test
    void aRouteForAnotherMethodIsNotInTheWay() throws Exception {
        RouteBuilder other = new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/lazada/push?httpMethodRestrict=GET").routeId("status").to("mock:status");
                from("lazada:push?ackMode=onCompletion").routeId("pushes").to("mock:pushes");
            }
        };

        try (PushApplication application = PushApplication.start(other)) {
            assertThat(application.sender().push(ORDER)).isEqualTo(200);
            assertThat(application.mock("pushes").getReceivedCounter()).isEqualTo(1);
        }
    }

    @Test
    void missingCredentialsFailAtStart() {
        assertThatThrownBy(() -> start(new DefaultCamelContext(), routes("lazada:push")))
                .hasMessageContaining("camel.component.lazada.app-key");
    }

    @Test
    void anApplicationWithoutAnHttpServerIsToldWhatToAdd() {
        DefaultCamelContext context = new DefaultCamelContext();
        context.getCamelContextExtension().addContextPlugin(ComponentResolver.class,
                (name, camel) -> name.equals("platform-http")
                        ? null
                        : new DefaultComponentResolver().resolveComponent(name, camel));

        assertThatThrownBy(() -> start(context, routes("lazada:push?appKey=1&appSecret=2")))
                .hasMessageContaining("camel-platform-http-main").hasMessageContaining("camel-quarkus-platform-http");
    }

    @Test
    void aServerThatIsNotStartedIsReportedWithWhatToAdd() {
        assertThatThrownBy(() -> start(new DefaultCamelContext(), routes("lazada:push?appKey=1&appSecret=2")))
                .hasStackTraceContaining("camel.server.enabled=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pushQueueSize", "concurrentConsumers", "maxPushSize", "ackTimeout"})
    void anOptionThatWouldRefuseEveryPushFailsAtStart(String option) {
        assertThatThrownBy(() -> start(new DefaultCamelContext(), routes("lazada:push?appKey=1&appSecret=2&" + option + "=0")))
                .hasMessageContaining(option + "=0");
    }

    private static void start(CamelContext context, RouteBuilder routes) throws Exception {
        try (context) {
            context.addRoutes(routes);
            context.start();
        }
    }

    /** A route from each URI to {@code mock:0}, {@code mock:1} and so on; it completes before its push is answered. */
    private static RouteBuilder routes(String... uris) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                for (int i = 0; i < uris.length; i++) {
                    from(uris[i] + (uris[i].contains("?") ? "&" : "?") + "ackMode=onCompletion").routeId("route" + i)
                            .to("mock:" + i);
                }
            }
        };
    }
}
