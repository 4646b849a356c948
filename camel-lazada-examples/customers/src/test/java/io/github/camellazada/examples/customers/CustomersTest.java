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
package io.github.camellazada.examples.customers;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.broker.KafkaBroker;
import io.github.camellazada.broker.TopicReader;
import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.service.RecordKind;
import io.github.camellazada.simulator.service.Services;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.camellazada.examples.support.Await.soon;
import static io.github.camellazada.examples.support.DemoLazada.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

class CustomersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SEND = "/im/message/send";
    private static int buyers = 9_000;
    private static int references;

    @TempDir
    static Path folder;
    private static KafkaBroker broker;
    private static EmbeddedPostgres postgres;
    private static DemoLazada lazada;
    private static Services services;

    @BeforeAll
    static void start() throws Exception {
        broker = KafkaBroker.start(folder.resolve("kafka"));
        // the demo shows the H2 of one process, this test the database of several
        postgres = EmbeddedPostgres.start();
        lazada = Demo.set(DemoLazada.start(Customers.EXAMPLE, folder)).set("customers.check", true)
                .set("customers.check.period", 300).set("customers.window", 300).set("customers.longest-message", 300)
                .set("camel.component.kafka.brokers", broker.bootstrapServers())
                .set("customers.db.url", postgres.getJdbcUrl("postgres", "postgres")).set("customers.db.user", "postgres")
                .startApplication();
        services = lazada.simulator().module(Services.class);
    }

    @AfterAll
    static void stop() throws Exception {
        lazada.close();
        broker.close();
        postgres.close();
    }

    @Test
    void aMessageIsAskedOnTheTopicAnsweredReadAndTheAnswerTakenBack() {
        String buyer = buyer();
        String question = services.message(SELLER, buyer, "Is it red?");
        JsonNode asked = topic("customer-questions", record -> record.path("question_id").asText().equals(question));
        assertThat(asked.path("text").asText()).isEqualTo("Is it red?");
        String session = asked.path("session_id").asText();

        String reference = answer(session, question, "It is blue.");
        JsonNode done = ended(reference, "answer");
        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(own(session)).containsExactly("It is blue.");
        assertThat(unread(session)).isZero();

        send("recall", Map.of("reference", reference, "session_id", session));
        send("recall", Map.of("reference", "other-" + reference, "session_id", session, "message_id",
                done.path("message_id").asText()));

        assertThat(ended(reference, "recall").path("state").asText()).isEqualTo("done");
        assertThat(ended("other-" + reference, "recall").path("state").asText()).isEqualTo("done");
        assertThat(own(session)).isEmpty();
        assertThat(lazada.simulator().received("/im/message/recall")
                .stream().filter(call -> session.equals(call.parameter("session_id")))).hasSize(1);
    }

    @Test
    void messagesOfOneChatStayInOrderOnBothSides() {
        String buyer = buyer();
        List<String> questions = List.of("one", "two", "three");
        questions.forEach(text -> services.message(SELLER, buyer, text));
        String session = session(buyer);
        var last = TopicReader.of(broker).first("customer-questions", record -> record.value().contains("three")
                && record.value().contains(session));
        assertThat(last.key()).isEqualTo(SELLER + ":" + session);

        String waits = null;
        lazada.simulator().faults().on(SEND).once().reject("SYSTEM", "SYS_ERROR", "try later");
        for (String text : List.of("1", "2", "3")) {
            waits = answer(session, null, text);
        }

        assertThat(ended(waits, "answer").path("state").asText()).isEqualTo("done");
        assertThat(own(session)).containsExactly("1", "2", "3");
    }

    @Test
    void aQuestionThatTheBuyerTakesBackIsNotAnswered() {
        String buyer = buyer();
        String question = services.message(SELLER, buyer, "Is it cheap?");
        topic("customer-questions", record -> record.path("question_id").asText().equals(question));

        services.recall(SELLER, buyer, question);
        topic("customer-questions",
                record -> record.path("question_id").asText().equals(question) && record.path("recalled").asBoolean());
        JsonNode letter = ended(answer(session(buyer), question, "Very."), "answer");

        assertThat(letter.path("state").asText()).isEqualTo("refused");
        assertThat(letter.path("result").asText()).contains("taken the message " + question + " back");
        assertThat(own(session(buyer))).isEmpty();
    }

    @Test
    void anAnswerWhoseOutcomeIsLostIsSentOnceAlsoAfterARestart() {
        String buyer = buyer();
        String question = services.message(SELLER, buyer, "Is it there?");
        String session = session(buyer);
        lazada.simulator().faults().on(SEND).once().dropAnswer();
        String lost = answer(session, question, "It is.");
        assertThat(ended(lost, "answer").path("state").asText()).isEqualTo("done");
        assertThat(own(session)).containsExactly("It is.");

        String again = answer(session, question, "It is.");
        assertThat(ended(again, "answer").path("state").asText()).as("the same words as an answer of its own")
                .isEqualTo("done");
        assertThat(own(session)).containsExactly("It is.", "It is.");

        // as if the process had died after Lazada took the message and before the row said so
        lazada.database().sql("UPDATE customer_answer SET state = 'sending', message_id = NULL, told = FALSE,"
                + " not_before = CURRENT_TIMESTAMP WHERE reference = ?")
                .param(again).update();
        lazada.stopApplication();
        lazada.startApplication();
        soon().until(() -> lazada.database().sql("SELECT state FROM customer_answer WHERE reference = ?").param(again)
                .query(String.class).single().equals("done"));
        assertThat(own(session)).containsExactly("It is.", "It is.");
    }

    @Test
    void aReviewIsRepliedToOnce() {
        Commerce commerce = lazada.commerce();
        var product = commerce.product(SELLER).sku("review-" + buyer()).stock(9).add();
        String review = review(product.itemId(), "The handle is loose");
        JsonNode asked = topic("customer-questions", record -> record.path("review_id").asText().equals(review));
        assertThat(asked.path("item_id").asText()).isEqualTo(Long.toString(product.itemId()));
        lazada.simulator().faults().on("/review/seller/reply/add").once().dropAnswer();

        String reference = reply(review, "We send a new one.");
        assertThat(ended(reference, "reply").path("state").asText()).isEqualTo("done");
        assertThat(ended(reply(review, "We send a new one."), "reply").path("state").asText()).isEqualTo("done");
        JsonNode other = ended(reply(review, "Sorry."), "reply");

        assertThat(other.path("result").asText()).contains("has another reply already");
        assertThat(services.all(RecordKind.REVIEW, SELLER).stream().filter(row -> row.path("id").asText().equals(review)))
                .singleElement()
                .satisfies(row -> assertThat(row.path("seller_reply").asText()).isEqualTo("We send a new one."));
        assertThat(lazada.simulator().received("/review/seller/reply/add")
                .stream().filter(call -> review.equals(call.parameter("id")))).hasSize(1);
    }

    @Test
    void aReviewThatGotItsReplyElsewhereIsClosed() {
        var product = lazada.commerce().product(SELLER).sku("elsewhere-" + buyer()).stock(9).add();
        String review = review(product.itemId(), "Good");
        soon().until(() -> lazada.calls("/review/seller/list") > 0);
        soon().until(() -> answered(review).equals(List.of(false)));

        lazada.send("lazada:review-seller-reply-add?country=SG&sellerId=" + SELLER + "&bodyAs=parameters",
                Map.of("id", review, "content", "Thanks."));

        soon().until(() -> answered(review).equals(List.of(true)));
    }

    @Test
    void whatCannotBeSaidIsADeadLetterAndTheNextAnswerGoesOn() {
        String buyer = buyer();
        services.message(SELLER, buyer, "Hello?");
        String session = session(buyer);
        lazada.simulator().faults().on(SEND).once().reject("ISV", "FORBIDDEN_WORDS", "the text was refused");

        String refusedByLazada = answer(session, null, "bad words");
        assertThat(reason(refusedByLazada)).contains("FORBIDDEN_WORDS");
        assertThat(reason(answer("1000001_2_1_1_103", null, "Hi"))).contains("There is no conversation");
        assertThat(reason(answer(session, null, "x".repeat(301)))).contains("301 characters; 300 are the most");
        send("reply", Map.of("reference", "long", "review_id", "1", "text", "x".repeat(501)));
        assertThat(ended("long", "reply").path("result").asText()).contains("501 characters; 500 are the most");
        send("reply", Map.of("reference", "unknown", "review_id", "77", "text", "Hi"));
        assertThat(ended("unknown", "reply").path("result").asText()).contains("knows no review 77");
        send("shout", Map.of("reference", "shout", "text", "Hi"));
        assertThat(ended("shout", "shout").path("result").asText()).contains("none of reply, answer");
        lazada.send("kafka:customer-answers", "no json");
        assertThat(topic("customer-dead-letters", letter -> letter.path("result").asText().contains("no JSON"))
                .path("source").asText()).startsWith("kafka:customer-answers-");

        assertThat(ended(answer(session, null, "good words"), "answer").path("state").asText()).isEqualTo("done");
        assertThat(own(session)).containsExactly("good words");
    }

    @Test
    void theBuyerOfAnOrderIsWrittenToAndChatsThatWaitAreListed() {
        long sku = lazada.commerce().product(SELLER).sku("order-" + buyer()).stock(9).add().skuId();
        long order = lazada.commerce().placeOrder(SELLER, sku);
        String buyer = buyer();
        services.message(SELLER, buyer, "Anybody there?");

        send("answer", Map.of("reference", "order", "order_id", Long.toString(order), "text", "It is on its way."));
        JsonNode done = ended("order", "answer");
        send("unread", Map.of("reference", "unread"));

        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(own(done.path("session_id").asText())).containsExactly("It is on its way.");
        assertThat(ended("unread", "unread").path("result").asText()).contains(session(buyer) + ": 1");
    }

    private static String buyer() {
        return Integer.toString(++buyers);
    }

    private static String session(String buyer) {
        return SELLER + "_2_" + buyer + "_1_103";
    }

    private static String review(long itemId, String text) {
        return services.review(SELLER, Map.of("product_id", itemId, "order_id", 260_000_000_000L + ++buyers, "review_content",
                text, "seller_reply", "", "can_reply", true)).path("id").asText();
    }

    private static String answer(String session, String question, String text) {
        String reference = "A-" + ++references;
        send("answer", question == null
                ? Map.of("reference", reference, "session_id", session, "text", text)
                : Map.of("reference", reference, "session_id", session, "question_id", question, "text", text));
        return reference;
    }

    private static String reply(String review, String text) {
        String reference = "R-" + ++references;
        send("reply", Map.of("reference", reference, "review_id", review, "text", text));
        return reference;
    }

    private static void send(String action, Map<String, String> fields) {
        ObjectNode record = JSON.createObjectNode().put("action", action).put("seller", SELLER).put("country", "SG");
        fields.forEach(record::put);
        lazada.send("kafka:customer-answers", record.toString());
    }

    /** What the topics tell of an answer. */
    private static JsonNode ended(String reference, String action) {
        String sql = "SELECT state FROM customer_answer WHERE reference = ? AND action = ?";
        soon().until(() -> lazada.database().sql(sql).params(reference, action).query(String.class).optional().orElse(""),
                state -> state.equals("done") || state.equals("refused"));
        String state = lazada.database().sql(sql).params(reference, action).query(String.class).single();
        return topic(state.equals("done") ? "customer-results" : "customer-dead-letters",
                record -> record.path("reference").asText().equals(reference) && record.path("action").asText().equals(action));
    }

    private static String reason(String reference) {
        JsonNode letter = ended(reference, "answer");
        assertThat(letter.path("state").asText()).isEqualTo("refused");
        return letter.path("result").asText();
    }

    private static List<Boolean> answered(String review) {
        return lazada.database().sql("SELECT answered FROM customer_question WHERE object_id = ?").param(review)
                .query(Boolean.class).list();
    }

    /** The words of the seller that stand in a session, oldest first. */
    private static List<String> own(String session) {
        return services.all(RecordKind.MESSAGE, session).stream()
                .filter(message -> message.path("from_account_type").asInt() == 2 && message.path("status").asInt() == 0)
                .map(ChatMessage::text).toList();
    }

    private static int unread(String session) {
        return services.all(RecordKind.SESSION, SELLER).stream()
                .filter(row -> row.path("session_id").asText().equals(session))
                .mapToInt(row -> row.path("unread_count").asInt()).sum();
    }

    private static JsonNode topic(String name, Predicate<JsonNode> wanted) {
        return json(TopicReader.of(broker).first(name, record -> wanted.test(json(record.value()))).value());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
