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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.catalog.TopicCatalog;
import io.github.camellazada.client.redact.Excerpt;

/**
 * One push as a route receives it.
 *
 * @param appKey      the app that it was sent to
 * @param messageType Lazada's number of the topic, -1 where the push names none
 * @param topic       the topic, {@code null} for a number that Lazada does not document
 * @param seller      seller id as text, {@code null} for a broadcast
 * @param site        the site as Lazada wrote it, or {@code null}
 * @param country     the country of the site, or {@code null}
 * @param timestamp   when Lazada stamped the envelope, or {@code null}; no measure of order
 * @param eventTime   when the change happened, from inside the data; the envelope's time where the data has none
 * @param status      the new status as Lazada wrote it, or {@code null}
 * @param ids         ids by the name of their header without {@code CamelLazada}, such as {@code OrderId}
 * @param data        what happened, all fields included; may hold personal data
 * @param key         tells a repeated delivery
 * @param json        the body as received; may hold personal data
 */
public record PushEvent(String appKey, int messageType, LazadaTopic topic, String seller, String site, LazadaCountry country,
        Instant timestamp, Instant eventTime, String status, Map<String, String> ids, JsonNode data, PushKey key,
        @JsonIgnore String json) {

    public PushEvent {
        ids = Map.copyOf(ids);
    }

    /**
     * Verifies a push and reads it. A pure function: pushes that arrive through another gateway, a queue or Kafka are read with it.
     *
     * @param  body                 the bytes exactly as Lazada sent them; parsed and written again, they have another signature
     * @param  signature            value of the HTTP header {@code Authorization}
     * @param  appKey               key of the app that Lazada sent the push to
     * @param  appSecret            secret of that app
     * @throws PushRefusedException if the signature is missing or wrong, or the body is no JSON object. Its text has the reason,
     *                              {@link PushRefusedException#answer()} the HTTP status for the sender
     */
    public static PushEvent verify(byte[] body, String signature, String appKey, String appSecret) throws PushRefusedException {
        new PushSignature(appKey, appSecret).verify(body, signature);
        return of(appKey, PushEnvelope.parse(body), body);
    }

    /**
     * The event of a push whose signature was checked already.
     *
     * @param push the envelope of the body
     * @param body the bytes as they arrived
     */
    public static PushEvent of(String appKey, PushEnvelope push, byte[] body) {
        TopicFields fields = TopicFields.of(TopicCatalog.find(push.messageType()).orElse(null), push.data());
        return new PushEvent(appKey, push.messageType(), TopicCatalog.ofMessageType(push.messageType()).orElse(null),
                push.seller(), push.site(), push.country(), push.timestamp(),
                fields.eventTime() == null ? push.timestamp() : fields.eventTime(), fields.status(), fields.ids(), push.data(),
                PushKey.of(appKey, push), new String(body, StandardCharsets.UTF_8));
    }

    /** Whether the Verify button of Lazada's console sent it: answer it with 200, and do nothing else. */
    @JsonIgnore
    public boolean isVerification() {
        return PushEnvelope.isVerification(messageType, data);
    }

    /** The id of that name, such as {@code OrderId}. */
    public Optional<String> id(String name) {
        return Optional.ofNullable(ids.get(name));
    }

    /** The scalar of the data under that name as text, whether Lazada sent a number or a text. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(PushFields.text(data.get(field)));
    }

    /** The scalars of the data under a path such as {@code sku_list[].sku_id}. */
    public List<String> texts(String path) {
        return List.copyOf(PushFields.texts(data, path));
    }

    /** The time of the data under that name, whether Lazada sent seconds or milliseconds. */
    public Optional<Instant> instant(String field) {
        return Optional.ofNullable(PushEnvelope.instant(data.get(field)));
    }

    /** Names the push without a buyer's data. */
    @Override
    public String toString() {
        return "PushEvent[" + (topic == null ? "message type " + messageType : topic) + ", seller " + Excerpt.ofText(seller)
                + ", status " + Excerpt.ofText(status) + ", " + eventTime + ", key " + key + "]";
    }
}
