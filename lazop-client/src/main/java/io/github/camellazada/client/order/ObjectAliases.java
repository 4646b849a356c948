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

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.concurrent.BoundedMap;

/** Remembers which names of objects came together in one call, so that an object is known by each of its names. */
public final class ObjectAliases {
    // what is forgotten costs order between two ways of naming, until a call names both again
    private static final int MOST = 20_000;
    private static final int MOST_EACH = 8;

    private final ReentrantLock lock = new ReentrantLock();
    private final BoundedMap<String, Seen> together = new BoundedMap<>(MOST);

    /**
     * All names by which an object is known, these among them.
     *
     * @param own    names that it shares with no other object
     * @param shared names of what it is a part of
     */
    public Set<String> known(Collection<String> own, Collection<String> shared) {
        lock.lock();
        try {
            if (own.size() + shared.size() > 1) {
                own.forEach(name -> learn(name, own, shared));
            }
            Set<String> known = linked(own);
            known.addAll(shared);
            List.copyOf(known).stream().map(together::get).filter(Objects::nonNull).forEach(seen -> known.addAll(seen.shared));
            return known;
        } finally {
            lock.unlock();
        }
    }

    /** The names, these among them, by which an object is known and which it shares with no other object; these are remembered. */
    public Set<String> own(Collection<String> own) {
        lock.lock();
        try {
            if (own.size() > 1) {
                own.forEach(name -> learn(name, own, List.of()));
            }
            return linked(own);
        } finally {
            lock.unlock();
        }
    }

    private Set<String> linked(Collection<String> own) {
        Set<String> known = new LinkedHashSet<>(own);
        Deque<String> open = new ArrayDeque<>(own);
        while (!open.isEmpty()) {
            Seen seen = together.get(open.poll());
            if (seen != null) {
                seen.own.stream().filter(known::add).forEach(open::add);
            }
        }
        return known;
    }

    /** What the names of all objects begin with that a call is about. */
    public static String owner(LazadaCall call) {
        return call.country() + "/" + call.seller() + "/";
    }

    private void learn(String name, Collection<String> own, Collection<String> shared) {
        Seen seen = together.computeIfAbsent(name, key -> new Seen(new HashSet<>(), new HashSet<>()));
        if (seen.own.size() + seen.shared.size() >= MOST_EACH) {
            seen.own.clear();
            seen.shared.clear();
        }
        own.stream().filter(other -> !other.equals(name)).forEach(seen.own::add);
        seen.shared.addAll(shared);
    }

    /** What came with a name. */
    private record Seen(Set<String> own, Set<String> shared) {
    }
}
