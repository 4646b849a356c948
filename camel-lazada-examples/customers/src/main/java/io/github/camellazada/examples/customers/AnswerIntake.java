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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes records of a topic as answers: the place to change where your records have other fields. */
public class AnswerIntake {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerIntake.class);
    private static final List<String> FIELDS = List.of("reference", "seller", "country", "action", "review_id", "session_id",
            "order_id", "question_id", "message_id", "text");
    private static final Set<String> ACTIONS = Set.of("reply", "answer", "recall", "unread");
    /** Documented by Lazada for replies to reviews. */
    private static final int LONGEST_REPLY = 500;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_ID = 200;

    private final ObjectMapper json = new ObjectMapper();
    private final JdbcClient jdbc;
    private final int longestMessage;

    /** @param longestMessage characters of an answer in a chat */
    public AnswerIntake(DataSource database, int longestMessage) {
        this.jdbc = JdbcClient.create(database);
        this.longestMessage = longestMessage;
    }

    /** Takes a record; one whose place or reference was taken before is left out, and one that cannot be used is refused. */
    public void take(String text, @Header("kafka.TOPIC") String topic, @Header("kafka.PARTITION") Integer partition,
            @Header("kafka.OFFSET") Long offset) {
        String source = "kafka:" + topic + "-" + partition + ":" + offset;
        Map<String, Object> row = new LinkedHashMap<>();
        FIELDS.forEach(name -> row.put(name, null));
        String refused;
        try {
            refused = read(json.readTree(text), row);
        } catch (JsonProcessingException e) {
            refused = "The record is no JSON.";
        }
        row.putIfAbsent("reference", source);
        row.put("source", source);
        row.put("thread", thread(row));
        row.put("state", refused == null ? "new" : "refused");
        row.put("result", refused);
        try {
            jdbc.sql("INSERT INTO customer_answer (source, reference, seller, country, action, thread, review_id, session_id,"
                    + " order_id, question_id, message_id, words, state, result) VALUES (:source, :reference, :seller, :country,"
                    + " :action, :thread, :review_id, :session_id, :order_id, :question_id, :message_id, :text, :state, :result)")
                    .params(row).update();
            takeBack(row);
        } catch (DuplicateKeyException e) {
            // the same record again, or the same answer sent again by those who answer
            LOG.info("{} was taken before, or another one with the reference {}", source, row.get("reference"));
        }
    }

    /** An answer that was not tried yet is not sent any more. */
    private void takeBack(Map<String, Object> row) {
        if ("recall".equals(row.get("action"))) {
            jdbc.sql(
                    "UPDATE customer_answer SET state = 'refused', result = 'taken back before it was sent' WHERE seller = :seller"
                            + " AND reference = :reference AND action = 'answer' AND state = 'new' AND attempts = 0")
                    .params(row).update();
        }
    }

    /** Reads the fields; gives back what is wrong, or {@code null}. */
    private String read(JsonNode record, Map<String, Object> row) {
        String wrong = null;
        for (String name : FIELDS) {
            String value = record.path(name).asText("");
            int longest = "text".equals(name) ? LONGEST_TEXT : LONGEST_ID;
            if (value.length() > longest) {
                wrong = "The field " + name + " has more than " + longest + " characters.";
            } else if (!value.isBlank()) {
                row.put(name, value);
            }
        }
        return wrong != null ? wrong : missing(row);
    }

    private String missing(Map<String, Object> row) {
        String action = String.valueOf(row.get("action"));
        if (!ACTIONS.contains(action)) {
            return "The action '" + action + "' is none of reply, answer, recall and unread.";
        }
        if (row.get("seller") == null || row.get("country") == null) {
            return "seller and country must say whose buyer it is about.";
        }
        return switch (action) {
            case "reply" -> row.get("review_id") == null ? "A reply needs review_id." : words(row, LONGEST_REPLY);
            case "answer" -> row.get("session_id") == null && row.get("order_id") == null
                    ? "An answer needs session_id, or order_id to open a session."
                    : words(row, longestMessage);
            case "recall" -> row.get("session_id") == null || row.get("reference") == null && row.get("message_id") == null
                    ? "A recall needs session_id, and message_id or the reference of the answer."
                    : null;
            default -> null;
        };
    }

    private static String words(Map<String, Object> row, int longest) {
        String text = (String) row.get("text");
        if (text == null) {
            return "The text is missing.";
        }
        return text.length() <= longest ? null : "The text has " + text.length() + " characters; " + longest + " are the most.";
    }

    private static String thread(Map<String, Object> row) {
        for (String name : List.of("session_id", "review_id", "order_id")) {
            if (row.get(name) != null) {
                return name + ":" + row.get(name);
            }
        }
        return "";
    }
}
