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
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.RequestValues;
import io.github.camellazada.simulator.commerce.Shops;
import io.github.camellazada.simulator.commerce.order.Order;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;

/** What a seller does in conversations: list, read, write, recall, open. */
final class MessageModule implements OperationModule {
    private static final Duration RECALLABLE = Duration.ofMinutes(2);
    private static final Duration OPENABLE = Duration.ofDays(30);
    private static final int UNANSWERED = 5;
    private static final String REFUSED = "-1";
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "1", Set.of("txt"),
            "3", Set.of("img_url", "width", "height"),
            "4", Set.of("txt"),
            "6", Set.of("video_id", "width", "height"),
            "10006", Set.of("item_id"),
            "10007", Set.of("order_id"),
            "10008", Set.of("promotion_id"),
            "10010", Set.of());

    private final RecordBook book;
    private final Conversations conversations;
    private final Shops shops;
    private final boolean lenient;

    MessageModule(RecordBook book, Conversations conversations, Shops shops, boolean lenient) {
        this.book = book;
        this.conversations = conversations;
        this.shops = shops;
        this.lenient = lenient;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/im/session/list", Envelope.MESSAGING.data(this::sessions));
        handlers.accept("/im/session/get", Envelope.MESSAGING.data(this::session));
        handlers.accept("/im/session/read", Envelope.MESSAGING.done(this::read));
        handlers.accept("/im/session/open", this::open);
        handlers.accept("/im/message/list", Envelope.MESSAGING.data(this::messages));
        handlers.accept("/im/message/send", Envelope.MESSAGING.data(this::send));
        handlers.accept("/im/message/recall", Envelope.MESSAGING.done(this::recall));
    }

    private JsonNode sessions(SimulatedCall call) {
        List<ObjectNode> sessions = book.all(RecordKind.SESSION, call.sellerId()).stream().map(MessageModule::listed).toList();
        return new Cursor("last_message_time", "session_id", "session_list", "last_session_id").page(sessions, call);
    }

    /** Lists give the positions as text, the conversation itself as numbers. */
    private static ObjectNode listed(ObjectNode session) {
        ObjectNode row = session.deepCopy();
        return row.put("self_position", row.path("self_position").asText())
                .put("to_position", row.path("to_position").asText());
    }

    private JsonNode messages(SimulatedCall call) {
        List<ObjectNode> messages = book.all(RecordKind.MESSAGE, session(call).path("session_id").asText());
        return new Cursor("send_time", "message_id", "message_list", "last_message_id").page(messages, call);
    }

    private ObjectNode session(SimulatedCall call) {
        return book.find(RecordKind.SESSION, call.sellerId(), call.text("session_id"))
                .orElseThrow(() -> new Refusal(REFUSED, "There is no conversation " + call.text("session_id")));
    }

    private void read(SimulatedCall call) {
        ObjectNode session = session(call);
        ObjectNode message = message(call, session, "last_read_message_id");
        conversations.readUpTo(call.sellerId(), session, message);
    }

    private JsonNode send(SimulatedCall call) {
        ObjectNode session = session(call);
        Set<String> needed = NEEDED.get(call.text("template_id"));
        if (needed == null) {
            throw new Refusal(REFUSED, "There is no template " + call.text("template_id"));
        }
        if (!lenient && conversations.unanswered(session) >= UNANSWERED) {
            throw new Refusal(REFUSED, "The buyer has not answered " + UNANSWERED + " messages of this day");
        }
        ObjectNode content = book.object();
        for (String name : needed) {
            if (call.text(name) == null) {
                throw new Refusal(REFUSED, "Template " + call.text("template_id") + " needs " + name);
            }
            content.put(name, call.text(name));
        }
        ObjectNode message = conversations.write(call.sellerId(), session, Conversations.SELLER,
                Integer.parseInt(call.text("template_id")), content);
        return book.object().put("current_time", call.now().toEpochMilli())
                .put("message_id", message.path("message_id").asText())
                .put("template_id", message.path("template_id").asInt());
    }

    private void recall(SimulatedCall call) {
        ObjectNode message = message(call, session(call), "message_id");
        boolean own = message.path("from_account_type").asInt() == Conversations.SELLER && message.path("type").asInt() == 1;
        long age = call.now().toEpochMilli() - message.path("send_time").asLong();
        if (!own || age > RECALLABLE.toMillis()) {
            throw new Refusal(REFUSED, "Only the seller's own messages can be recalled, within two minutes");
        }
        conversations.recall(call.sellerId(), message);
    }

    private ObjectNode open(SimulatedCall call) {
        Order order = RequestValues.wholeNumber(call.text("order_id")).flatMap(shops.of(call).orders()::find)
                .filter(known -> !known.createdAt().isBefore(call.now().minus(OPENABLE)))
                .orElseThrow(() -> new Rejection("ISV", "-22", "order out of day limit: 30"));
        String buyerId = Long.toString(order.buyer().id());
        return conversations.open(call.sellerId(), call.site(), buyerId).deepCopy().retain("session_id");
    }

    private ObjectNode message(SimulatedCall call, ObjectNode session, String parameter) {
        return book.find(RecordKind.MESSAGE, session.path("session_id").asText(), call.text(parameter))
                .orElseThrow(() -> new Refusal(REFUSED, "There is no message " + call.text(parameter)));
    }
}
