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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.TopicCatalog;
import io.github.camellazada.client.inbox.InboxTopics;

/**
 * Which pushes a consumer takes.
 *
 * @param messageType the number of a topic, or {@code null} for everything that no other consumer takes
 */
@Internal
public record PushSubscription(Integer messageType) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    static final PushSubscription THE_REST = new PushSubscription(null);

    /**
     * The claims of an endpoint.
     *
     * @param  topics                   names or numbers of topics, separated by commas; {@code null} for all that are left
     * @throws IllegalArgumentException if one of them is no push topic
     */
    public static Set<PushSubscription> of(String topics) {
        return topics == null
                ? Set.of(THE_REST)
                : Stream.of(topics.split(",", -1)).map(String::trim).map(PushSubscription::topic)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static PushSubscription topic(String text) {
        if (NUMBER.matcher(text).matches()) {
            return new PushSubscription(Integer.valueOf(text));
        }
        return TopicCatalog.find(text).filter(topic -> !topic.isStream())
                .map(topic -> new PushSubscription(topic.messageType()))
                .orElseThrow(() -> new IllegalArgumentException("Lazada has no push topic '" + text + "'. Did you mean "
                        + String.join(" or ", TopicCatalog.nearest(text)) + "? docs/reference/topics.adoc in the sources lists"
                        + " them all, and lazada:push:NUMBER receives one that is not among them"));
    }

    /**
     * The topics of all of a consumer's claims.
     *
     * @param named message types that some consumer of the app names
     */
    public static InboxTopics topics(Collection<PushSubscription> claims, Set<Integer> named) {
        return claims.contains(THE_REST)
                ? new InboxTopics(named, false)
                : new InboxTopics(claims.stream().map(PushSubscription::messageType).collect(Collectors.toSet()), true);
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
