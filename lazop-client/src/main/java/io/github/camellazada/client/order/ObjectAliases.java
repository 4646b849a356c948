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

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.concurrent.BoundedMap;

/** Remembers which names of objects came together in one call, so that an object is known by each of its names. */
public final class ObjectAliases {
    // what is forgotten costs order between two ways of naming, until a call names both again
    private static final int MOST = 40_000;
    private static final int MOST_EACH = 8;

    private final ReentrantLock lock = new ReentrantLock();
    private final BoundedMap<String, Seen> together = new BoundedMap<>(MOST);

    /**
     * Adds all names by which an object is known, these among them.
     *
     * @param own    names that it shares with no other object
     * @param shared names of what it is a part of
     * @param known  where they are added
     */
    public void addKnown(Collection<String> own, Collection<String> shared, Set<String> known) {
        lock.lock();
        try {
            if (isSettled(own, shared)) {
                known.addAll(own);
                known.addAll(shared);
            } else {
                known.addAll(linked(own, shared));
            }
        } finally {
            lock.unlock();
        }
    }

    /** The names, these among them, by which an object is known and which it shares with no other object; these are remembered. */
    public Set<String> own(Collection<String> own) {
        lock.lock();
        try {
            return linked(own, List.of(), new HashSet<>());
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing else has ever come with these names, as with most objects from their second write on. */
    private boolean isSettled(Collection<String> own, Collection<String> shared) {
        boolean several = own.size() + shared.size() > 1;
        Seen before = null;
        for (String name : own) {
            Seen seen = together.get(name);
            if (seen == null ? several : seen != before && !seen.isJust(own, shared)) {
                return false;
            }
            before = seen;
        }
        for (String name : shared) {
            if (together.get(name) != null) {
                return false;
            }
        }
        return true;
    }

    private Set<String> linked(Collection<String> own, Collection<String> shared) {
        Set<String> sharedByAll = new HashSet<>(shared);
        Set<String> known = linked(own, shared, sharedByAll);
        for (String name : shared) {
            Seen seen = together.get(name);
            if (seen != null) {
                sharedByAll.addAll(seen.shared);
            }
        }
        known.addAll(sharedByAll);
        return known;
    }

    /**
     * These names and those that are linked with them.
     *
     * @param sharedByAll where the names are added of what the object is a part of
     */
    private Set<String> linked(Collection<String> own, Collection<String> shared, Set<String> sharedByAll) {
        Set<String> known = new HashSet<>(own);
        List<String> open = new ArrayList<>(own);
        for (int i = 0; i < open.size(); i++) {
            Seen with = together.get(open.get(i));
            if (with != null) {
                for (String other : with.own) {
                    if (known.add(other)) {
                        open.add(other);
                    }
                }
                sharedByAll.addAll(with.shared);
            }
        }
        if (own.size() + shared.size() > 1) {
            Seen now = known.size() + sharedByAll.size() > MOST_EACH ? Seen.of(own, shared) : Seen.of(known, sharedByAll);
            own.forEach(name -> together.put(name, now));
        }
        return known;
    }

    /** What the names of all objects begin with that a call is about. */
    public static String owner(LazadaCall call) {
        return call.country() + "/" + call.seller() + "/";
    }

    /** What came together, a few names each, and one such list for all of them: there may be many. */
    private record Seen(List<String> own, List<String> shared) {

        static Seen of(Collection<String> own, Collection<String> shared) {
            return new Seen(List.copyOf(own), List.copyOf(shared));
        }

        /** Whether that is what comes together now. */
        boolean isJust(Collection<String> ownNow, Collection<String> sharedNow) {
            return own.size() == ownNow.size() && shared.size() == sharedNow.size() && own.containsAll(ownNow)
                    && shared.containsAll(sharedNow);
        }
    }
}
