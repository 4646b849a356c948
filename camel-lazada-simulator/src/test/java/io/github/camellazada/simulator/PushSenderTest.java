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

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.fault.PushOdds;
import io.github.camellazada.simulator.gateway.Signature;
import io.github.camellazada.simulator.push.PushDelivery;
import io.github.camellazada.simulator.world.SimulatedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

class PushSenderTest {
    private static final Instant START = Instant.parse("2026-11-11T00:00:00Z");

    private PushReceiver app;
    private LazadaSimulator simulator;

    @BeforeEach
    void start() {
        app = new PushReceiver();
        simulator = LazadaSimulator.builder().clock(SimulatedClock.standingAt(START)).pushUrl(app.url()).build().start();
        simulator.sellers().add("1001", "my");
    }

    @AfterEach
    void stop() {
        simulator.close();
        app.close();
    }

    @Test
    void aPushIsSignedOverKeyAndBody() {
        push(0);

        await().until(() -> app.pushes().size() == 1);
        PushReceiver.Push push = app.pushes().get(0);
        assertThat(push.authorization()).isEqualTo(Signature.hmac("helloworld", "123456" + push.body()))
                .matches("[0-9a-f]{64}");
        assertThat(push.contentType()).isEqualTo("application/json");
    }

    @Test
    void theSignatureIsThatOfTheOfficialExample() {
        String body = "{\"seller_id\":\"1234567\", \"message_type\":0, \"data\":{...}..}";

        assertThat(Signature.hmac("3412gyo124goi3124", "123456" + body))
                .isEqualTo("f3d2ca947f16a50b577c036adecd18bec126ea19cadedd59816e255d3b6104ab");
    }

    @Test
    void whatTheAppTakesIsNotSentAgain() {
        push(0);
        await().until(() -> delivery().state() == PushDelivery.State.DELIVERED);

        simulator.clock().advance(Duration.ofHours(7));

        assertThat(app.pushes()).hasSize(1);
    }

    @Test
    void aRefusedPushComesAgainAfterThirtyMinutesTwelveTimes() {
        app.answerWith(503);
        push(0);
        await().until(() -> delivery().attempts().size() == 1);

        simulator.clock().advance(Duration.ofMinutes(29));
        assertThat(delivery().attempts()).hasSize(1);
        simulator.clock().advance(Duration.ofMinutes(1));
        await().until(() -> delivery().attempts().size() == 2);
        simulator.clock().advance(Duration.ofHours(6));

        await().until(() -> delivery().state() == PushDelivery.State.GIVEN_UP);
        assertThat(delivery().attempts()).hasSize(13).allMatch(attempt -> attempt.status() == 503);
        assertThat(app.pushes()).hasSize(13).allMatch(push -> push.body().equals(delivery().body()));
    }

    @Test
    void whatComesAgainTellsTheStateOfThatMoment() {
        app.answerWith(503);
        Commerce commerce = simulator.module(Commerce.class);
        long order = commerce.placeOrder("1001", commerce.product("1001").sku("A").price("1").stock(9).add().skuId());
        await().until(() -> simulator.push().deliveries().stream().allMatch(push -> push.attempts().size() == 1));
        app.pushes().clear();

        commerce.pay("1001", order);
        app.answerWith(200);
        simulator.clock().advance(Duration.ofMinutes(30));

        await().until(() -> simulator.push().deliveries().stream().filter(push -> push.messageType() == 0)
                .allMatch(push -> push.state() == PushDelivery.State.DELIVERED));
        assertThat(app.pushes().stream().map(PushReceiver.Push::body).filter(body -> body.contains("order_status")))
                .isNotEmpty().allMatch(body -> body.contains("\"pending\""));
    }

    @Test
    void aCancelledLineNamesItsReverseOrder() {
        Commerce commerce = simulator.module(Commerce.class);
        long order = commerce.placeOrder("1001", commerce.product("1001").sku("A").price("1").stock(9).add().skuId());
        long reverse = commerce.requestCancel("1001", order);

        await().until(() -> app.pushes().stream().anyMatch(push -> push.body().contains("\"canceled\"")));
        JsonNode data = app.pushes().stream().map(push -> NaiveClient.json(push.body()).path("data"))
                .filter(push -> "canceled".equals(push.path("order_status").asText())).findFirst().orElseThrow();
        assertThat(data.path("reverse_order_id").asText()).isEqualTo(Long.toString(reverse));
        assertThat(data.path("reverse_order_line_id").asText()).isNotEmpty();
    }

    @Test
    void anAppThatFailsMoreOftenThanNotGetsNoPushes() {
        app.answerWith(503);
        for (int i = 0; i < 100; i++) {
            push(0);
        }
        await().until(() -> simulator.push().isSuspended());
        app.answerWith(200);
        app.pushes().clear();

        push(0);
        await().until(() -> simulator.push().deliveries().get(100).state() == PushDelivery.State.SUSPENDED);
        simulator.push().resume();
        push(0);

        await().until(() -> simulator.push().deliveries().get(101).state() == PushDelivery.State.DELIVERED);
        assertThat(app.pushes()).hasSize(1);
    }

    @Test
    void anAppThatFailsMoreOftenThanNotGetsPushesWhereSuspensionIsOff() {
        simulator.push().suspends(false);
        app.answerWith(503);
        for (int i = 0; i < 101; i++) {
            push(0);
        }
        await().until(() -> app.pushes().size() == 101);
        app.answerWith(200);

        push(0);

        await().until(() -> simulator.push().deliveries().get(101).state() == PushDelivery.State.DELIVERED);
    }

    @Test
    void aPromotionComesAgainAfterFiveMinutesThreeTimes() {
        app.answerWith(500);
        push(11);
        await().until(() -> delivery().attempts().size() == 1);

        simulator.clock().advance(Duration.ofMinutes(15));

        await().until(() -> delivery().state() == PushDelivery.State.GIVEN_UP);
        assertThat(delivery().attempts()).hasSize(4);
    }

    @Test
    void anAppThatDoesNotAnswerWithinHalfASecondGetsThePushAgain() {
        app.staySilent();
        push(0);

        await().until(() -> delivery().attempts().size() == 1);
        assertThat(delivery().attempts().get(0).status()).isZero();
        assertThat(delivery().attempts().get(0).took()).isBetween(Duration.ofMillis(450), Duration.ofSeconds(3));
        assertThat(delivery().state()).isEqualTo(PushDelivery.State.WAITING);
    }

    @Test
    void theAppCanComeBackInBetween() {
        app.answerWith(503);
        push(0);
        await().until(() -> delivery().attempts().size() == 1);

        app.answerWith(200);
        simulator.clock().advance(Duration.ofMinutes(30));

        await().until(() -> delivery().state() == PushDelivery.State.DELIVERED);
    }

    @Test
    void orderStatusHasMillisecondsAndTheOtherTopicsSeconds() {
        assertThat(received(0).path("timestamp").asLong()).isEqualTo(START.toEpochMilli());
        assertThat(received(6).path("timestamp").asLong()).isEqualTo(START.getEpochSecond());
        assertThat(received(6).path("site").asText()).isEqualTo("lazada_my");
        assertThat(received(4).path("site").asText()).isEqualTo("LAZADA_MY");
    }

    @Test
    void eachTopicHasTheEnvelopeOfItsPage() {
        assertThat(received(0).path("seller_id").isTextual()).isTrue();
        assertThat(received(2).path("seller_id").isNumber()).isTrue();
        assertThat(received(2).has("site")).isFalse();
        assertThat(received(3).path("action").asText()).isEqualTo("PUBLISHED");
        assertThat(received(3).path("data").has("action")).isFalse();
        assertThat(received(3).path("site").asText()).isEqualTo("lazada-my");
        assertThat(received(8).path("seller_id").asText()).isEqualTo("null");
        assertThat(received(11).has("message_type")).isFalse();
        assertThat(received(12).has("seller_id")).isFalse();
        assertThat(received(12).path("site").asText()).isEqualTo("lazada_sg");
    }

    @Test
    void aCrossBorderSellersPushesCarryTheIdOfTheSite() {
        simulator.sellers().addCrossBorder("2002");
        simulator.sellers().knownAs("2002", "th", "2003");

        simulator.push().push("2002", "th", 0, simulator.world().json().createObjectNode());

        await().until(() -> app.pushes().size() == 1);
        assertThat(app.pushes().get(0).body()).contains("\"seller_id\":\"2003\"", "\"site\":\"lazada_th\"");
    }

    @Test
    void nothingIsSentWithoutACallbackUrl() {
        simulator.push().pushUrl(null);

        push(0);

        assertThat(simulator.push().deliveries()).isEmpty();
    }

    @Test
    void aPushThatIsToBeRepeatedOutlivesTheCallbackUrl() {
        app.answerWith(503);
        push(0);
        await().until(() -> delivery().attempts().size() == 1);
        simulator.push().pushUrl(null);
        simulator.clock().advance(Duration.ofMinutes(30));
        await().until(() -> delivery().attempts().size() == 2);

        app.answerWith(200);
        simulator.push().pushUrl(app.url());
        simulator.clock().advance(Duration.ofMinutes(30));

        await().until(() -> delivery().state() == PushDelivery.State.DELIVERED);
    }

    @Test
    void aCallbackThatIsNoUrlIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> simulator.push().pushUrl(URI.create("somewhere")))
                .withMessageContaining("http://");
    }

    @Test
    void pushesOfASellerStopWhenHeWithdraws() {
        simulator.tokens().issue("1001");
        push(0);
        simulator.tokens().revoke("1001");
        push(0);

        assertThat(simulator.push().deliveries()).hasSize(1);
    }

    @Test
    void anAuthorizationThatEndsIsAnnouncedTwoDaysAndOneDayAhead() {
        simulator.tokens().issue("1001");

        simulator.clock().advance(Duration.ofDays(178));
        await().until(() -> app.pushes().size() == 1);
        simulator.clock().advance(Duration.ofDays(2));

        await().until(() -> app.pushes().size() == 2);
        JsonNode alert = NaiveClient.json(app.pushes().get(0).body());
        assertThat(alert.path("message_type").asInt()).isEqualTo(8);
        assertThat(alert.at("/data/seller_id").asText()).isEqualTo("1001");
        assertThat(alert.at("/data/auth_expiry_time").asLong()).isEqualTo(START.plus(Duration.ofDays(180)).getEpochSecond());
    }

    @Test
    void pushesCanBeDroppedRepeatedAndMixedUp() {
        simulator.faults().dropPushes(1);
        push(0);
        simulator.faults().repeatPushes(1);
        push(1);
        await().until(() -> app.pushes().size() == 2);
        simulator.faults().reorderPushes(2);
        push(6);
        assertThat(app.pushes()).hasSize(2);
        push(7);

        await().until(() -> app.pushes().size() == 4);
        assertThat(app.pushes().stream().map(push -> NaiveClient.json(push.body()).path("message_type").asInt()))
                .startsWith(1, 1).containsExactlyInAnyOrder(1, 1, 6, 7);
        assertThat(simulator.push().deliveries().get(0).state()).isEqualTo(PushDelivery.State.DROPPED);
    }

    @Test
    void chanceLosesAndDoublesItsSharesOfPushes() {
        simulator.faults().pushesByChance(new PushOdds(0.2, 0.2, 0.3, Duration.ofMillis(1)), 1);
        IntStream.range(0, 200).forEach(number -> push(0));
        await().until(() -> {
            simulator.clock().advance(Duration.ofMillis(1));
            return simulator.push().deliveries().stream().noneMatch(push -> push.state() == PushDelivery.State.WAITING);
        });

        long dropped = simulator.push().deliveries().stream().filter(push -> push.state() == PushDelivery.State.DROPPED)
                .count();
        long repeated = simulator.push().deliveries().size() - 200L;
        assertThat(dropped).isBetween(20L, 60L);
        assertThat(repeated).isBetween(20L, 60L);
        assertThat(app.pushes()).hasSize((int) (200 - dropped + repeated));
    }

    @Test
    void theVerifyMessageOfTheConsoleIsSigned() {
        simulator.push().verify();

        await().until(() -> app.pushes().size() == 1);
        assertThat(app.pushes().get(0).body()).contains("\"9999\"", "This is a test message");
    }

    private void push(int messageType) {
        simulator.push().push("1001", messageType, data());
    }

    private JsonNode received(int messageType) {
        app.pushes().clear();
        push(messageType);
        await().until(() -> app.pushes().size() == 1);
        return NaiveClient.json(app.pushes().get(0).body());
    }

    private PushDelivery delivery() {
        return simulator.push().deliveries().get(0);
    }

    private ObjectNode data() {
        return simulator.world().json().createObjectNode().put("item_id", "1").put("action", "PUBLISHED")
                .put("status_update_time", 1);
    }
}
