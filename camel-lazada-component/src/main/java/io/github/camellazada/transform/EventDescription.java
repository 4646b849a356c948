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
package io.github.camellazada.transform;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.camellazada.LazadaConstants;
import io.github.camellazada.catalog.TopicCatalog;
import io.github.camellazada.catalog.TopicDescriptor;
import io.github.camellazada.client.token.AuthorizedSeller;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.apache.camel.Message;

/**
 * What a CloudEvent tells of a message: which kind of event it is, whose, about what, and by what a repeat is known.
 *
 * @param name      of the kind, in kebab case
 * @param id        the same each time the event is delivered
 * @param country   two-letter code or {@code cb}, {@code null} where none is known
 * @param seller    seller id, {@code null} where none is known
 * @param subject   what changed, empty where the event names no object
 * @param time      when it happened, or {@code null}
 * @param partition what has to stay in order, or {@code null}
 */
record EventDescription(String name, String id, String country, String seller, String subject, Object time, String partition) {

    /** Of a message as the component's consumers make it; pushes, changes and rows are known by their headers. */
    static EventDescription of(Message message) {
        Object body = OutcomeEvent.orAsItIs(message.getBody());
        if (body instanceof OutcomeEvent outcome) {
            return of(outcome);
        }
        if (body instanceof AuthorizedSeller seller) {
            return of(seller);
        }
        if (message.getHeader(LazadaConstants.STREAM) != null) {
            return ofChange(message);
        }
        return message.getHeader(LazadaConstants.ROW_KEY) != null ? ofRow(message) : ofPush(message);
    }

    private static EventDescription ofChange(Message message) {
        String name = "stream-" + text(message, LazadaConstants.STREAM);
        String partition = text(message, LazadaConstants.PARTITION_KEY);
        return new EventDescription(name, name + ":" + partition + "@" + text(message, LazadaConstants.VERSION),
                text(message, LazadaConstants.COUNTRY), text(message, LazadaConstants.SELLER_ID), object(partition),
                message.getHeader(LazadaConstants.EVENT_TIME), partition);
    }

    private static EventDescription ofRow(Message message) {
        String key = text(message, LazadaConstants.ROW_KEY);
        String seller = text(message, LazadaConstants.SELLER_ID);
        String object = text(message, LazadaConstants.OBJECT_ID);
        // seller, operation, object and version
        String operation = key.split("/", 3)[1];
        return new EventDescription(operation, key, text(message, LazadaConstants.COUNTRY), seller, object,
                message.getHeader(LazadaConstants.EVENT_TIME), Objects.toString(seller, "") + ":" + object);
    }

    private static EventDescription ofPush(Message message) {
        Integer type = message.getHeader(LazadaConstants.MESSAGE_TYPE, Integer.class);
        if (type == null) {
            throw new IllegalArgumentException("lazada:application-cloudevents describes messages of lazada:push,"
                    + " lazada:stream, lazada:outcomes, lazada:authorize and of listings that are polled. This message has"
                    + " none of the headers " + LazadaConstants.MESSAGE_TYPE + ", " + LazadaConstants.STREAM + " and "
                    + LazadaConstants.ROW_KEY
                    + ", and its body is neither outcome nor seller. Use the data type right after the consumer, before the"
                    + " route changes headers or body");
        }
        String key = message.getHeader(LazadaConstants.PUSH_KEY, String.class);
        Object time = message.getHeader(LazadaConstants.EVENT_TIME);
        String partition = text(message, LazadaConstants.PARTITION_KEY);
        // the time tells two changes apart where the same change can happen again
        boolean mayHappenAgain = TopicCatalog.find(type).map(TopicDescriptor::recurring).orElse(true);
        return new EventDescription(message.getHeader(LazadaConstants.TOPIC, "push-" + type, String.class),
                mayHappenAgain ? key + "@" + time : key, message.getHeader(LazadaConstants.COUNTRY, String.class),
                message.getHeader(LazadaConstants.SELLER_ID, String.class),
                object(partition), time, partition);
    }

    private static String object(String partition) {
        return partition == null ? "" : partition.substring(partition.indexOf(':') + 1);
    }

    private static String text(Message message, String header) {
        return message.getHeader(header, String.class);
    }

    // outcomes of one seller stay in order: two of them may share an item
    private static EventDescription of(OutcomeEvent outcome) {
        String objects = outcome.items().stream().map(LazadaItemOutcome::id).filter(Objects::nonNull)
                .collect(Collectors.joining(","));
        return new EventDescription(EventSchemas.WRITE_OUTCOME, outcome.id(),
                outcome.country() == null ? null : outcome.country().name(), outcome.seller(), objects, outcome.at(),
                Objects.toString(outcome.seller(), "") + ":" + (outcome.held() == null ? "" : objects));
    }

    private static EventDescription of(AuthorizedSeller seller) {
        String id = String.join(":", List.of(seller.appKey(), seller.seller(), EventSchemas.SELLER_AUTHORIZED,
                seller.country())) + "@" + seller.authorizedAt();
        return new EventDescription(EventSchemas.SELLER_AUTHORIZED, id, seller.country(),
                seller.seller(), seller.seller(), seller.authorizedAt(), seller.seller() + ":");
    }
}
