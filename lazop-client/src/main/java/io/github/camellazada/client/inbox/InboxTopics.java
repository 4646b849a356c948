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

    // -1 is a push whose topic nobody can read
    private static final int POLLERS = -2;
    private static final int HASH = 0x3fffffff;

    public InboxTopics {
        messageTypes = Set.copyOf(messageTypes);
    }

    /**
     * The number under which an inbox keeps what a poller could not hand on. It is below those of all topics, so that nobody takes
     * it by not naming it.
     *
     * @param poller name of the poller, without its seller
     */
    public static int ofPoller(String poller) {
        return POLLERS - (poller.hashCode() & HASH);
    }

    /** What one poller could not hand on. */
    public static InboxTopics poller(String poller) {
        return new InboxTopics(Set.of(ofPoller(poller)), true);
    }

    /** Whether a push of that topic is taken. */
    public boolean contains(int messageType) {
        return messageTypes.contains(messageType) == named && (named || messageType > POLLERS);
    }

    /** The least number that is taken without being named. */
    public int least() {
        return named ? Integer.MIN_VALUE : POLLERS + 1;
    }

    /** The same text for the same topics: what processes with the same route share. */
    public String name() {
        return named ? new TreeSet<>(messageTypes).toString() : "rest";
    }
}
