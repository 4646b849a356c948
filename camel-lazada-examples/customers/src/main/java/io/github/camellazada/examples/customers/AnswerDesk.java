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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import io.github.camellazada.examples.support.Leases;
import io.github.camellazada.examples.support.WorkTable;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers on their way to Lazada. One that is tried again begins by reading what is there, so that none is sent twice. */
public class AnswerDesk {
    private static final String COLUMNS = "id, source, reference, seller, country, action, review_id, session_id, order_id,"
            + " question_id, message_id, last_before, words, attempts";

    private final JdbcClient jdbc;
    private final WorkTable<Answer> rows;
    private final Questions questions;

    public AnswerDesk(DataSource database, Clock clock, Questions questions) {
        this.jdbc = JdbcClient.create(database);
        this.questions = questions;
        this.rows = WorkTable.inOrderOf(database, clock, "customer_answer", COLUMNS,
                (row, number) -> new Answer(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9),
                        row.getString(10), row.getString(11), row.getString(12), row.getString(13), row.getInt(14)),
                "seller", "thread");
    }

    Leases<Answer> leases() {
        return rows.leases();
    }

    /** The next answer, for this worker alone and after all earlier ones of its session; {@code null} if none waits. */
    public Answer claim() {
        return rows.claim();
    }

    /** Remembers the session that was opened for an order. */
    public void opened(@Variable("row") Answer row, @Variable("session") String session) {
        jdbc.sql("UPDATE customer_answer SET session_id = ? WHERE id = ?").params(session, row.id()).update();
    }

    /** Remembers, before an answer is sent for the first time, which message was the last one. */
    public void beforeSending(@Variable("row") Answer row, @Variable("chat") Chat.State chat) {
        jdbc.sql("UPDATE customer_answer SET last_before = ? WHERE id = ? AND last_before IS NULL")
                .params(chat.newest(), row.id()).update();
    }

    /** Remembers the message that the answer is at Lazada. */
    public void sent(@Variable("row") Answer row, @Variable("sent") String messageId) {
        jdbc.sql("UPDATE customer_answer SET message_id = ? WHERE id = ?").params(messageId, row.id()).update();
    }

    /** Lazada has carried it out. */
    public void done(@Variable("row") Answer row, @Variable("outcome") String outcome) {
        if (row.reviewId() != null) {
            questions.answered(row.seller(), Question.REVIEW, row.reviewId());
        } else if (row.questionId() != null) {
            questions.answered(row.seller(), Question.MESSAGE, row.questionId());
        }
        rows.settle(row, "done", outcome);
    }

    /** It was not carried out: refused for good, or to be tried again. */
    public void failed(@Variable("row") Answer row, @ExchangeProperty("CamelExceptionCaught") Exception caught) {
        rows.failed(row, caught, UnfitAnswerException.class);
    }

    /** The message that a recall takes back; {@code null} if its answer has not been sent and never will be. */
    public String toRecall(@Variable("row") Answer row) {
        if (row.messageId() != null) {
            return row.messageId();
        }
        // an answer that waits is an earlier row of the same session, so it has been sent or has failed when this one comes
        List<Map<String, Object>> answers = jdbc.sql("SELECT state, message_id FROM customer_answer WHERE seller = ?"
                + " AND reference = ? AND action = 'answer'").params(row.seller(), row.reference()).query().listOfRows();
        if (answers.isEmpty()) {
            throw new UnfitAnswerException("There is no answer with the reference " + row.reference() + " to take back.");
        }
        return (String) answers.get(0).get("message_id");
    }

    /** What has ended and was not told; the words of answers stay here. */
    public List<Map<String, Object>> ended() {
        return jdbc.sql("SELECT id, source, reference, seller, country, action, review_id, session_id, order_id, question_id,"
                + " message_id, state, result FROM customer_answer WHERE NOT told AND state IN ('done', 'refused') ORDER BY id")
                .query().listOfRows().stream().map(AnswerDesk::record).toList();
    }

    /** The fields of a record have the same names whatever the database. */
    private static Map<String, Object> record(Map<String, Object> row) {
        Map<String, Object> record = new LinkedHashMap<>();
        row.forEach((column, value) -> record.put(column.toLowerCase(Locale.ROOT), value));
        return record;
    }

    /** It was told. */
    public void told(@Variable("id") Long id) {
        jdbc.sql("UPDATE customer_answer SET told = TRUE WHERE id = ?").param(id).update();
    }
}
