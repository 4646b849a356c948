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
package io.github.camellazada.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camellazada.annotation.Internal;

/** Looks push topics up, by the number in a push or by the name in a URI. */
@Internal
public final class TopicCatalog {
    private static final int NEAREST = 3;
    private static final Map<String, LazadaTopic> BY_NAME = Arrays.stream(LazadaTopic.values())
            .collect(Collectors.toUnmodifiableMap(LazadaTopic::toString, Function.identity()));
    private static final Map<Integer, TopicDescriptor> BY_TYPE = CatalogueReader.rows("topics.json", TopicDescriptor::of)
            .stream().collect(Collectors.toUnmodifiableMap(TopicDescriptor::messageType, Function.identity()));

    private TopicCatalog() {
    }

    /**
     * What is known of a push topic.
     *
     * @throws IllegalArgumentException for the name of a stream, which is no topic of Lazada
     */
    public static TopicDescriptor get(LazadaTopic topic) {
        return find(topic.messageType()).orElseThrow(() -> new IllegalArgumentException(
                "'" + topic + "' names a stream and no push topic, so the catalogue has no description of it"));
    }

    /** What is known of a message type; empty where Lazada documents none, such as 20. */
    public static Optional<TopicDescriptor> find(int messageType) {
        return Optional.ofNullable(BY_TYPE.get(messageType));
    }

    /** The topic of that message type. */
    public static Optional<LazadaTopic> ofMessageType(int messageType) {
        return find(messageType).map(TopicDescriptor::topic).map(BY_NAME::get);
    }

    /** The topic of that kebab-case name, streams included. */
    public static Optional<LazadaTopic> find(String name) {
        return Optional.ofNullable(name).map(BY_NAME::get);
    }

    /** The three names most like a misspelt one, nearest first. */
    public static List<String> nearest(String misspelt) {
        return NearestNames.of(misspelt, BY_NAME.keySet(), NEAREST);
    }
}
