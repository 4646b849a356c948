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
package io.github.camellazada.simulator.service;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.simulator.NaiveClient;
import io.github.camellazada.simulator.commerce.Commerce;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MessageTest extends ServiceTest {
    private static final String BUYER = "5001";
    private static final String SESSION = "1001_2_5001_1_103";

    @Test
    void aBuyersMessageIsPushedAndOpensAConversation() {
        String message = services().message(SELLER, BUYER, "is it blue?");

        JsonNode session = get("/im/session/get", "session_id", SESSION).path("data");
        assertThat(session.path("unread_count").asInt()).isEqualTo(1);
        assertThat(session.path("last_message_id").asText()).isEqualTo(message);
        assertThat(session.path("summary").asText()).isEqualTo("is it blue?");
        assertThat(pushed(2)).singleElement()
                .satisfies(data -> assertThat(data.path("content").asText()).contains("is it blue?"));
        assertThat(pushed(19)).singleElement().satisfies(data -> assertThat(data.path("unread_count").asInt()).isEqualTo(1));
    }

    @Test
    void anAnswerIsReadBackWithTheBuyersMessage() {
        services().message(SELLER, BUYER, "is it blue?");
        simulator.clock().advance(Duration.ofSeconds(5));

        JsonNode sent = send("it is");

        JsonNode messages = get("/im/message/list", "session_id", SESSION, "start_time", now(), "page_size", "20")
                .path("data");
        assertThat(messages.path("message_list")).hasSize(2);
        assertThat(messages.at("/message_list/0/message_id")).isEqualTo(sent.at("/data/message_id"));
        assertThat(messages.at("/message_list/0/from_account_type").asInt()).isEqualTo(2);
        assertThat(messages.path("has_more").asBoolean()).isFalse();
    }

    @Test
    void messagesOfOneMillisecondAreEachListedOnceOnSomePage() {
        for (int i = 0; i < 5; i++) {
            services().message(SELLER, BUYER, "message " + i);
        }

        JsonNode first = get("/im/message/list", "session_id", SESSION, "start_time", now(), "page_size", "3").path("data");
        JsonNode second = get("/im/message/list", "session_id", SESSION, "start_time",
                first.path("next_start_time").asText(), "last_message_id", first.path("last_message_id").asText(), "page_size",
                "3").path("data");

        assertThat(first.path("has_more").asBoolean()).isTrue();
        assertThat(second.path("has_more").asBoolean()).isFalse();
        assertThat(first.path("message_list").size() + second.path("message_list").size()).isEqualTo(5);
        assertThat(second.path("message_list").findValuesAsText("message_id"))
                .doesNotContainAnyElementsOf(first.path("message_list").findValuesAsText("message_id"));
    }

    @Test
    void aMessageIsRecalledWithinTwoMinutesOnly() {
        services().message(SELLER, BUYER, "is it blue?");
        String early = send("yes").at("/data/message_id").asText();
        String late = send("no").at("/data/message_id").asText();

        simulator.clock().advance(Duration.ofSeconds(119));
        JsonNode recalled = post("/im/message/recall", "session_id", SESSION, "message_id", early);
        simulator.clock().advance(Duration.ofSeconds(2));
        JsonNode refused = post("/im/message/recall", "session_id", SESSION, "message_id", late);

        assertThat(recalled.path("success").asBoolean()).isTrue();
        assertThat(refused.path("success").asBoolean()).isFalse();
        assertThat(pushed(2)).last().satisfies(data -> assertThat(data.path("status").asInt()).isEqualTo(1));
    }

    @Test
    void aBuyersMessageIsNotTheSellersToRecall() {
        String message = services().message(SELLER, BUYER, "is it blue?");

        assertThat(post("/im/message/recall", "session_id", SESSION, "message_id", message).path("success").asBoolean())
                .isFalse();
    }

    @Test
    void aBuyerTakesBackWhatHeHasWritten() {
        String message = services().message(SELLER, BUYER, "is it blue?");

        services().recall(SELLER, BUYER, message);

        assertThat(pushed(2)).last().satisfies(data -> {
            assertThat(data.path("message_id").asText()).isEqualTo(message);
            assertThat(data.path("status").asInt()).isEqualTo(1);
        });
        assertThatIllegalArgumentException().isThrownBy(() -> services().recall(SELLER, BUYER, "nothing"))
                .withMessageContaining("has written no message nothing");
    }

    @Test
    void whatWasReadIsNoLongerUnread() {
        String message = services().message(SELLER, BUYER, "is it blue?");

        post("/im/session/read", "session_id", SESSION, "last_read_message_id", message);

        assertThat(get("/im/session/get", "session_id", SESSION).at("/data/unread_count").asInt()).isZero();
        assertThat(pushed(19)).last().satisfies(data -> assertThat(data.path("unread_count").asInt()).isZero());
    }

    @Test
    void conversationsAreListedLatestFirst() {
        services().message(SELLER, BUYER, "first");
        simulator.clock().advance(Duration.ofSeconds(1));
        services().message(SELLER, "5002", "second");

        JsonNode page = get("/im/session/list", "start_time", now(), "page_size", "1").path("data");

        assertThat(page.at("/session_list/0/buyer_id").asText()).isEqualTo("5002");
        assertThat(page.path("has_more").asBoolean()).isTrue();
    }

    @Test
    void aSixthMessageOfADayWaitsForTheBuyersAnswer() {
        services().message(SELLER, BUYER, "hello?");
        for (int i = 0; i < 5; i++) {
            assertThat(send("answer " + i).at("/data/message_id").asText()).isNotEmpty();
        }

        assertThat(send("one more").toString()).contains("has not answered 5 messages");
        services().message(SELLER, BUYER, "thanks");
        assertThat(send("one more").at("/data/message_id").asText()).isNotEmpty();
    }

    @Test
    void aDayLaterTheSellerMayWriteAgain() {
        services().message(SELLER, BUYER, "hello?");
        for (int i = 0; i < 5; i++) {
            send("answer " + i);
        }

        simulator.clock().advance(Duration.ofDays(1).plusMinutes(1));

        assertThat(send("still there?").at("/data/message_id").asText()).isNotEmpty();
    }

    @Test
    void aPictureNeedsItsSize() {
        services().message(SELLER, BUYER, "is it blue?");

        JsonNode answer = post("/im/message/send", "session_id", SESSION, "template_id", "3", "img_url",
                "https://www.example.com/a.jpg");

        assertThat(answer.path("success").asBoolean()).isFalse();
    }

    @Test
    void theConversationAboutAnOrderIsOpenedForThirtyDays() {
        Commerce commerce = simulator.module(Commerce.class);
        long order = commerce.placeOrder(SELLER, commerce.product(SELLER).sku("A").stock(5).add().skuId());

        String session = post("/im/session/open", "order_id", Long.toString(order)).path("session_id").asText();
        JsonNode sent = post("/im/message/send", "session_id", session, "template_id", "10007", "order_id",
                Long.toString(order));
        simulator.clock().advance(Duration.ofDays(31));
        client = NaiveClient.of(simulator, "sg", simulator.tokens().issue(SELLER).accessToken());

        assertThat(sent.path("success").asBoolean()).isTrue();
        assertThat(client.post("/im/session/open", map("order_id", Long.toString(order))).path("code").asText())
                .isEqualTo("-22");
    }

    @Test
    void aConversationAboutAnUnknownOrderIsNotOpened() {
        assertThat(client.post("/im/session/open", map("order_id", "1")).path("code").asText()).isEqualTo("-22");
    }

    private JsonNode send(String text) {
        return post("/im/message/send", "session_id", SESSION, "template_id", "1", "txt", text);
    }

    private String now() {
        return Long.toString(simulator.clock().millis());
    }
}
