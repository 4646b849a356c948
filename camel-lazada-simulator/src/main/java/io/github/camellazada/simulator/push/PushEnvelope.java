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
package io.github.camellazada.simulator.push;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Wraps the data of a push as the page of its topic prints it, with all the differences between the pages.
 * <ul>
 * <li>Documented (120196): order status has its timestamp in milliseconds; the other pages print seconds.</li>
 * <li>Documented (121553, 121554): IM topics have a number as seller, no timestamp and no site.</li>
 * <li>Documented (120197): a created product has {@code action} and {@code status_update_time} outside {@code data} and the
 * site {@code lazada-sg}; edited and deleted ones have {@code LAZADA_SG}.</li>
 * <li>Documented (120208): a token alert has the seller {@code "null"}.</li>
 * <li>Documented (120209): the category tree has no seller, its site is always {@code lazada_sg}.</li>
 * <li>Documented (120255): promotions are printed without an envelope; whether they come so is not established.</li>
 * </ul>
 */
final class PushEnvelope {
    private static final int ORDER_STATUS = 0;
    private static final int PRODUCT_CREATED = 3;
    private static final int TOKEN_EXPIRATION = 8;
    static final int PROMOTION = 11;
    private static final int CATEGORY_TREE = 12;
    private static final Set<Integer> INSTANT_MESSAGES = Set.of(2, 19);
    private static final Set<Integer> UPPER_CASE_SITES = Set.of(4, 5);

    private PushEnvelope() {
    }

    static ObjectNode wrap(String sellerId, String site, int messageType, ObjectNode data, Instant now) {
        if (messageType == PROMOTION) {
            return data.deepCopy();
        }
        ObjectNode inner = data.deepCopy();
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        if (INSTANT_MESSAGES.contains(messageType)) {
            envelope.set("data", inner);
            putNumberIfOne(envelope, sellerId);
            return envelope.put("message_type", messageType);
        }
        if (messageType == TOKEN_EXPIRATION) {
            envelope.put("seller_id", "null");
        } else if (messageType != CATEGORY_TREE) {
            envelope.put("seller_id", sellerId);
        }
        envelope.put("message_type", messageType);
        envelope.set("data", inner);
        if (messageType == PRODUCT_CREATED) {
            envelope.setAll(inner.deepCopy().retain("action", "status_update_time"));
            inner.remove(Set.of("action", "status_update_time"));
        }
        envelope.put("timestamp", messageType == ORDER_STATUS ? now.toEpochMilli() : now.getEpochSecond());
        return envelope.put("site", siteName(messageType, messageType == CATEGORY_TREE ? "sg" : site));
    }

    private static void putNumberIfOne(ObjectNode envelope, String sellerId) {
        try {
            envelope.put("seller_id", Long.parseLong(sellerId));
        } catch (NumberFormatException e) {
            envelope.put("seller_id", sellerId);
        }
    }

    private static String siteName(int messageType, String site) {
        if (messageType == PRODUCT_CREATED) {
            return "lazada-" + site;
        }
        return UPPER_CASE_SITES.contains(messageType) ? "LAZADA_" + site.toUpperCase(Locale.ROOT) : "lazada_" + site;
    }
}
