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
package io.github.camellazada;

import io.github.camellazada.push.event.PushEvent;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Puts a push into a message: the event as body, what routes ask for most as headers. */
final class PushHeaders {
    private static final String PREFIX = "CamelLazada";

    private PushHeaders() {
    }

    static void fill(Message message, PushEvent event) {
        message.setBody(event);
        set(message, LazadaConstants.SELLER_ID, event.seller());
        set(message, LazadaConstants.COUNTRY, event.country() == null ? null : event.country().name());
        set(message, LazadaConstants.SITE, event.site());
        set(message, LazadaConstants.TOPIC, event.topic() == null ? null : event.topic().toString());
        set(message, LazadaConstants.MESSAGE_TYPE, event.messageType());
        set(message, LazadaConstants.STATUS, event.status());
        set(message, LazadaConstants.EVENT_TIME, event.eventTime());
        set(message, LazadaConstants.PUSH_KEY, event.key().value());
        set(message, LazadaConstants.PARTITION_KEY, event.key().object());
        event.ids().forEach((name, id) -> set(message, PREFIX + name, id));
        if (event.timestamp() != null) {
            message.setHeader(Exchange.MESSAGE_TIMESTAMP, event.timestamp().toEpochMilli());
        }
    }

    private static void set(Message message, String name, Object value) {
        if (value != null) {
            message.setHeader(name, value);
        }
    }
}
