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
package io.github.camellazada.push.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.catalog.TopicCatalog;
import io.github.camellazada.catalog.TopicDescriptor;

/**
 * Tells which change a push reports, so that a repeated delivery is known as one.
 *
 * @param value  app, seller and topic, then a hash of object ids, status and time inside the data; the same for every delivery
 *               of one change
 * @param object the seller's object that changed, for which the order is kept
 * @param unique whether no later change can have the same key; not so where the data tells no time and the object can come
 *               back to a status
 */
public record PushKey(@JsonValue String value, String object, boolean unique) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int HASH_CHARACTERS = 32;

    static PushKey of(String appKey, PushEnvelope push) {
        Optional<TopicDescriptor> known = TopicCatalog.find(push.messageType());
        String topic = TopicCatalog.ofMessageType(push.messageType()).map(LazadaTopic::toString)
                .orElseGet(() -> Integer.toString(push.messageType()));
        String seller = push.seller() == null ? "" : push.seller();
        Object identity = known.map(descriptor -> identity(descriptor, push.data())).orElse(null);
        String object = known.map(descriptor -> mainObject(descriptor, push.data())).orElse("");
        Object hashed = identity == null ? PushFields.canonical(push.data()) : identity;
        return new PushKey(String.join(":", appKey, seller, topic, hash(hashed)), seller + ':' + object,
                known.isPresent() && !known.get().recurring() && identity != null);
    }

    /** What the catalogue says makes a change of this topic, or {@code null} where the data lacks it and all of the data has to do. */
    private static Object identity(TopicDescriptor topic, JsonNode data) {
        List<Object> parts = new ArrayList<>();
        boolean hasObject = topic.keyFields().isEmpty();
        for (String field : topic.keyFields()) {
            List<String> ids = PushFields.texts(data, field);
            hasObject |= !ids.isEmpty();
            parts.add(Map.of(field, ids));
        }
        if (topic.statusField() != null) {
            parts.add(PushFields.texts(data, topic.statusField()));
        }
        if (topic.timeField() != null) {
            Object time = PushEnvelope.instant(data.get(topic.timeField()));
            if (time == null) {
                return null;
            }
            parts.add(time.toString());
        }
        return hasObject ? parts : null;
    }

    private static String mainObject(TopicDescriptor topic, JsonNode data) {
        return topic.keyFields().stream().findFirst().map(field -> String.join(",", PushFields.texts(data, field))).orElse("");
    }

    private static String hash(Object identity) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(MAPPER.writeValueAsString(identity).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("The key of a push cannot be computed", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
