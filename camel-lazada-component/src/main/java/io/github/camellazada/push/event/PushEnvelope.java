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

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaTimes;
import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.catalog.TopicCatalog;
import io.github.camellazada.catalog.TopicDescriptor;
import io.github.camellazada.client.redact.Excerpt;

/**
 * A push with the variants of its envelope smoothed out
 * (<a href="https://open.lazada.com/apps/doc/doc?docId=120168">page 120168</a> and the pages of the topics).
 *
 * @param messageType number of the topic, {@link #UNKNOWN} where the push names none
 * @param seller      seller id as text; {@code null} for a broadcast
 * @param site        the site as Lazada wrote it, or {@code null}
 * @param country     the country of the site, or {@code null}
 * @param timestamp   time of the envelope, or {@code null}
 * @param data        what happened
 */
@Internal
public record PushEnvelope(int messageType, String seller, String site, LazadaCountry country, Instant timestamp,
        JsonNode data) {
    static final int UNKNOWN = -1;

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();
    private static final Set<String> OWN_FIELDS = Set.of("seller_id", "message_type", "msg_type", "data", "timestamp", "site");
    private static final String VERIFY_STATUS = "This is a test message";

    /** Reads the bytes of a verified push. */
    public static PushEnvelope parse(byte[] body) throws PushRefusedException {
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode json) {
                return of(json);
            }
        } catch (IOException | NumberFormatException e) {
            // the parser's message quotes the body
            throw new PushRefusedException(PushAnswer.MALFORMED, "the body is not JSON: " + e.getClass().getSimpleName());
        }
        throw new PushRefusedException(PushAnswer.MALFORMED, "the body is JSON but no object");
    }

    /** Whether the Verify button of the console sent it. */
    public boolean isVerification() {
        return isVerification(messageType, data);
    }

    static boolean isVerification(int messageType, JsonNode data) {
        return messageType == LazadaTopic.TRADE_ORDER_STATUS.messageType()
                && VERIFY_STATUS.equals(PushFields.text(data.get("order_status")));
    }

    private static PushEnvelope of(ObjectNode json) {
        JsonNode data = data(json);
        int messageType = messageType(json, data);
        String sellerField = TopicCatalog.find(messageType).map(TopicDescriptor::sellerField).orElse("seller_id");
        String site = first(json.get("site"), data.get("site_id"));
        return new PushEnvelope(messageType,
                first(json.get("seller_id"), data.get(sellerField), data.get("seller_id"), data.get("sellerId")), site,
                LazadaCountry.ofSite(site).orElse(null), instant(json.get("timestamp")), data);
    }

    /** The data, with what the pages show beside it; a push without data is the data itself. */
    private static JsonNode data(ObjectNode json) {
        JsonNode given = json.get("data");
        if (given != null && !given.isNull() && !given.isObject()) {
            return given;
        }
        ObjectNode data = given == null || given.isNull() ? JsonNodeFactory.instance.objectNode() : given.deepCopy();
        json.properties().forEach(field -> {
            if (!OWN_FIELDS.contains(field.getKey()) && !data.has(field.getKey())) {
                data.set(field.getKey(), field.getValue());
            }
        });
        return data;
    }

    private static int messageType(ObjectNode json, JsonNode data) {
        String text = first(json.get("message_type"), json.get("msg_type"));
        if (text == null && data.has("promotionId")) {
            return LazadaTopic.PROMOTION.messageType();
        }
        try {
            return text == null ? UNKNOWN : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return UNKNOWN;
        }
    }

    static Instant instant(JsonNode node) {
        return LazadaTimes.instant(PushFields.text(node), ZoneOffset.UTC);
    }

    private static String first(JsonNode... candidates) {
        for (JsonNode candidate : candidates) {
            Optional<String> text = Optional.ofNullable(PushFields.text(candidate));
            if (text.isPresent()) {
                return text.get();
            }
        }
        return null;
    }

    /** Without the data, which may hold a buyer's. */
    @Override
    public String toString() {
        return "PushEnvelope[message type " + messageType + ", seller " + Excerpt.ofText(seller) + ", " + timestamp + "]";
    }
}
