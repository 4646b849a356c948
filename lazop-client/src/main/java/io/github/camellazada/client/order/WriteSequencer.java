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
package io.github.camellazada.client.order;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;

import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.concurrent.KeyedQueue;

/** The order of the writes of each object; clients that call for the same app share one, however they differ. */
public final class WriteSequencer {
    private final KeyedQueue<String, ChangedObjects> queue;
    private final ObjectAliases names = new ObjectAliases();

    /** @param executor runs writes whose turn has come */
    public WriteSequencer(Executor executor) {
        this.queue = new KeyedQueue<>(executor);
    }

    /** By which names one object is known. */
    public ObjectAliases names() {
        return names;
    }

    /** The place of a call in the lines of the objects that it changes; {@code null} where it changes none that is known. */
    Turn enter(LazadaCall call) {
        ChangedObjects changed = ChangedObjects.of(call, names);
        return changed.keys().isEmpty() ? null : new Turn(changed, queue.enter(changed.keys(), changed));
    }

    /** The place of a write among those of the same objects. */
    record Turn(ChangedObjects changed, KeyedQueue<String, ChangedObjects>.Ticket ticket) {

        /** Whether later writes set all the values that this one sets. */
        boolean isSuperseded() {
            Set<String> open = new HashSet<>(changed.values());
            if (open.isEmpty()) {
                return false;
            }
            ticket.later().forEach(later -> open.removeAll(later.values()));
            return open.isEmpty();
        }
    }

    /** Number of names of objects that writes wait for or are under way. */
    public int size() {
        return queue.size();
    }
}
