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
package io.github.camellazada.push;

import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.catalog.TopicCatalog;

/**
 * Which pushes a consumer takes.
 *
 * @param messageType the number of a topic, or {@code null} for everything that no other consumer takes
 */
public record PushClaim(Integer messageType) {
    static final PushClaim THE_REST = new PushClaim(null);

    /**
     * The claim of an endpoint.
     *
     * @param topic       the topic of the URI, or {@code null}
     * @param messageType the option of that name, or {@code null}
     */
    public static PushClaim of(LazadaTopic topic, Integer messageType) {
        if (topic != null) {
            return new PushClaim(topic.messageType());
        }
        return messageType == null ? THE_REST : new PushClaim(messageType);
    }

    @Override
    public String toString() {
        return messageType == null
                ? "every push that no other consumer takes"
                : TopicCatalog.ofMessageType(messageType).map(topic -> "pushes of " + topic)
                        .orElse("pushes of message type " + messageType);
    }
}
