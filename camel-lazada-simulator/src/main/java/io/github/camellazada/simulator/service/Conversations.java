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
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.files.FileShelf;
import io.github.camellazada.simulator.world.World;

/** Keeps the conversations between sellers and buyers and tells the app by push what happens in them. */
final class Conversations {
    /** Account type of a buyer. */
    static final int BUYER = 1;
    /** Account type of a seller. */
    static final int SELLER = 2;

    private static final int MESSAGE_PUSH = 2;
    private static final int SESSION_PUSH = 19;
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

    private final RecordBook book;
    private final World world;

    Conversations(RecordBook book, World world) {
        this.book = book;
        this.world = world;
    }

    /** The conversation with a buyer, a new one if there is none. */
    ObjectNode open(String sellerId, String site, String buyerId) {
        String id = sellerId + "_2_" + buyerId + "_1_103";
        return book.find(RecordKind.SESSION, sellerId, id).orElseGet(() -> {
            long now = world.clock().millis();
            ObjectNode session = book.object()
                    .put("session_id", id)
                    .put("title", "Buyer " + buyerId)
                    .put("summary", "")
                    .put("head_url", FileShelf.HOME + "/images/buyer.jpg")
                    .put("site_id", site.toUpperCase(Locale.ROOT))
                    .put("unread_count", 0)
                    .put("last_message_id", "")
                    .put("last_message_time", now)
                    .put("self_position", now)
                    .put("to_position", now);
            session.putArray("tags");
            session.set("buyer_id", RecordBook.id(buyerId));
            return book.put(RecordKind.SESSION, sellerId, session);
        });
    }

    /** Adds a message of the buyer or the seller. */
    ObjectNode write(String sellerId, ObjectNode session, int from, int template, ObjectNode content) {
        boolean byBuyer = from == BUYER;
        String buyerId = session.path("buyer_id").asText();
        long now = world.clock().millis();
        ObjectNode message = book.object()
                .put("message_id", Long.toString(book.nextId(), Character.MAX_RADIX))
                .put("session_id", session.path("session_id").asText())
                .put("from_account_id", byBuyer ? buyerId : sellerId)
                .put("from_account_type", from)
                .put("to_account_id", byBuyer ? sellerId : buyerId)
                .put("to_account_type", byBuyer ? SELLER : BUYER)
                .put("site_id", session.path("site_id").asText())
                .put("template_id", template)
                .put("type", 1)
                .put("content", content.toString())
                .put("send_time", now)
                .put("process_msg", "")
                .put("status", 0)
                .put("auto_reply", false);
        book.put(RecordKind.MESSAGE, session.path("session_id").asText(), message);
        session.put("summary", content.path("txt").asText(""))
                .put("last_message_id", message.path("message_id").asText())
                .put("last_message_time", now)
                .put("unread_count", byBuyer ? session.path("unread_count").asInt() + 1 : 0)
                .put(byBuyer ? "to_position" : "self_position", now);
        if (byBuyer) {
            world.outbox().push(sellerId, MESSAGE_PUSH, message.deepCopy());
        }
        tellState(sellerId, session);
        return message;
    }

    /** How many messages of the seller nobody answered within a day up to now. */
    long unanswered(ObjectNode session) {
        long dayAgo = world.clock().millis() - DAY_MILLIS;
        List<ObjectNode> messages = book.all(RecordKind.MESSAGE, session.path("session_id").asText());
        int from = 0;
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).path("from_account_type").asInt() == BUYER) {
                from = i + 1;
            }
        }
        return messages.subList(from, messages.size()).stream().filter(message -> message.path("send_time").asLong() > dayAgo)
                .count();
    }

    /** Marks everything up to a message as read. */
    void readUpTo(String sellerId, ObjectNode session, ObjectNode message) {
        long position = message.path("send_time").asLong();
        long unread = book.all(RecordKind.MESSAGE, session.path("session_id").asText()).stream()
                .filter(other -> other.path("from_account_type").asInt() == BUYER)
                .filter(other -> other.path("send_time").asLong() > position)
                .count();
        tellState(sellerId, session.put("self_position", position).put("unread_count", unread));
    }

    /** Takes a message back. */
    void recall(String sellerId, ObjectNode message) {
        world.outbox().push(sellerId, MESSAGE_PUSH, message.put("status", 1).deepCopy());
    }

    private void tellState(String sellerId, ObjectNode session) {
        world.outbox().push(sellerId, SESSION_PUSH, book.object()
                .put("sync_type", "SESSION_UPDATE")
                .put("user_account_id", sellerId)
                .put("user_account_type", SELLER)
                .put("session_id", session.path("session_id").asText())
                .put("unread_count", session.path("unread_count").asLong())
                .put("to_position", session.path("to_position").asLong())
                .put("self_position", session.path("self_position").asLong())
                .put("site_id", session.path("site_id").asText()));
    }
}
