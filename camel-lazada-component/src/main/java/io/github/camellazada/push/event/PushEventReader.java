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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.TopicCatalog;
import io.github.camellazada.catalog.TopicDescriptor;

/** Turns a push into its typed event, by what the catalogue says of the topic. */
@Internal
public final class PushEventReader {
    private PushEventReader() {
    }

    public static PushEvent read(String appKey, PushEnvelope push, byte[] body) {
        TopicDescriptor topic = TopicCatalog.find(push.messageType()).orElse(null);
        Instant eventTime = topic == null || topic.timeField() == null
                ? null
                : PushEnvelope.instant(push.data().get(topic.timeField()));
        return new PushEvent(appKey, push.messageType(), TopicCatalog.ofMessageType(push.messageType()).orElse(null),
                push.seller(), push.site(), push.country(), push.timestamp(), eventTime == null ? push.timestamp() : eventTime,
                topic == null || topic.statusField() == null ? null : PushFields.text(push.data().get(topic.statusField())),
                topic == null ? Map.of() : ids(topic, push.data()), push.data(), PushKey.of(appKey, push),
                new String(body, StandardCharsets.UTF_8));
    }

    private static Map<String, String> ids(TopicDescriptor topic, JsonNode data) {
        Map<String, String> ids = new HashMap<>();
        topic.headers().forEach((field, name) -> {
            List<String> values = PushFields.texts(data, field).stream().distinct().toList();
            // of several SKUs none is the one that the push is about
            if (values.size() == 1) {
                ids.put(name, values.get(0));
            }
        });
        return ids;
    }
}
