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

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.catalog.TopicCatalog;

/**
 * Which pushes a consumer takes.
 *
 * @param messageType the number of a topic, or {@code null} for everything that no other consumer takes
 */
@Internal
public record PushSubscription(Integer messageType) {
    static final PushSubscription THE_REST = new PushSubscription(null);

    /**
     * The claims of an endpoint.
     *
     * @param topics      the topics that it names, or none
     * @param messageType the option of that name, or {@code null}
     */
    public static Set<PushSubscription> of(Collection<LazadaTopic> topics, Integer messageType) {
        if (topics.isEmpty()) {
            return Set.of(messageType == null ? THE_REST : new PushSubscription(messageType));
        }
        return topics.stream().map(topic -> new PushSubscription(topic.messageType()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The topic, {@code other} where Lazada documents none of that number or all that are left are taken. */
    public String topic() {
        return messageType == null ? "other" : TopicCatalog.ofMessageType(messageType).map(Object::toString).orElse("other");
    }

    @Override
    public String toString() {
        return messageType == null
                ? "every push that no other consumer takes"
                : TopicCatalog.ofMessageType(messageType).map(topic -> "pushes of " + topic)
                        .orElse("pushes of message type " + messageType);
    }
}
