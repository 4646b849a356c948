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

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the messages of a session, newest first, before something is said or taken back there. */
public class Chat {
    private static final int MOST_MESSAGES = 100;
    private static final int MOST_SESSIONS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;
    private final Questions questions;

    public Chat(DataSource database, Questions questions) {
        this.jdbc = JdbcClient.create(database);
        this.questions = questions;
    }

    /** From when on messages are read backwards: Lazada's own time of the last message, since clocks differ. */
    public long newestTime(@Body Map<String, Object> session) {
        return JSON.valueToTree(session).path("last_message_time").asLong(now()) + 1;
    }

    /** The present, from which sessions are read backwards. */
    public long now() {
        return System.currentTimeMillis();
    }

    /** What an answer has to know: the last messages, and whether the answer is among them already. */
    public State read(@Variable("row") Answer row, @Body Iterator<?> messages) {
        String newest = null;
        String fromBuyer = null;
        String sent = row.messageId();
        boolean after = row.lastBefore() != null;
        for (int i = 0; i < MOST_MESSAGES && messages.hasNext(); i++) {
            JsonNode message = JSON.valueToTree(messages.next());
            String id = message.path("message_id").asText();
            newest = newest == null ? id : newest;
            after = after && !id.equals(row.lastBefore());
            boolean bySeller = ChatMessage.isOfSeller(message);
            if (!bySeller && fromBuyer == null) {
                fromBuyer = id;
            }
            boolean recalled = ChatMessage.isRecalled(message);
            if (recalled && id.equals(row.questionId()) && sent == null) {
                throw takenBack(row);
            }
            if (after && sent == null && bySeller && !recalled && ChatMessage.text(message).equals(row.text())
                    && !another(row, id)) {
                sent = id;
            }
        }
        if (sent == null && row.questionId() != null && questions.recalled(row.seller(), row.questionId())) {
            throw takenBack(row);
        }
        return new State(newest == null ? "" : newest, fromBuyer, sent);
    }

    private static UnfitAnswerException takenBack(Answer row) {
        return new UnfitAnswerException("The buyer has taken the message " + row.questionId() + " back; it is not answered.");
    }

    /** Whether the message is another answer with the same words. */
    private boolean another(Answer row, String messageId) {
        return jdbc.sql("SELECT COUNT(*) FROM customer_answer WHERE seller = ? AND message_id = ? AND id <> ?")
                .params(row.seller(), messageId, row.id()).query(Integer.class).single() > 0;
    }

    /** Whether a message has been taken back already. */
    public boolean isRecalled(@Variable("message") String messageId, @Body Iterator<?> messages) {
        for (int i = 0; i < MOST_MESSAGES && messages.hasNext(); i++) {
            JsonNode message = JSON.valueToTree(messages.next());
            if (message.path("message_id").asText().equals(messageId)) {
                return ChatMessage.isRecalled(message);
            }
        }
        throw new UnfitAnswerException("The message " + messageId + " is not among the last of its session.");
    }

    /** Sessions with unread messages, as {@code session: number}. */
    public String unread(@Body Iterator<?> sessions) {
        List<String> unread = new ArrayList<>();
        for (int i = 0; i < MOST_SESSIONS && sessions.hasNext(); i++) {
            JsonNode session = JSON.valueToTree(sessions.next());
            if (session.path("unread_count").asInt() > 0) {
                unread.add(session.path("session_id").asText() + ": " + session.path("unread_count").asInt());
            }
        }
        return unread.isEmpty() ? "none" : String.join(", ", unread);
    }

    /**
     * What a session holds.
     *
     * @param newest    its last message; empty if it has none
     * @param fromBuyer the last message of the buyer, or {@code null}
     * @param sent      the message that the answer already is, or {@code null}
     */
    public record State(String newest, String fromBuyer, String sent) {
    }
}
