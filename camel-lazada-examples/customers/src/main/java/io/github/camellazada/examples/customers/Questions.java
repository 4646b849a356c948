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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what buyers write, until it has been told to those who answer. */
public class Questions {
    private static final int LONGEST_TEXT = 4_000;

    private final ObjectMapper json = new ObjectMapper();
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration window;

    /** @param window how long a question waits for earlier ones whose pushes come later */
    public Questions(DataSource database, Clock clock, Duration window) {
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
        this.window = window;
    }

    /** Keeps a message of a buyer; one that is there already and that he has taken back since is told once more. */
    public void message(Map<String, Object> message, @Header("CamelLazadaSellerId") String seller,
            @Header("CamelLazadaCountry") String country) {
        JsonNode fields = json.valueToTree(message);
        if (!ChatMessage.isWrittenByBuyer(fields)) {
            return;
        }
        save(new Question(seller, country, Question.MESSAGE, fields.path("message_id").asText(),
                fields.path("session_id").asText(), null, null, null, ChatMessage.text(fields),
                Instant.ofEpochMilli(fields.path("send_time").asLong()), ChatMessage.isRecalled(fields)));
    }

    /** Keeps a review; one that has its reply counts as answered. */
    public void review(Map<String, Object> review, @Header("CamelLazadaSellerId") String seller,
            @Header("CamelLazadaCountry") String country) {
        JsonNode fields = json.valueToTree(review);
        String id = fields.path("id").asText();
        if (!fields.path("can_reply").asBoolean(true)) {
            answered(seller, Question.REVIEW, id);
            return;
        }
        save(new Question(seller, country, Question.REVIEW, id, Question.REVIEW + ":" + id,
                fields.path("product_id").asText(), fields.path("order_id").asText(),
                fields.path("ratings").path("product_rating").asInt(), fields.path("review_content").asText(),
                Instant.ofEpochMilli(fields.path("create_time").asLong()), false));
    }

    private void save(Question question) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("seller", question.seller());
        row.put("kind", question.kind());
        row.put("id", question.id());
        row.put("text", question.text().length() > LONGEST_TEXT ? question.text().substring(0, LONGEST_TEXT) : question.text());
        row.put("recalled", question.recalled());
        if (jdbc.sql("UPDATE customer_question SET told = told AND recalled = :recalled AND words = :text, words = :text,"
                + " recalled = :recalled WHERE seller = :seller AND kind = :kind AND object_id = :id").params(row)
                .update() == 0) {
            jdbc.sql(
                    "INSERT INTO customer_question (seller, country, kind, object_id, thread, item_id, order_id, rating, words,"
                            + " sent_at, taken_at, recalled) VALUES (:seller, :country, :kind, :id, :thread, :item, :order, :rating, :text, :at,"
                            + " :now, :recalled)")
                    .params(row).param("now", time(clock.instant())).param("country", question.country())
                    .param("thread", question.thread())
                    .param("item", question.itemId()).param("order", question.orderId()).param("rating", question.rating())
                    .param("at", time(question.sentAt())).update();
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /**
     * What was not told yet, in the order in which it was written. Pushes keep no order, so what has come within the window
     * waits, and with it what its buyer has written later.
     */
    public List<Question> untold() {
        return jdbc.sql("SELECT seller, country, kind, object_id, thread, item_id, order_id, rating, words, sent_at, recalled"
                + " FROM customer_question AS one WHERE NOT told AND NOT EXISTS (SELECT 1 FROM customer_question AS other"
                + " WHERE other.seller = one.seller AND other.thread = one.thread AND NOT other.told"
                + " AND other.taken_at > :settled AND other.sent_at <= one.sent_at) ORDER BY sent_at, object_id")
                .param("settled", time(clock.instant().minus(window)))
                .query((row, number) -> new Question(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5), row.getString(6), row.getString(7), row.getObject(8, Integer.class), row.getString(9),
                        row.getObject(10, OffsetDateTime.class).toInstant(), row.getBoolean(11)))
                .list();
    }

    /** The record of the topic: the place to change where those who answer want other fields. */
    public Map<String, Object> record(@Body Question question) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("kind", question.kind());
        record.put("seller", question.seller());
        record.put("country", question.country());
        record.put(Question.REVIEW.equals(question.kind()) ? "review_id" : "question_id", question.id());
        if (Question.MESSAGE.equals(question.kind())) {
            record.put("session_id", question.thread());
        } else {
            record.put("item_id", question.itemId());
            record.put("order_id", question.orderId());
            record.put("rating", question.rating());
        }
        record.put("text", question.text());
        record.put("sent_at", question.sentAt().toString());
        record.put("recalled", question.recalled());
        return record;
    }

    /** It was told. */
    public void told(@Variable("question") Question question) {
        jdbc.sql("UPDATE customer_question SET told = TRUE WHERE seller = ? AND kind = ? AND object_id = ? AND recalled = ?")
                .params(question.seller(), question.kind(), question.id(), question.recalled()).update();
    }

    /** It has its answer. */
    void answered(String seller, String kind, String id) {
        jdbc.sql("UPDATE customer_question SET answered = TRUE WHERE seller = ? AND kind = ? AND object_id = ?")
                .params(seller, kind, id).update();
    }

    /** Whether the buyer has taken a message back. */
    boolean recalled(String seller, String messageId) {
        return jdbc.sql("SELECT COUNT(*) FROM customer_question WHERE seller = ? AND kind = 'message' AND object_id = ?"
                + " AND recalled").params(seller, messageId).query(Integer.class).single() > 0;
    }

    /** Products with reviews that wait for a reply. */
    public List<Map<String, Object>> products() {
        return jdbc
                .sql("SELECT DISTINCT seller, country, item_id FROM customer_question WHERE kind = 'review' AND NOT answered")
                .query().listOfRows();
    }

    /** Closes the reviews of a product that Lazada does not list as waiting: somebody has replied elsewhere. */
    public void waiting(@Variable("product") Map<String, Object> product, Iterator<?> rows) {
        Set<String> waiting = new TreeSet<>();
        rows.forEachRemaining(row -> json.valueToTree(row).path("reviews")
                .forEach(review -> waiting.add(review.path("id").asText())));
        Object seller = product.get("seller");
        jdbc.sql(
                "SELECT object_id FROM customer_question WHERE kind = 'review' AND NOT answered AND seller = ? AND item_id = ?")
                .params(seller, product.get("item_id")).query(String.class).list().stream()
                .filter(id -> !waiting.contains(id)).forEach(id -> answered(seller.toString(), Question.REVIEW, id));
    }
}
