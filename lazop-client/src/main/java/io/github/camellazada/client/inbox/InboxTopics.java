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
package io.github.camellazada.client.inbox;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which topics a subscriber takes.
 *
 * @param messageTypes numbers of topics
 * @param named        whether it takes those, or else all but those
 */
public record InboxTopics(Set<Integer> messageTypes, boolean named) {

    public InboxTopics {
        messageTypes = Set.copyOf(messageTypes);
    }

    /** Whether a push of that topic is taken. */
    public boolean contains(int messageType) {
        return messageTypes.contains(messageType) == named;
    }

    /** The same text for the same topics: what processes with the same route share. */
    public String name() {
        return named ? new TreeSet<>(messageTypes).toString() : "rest";
    }
}
