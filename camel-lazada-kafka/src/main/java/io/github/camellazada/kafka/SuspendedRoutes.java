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
package io.github.camellazada.kafka;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camellazada.client.inbox.InboxSubscriber;

/** Which subscribers take no rows for a while. */
final class SuspendedRoutes {
    private final Set<InboxSubscriber> suspended = ConcurrentHashMap.newKeySet();

    void add(InboxSubscriber subscriber) {
        suspended.add(subscriber);
    }

    void remove(InboxSubscriber subscriber) {
        suspended.remove(subscriber);
    }

    /** Whether none of these takes any, though there are some. */
    boolean areAll(Collection<InboxSubscriber> subscribers) {
        return !subscribers.isEmpty() && suspended.containsAll(subscribers);
    }
}
