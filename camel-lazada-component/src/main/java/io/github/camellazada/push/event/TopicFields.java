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

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.TopicDescriptor;

/**
 * What the catalogue's row of a topic finds in the data of a push.
 *
 * @param eventTime when the change happened, or {@code null}
 * @param status    the new status, or {@code null}
 * @param ids       ids by the name of their header
 */
record TopicFields(Instant eventTime, String status, Map<String, String> ids) {

    /** @param topic {@code null} for one that Lazada does not document */
    static TopicFields of(TopicDescriptor topic, JsonNode data) {
        if (topic == null) {
            return new TopicFields(null, null, Map.of());
        }
        return new TopicFields(topic.timeField() == null ? null : PushEnvelope.instant(data.get(topic.timeField())),
                topic.statusField() == null ? null : PushFields.text(data.get(topic.statusField())), ids(topic, data));
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
