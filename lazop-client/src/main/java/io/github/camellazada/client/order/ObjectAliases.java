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
import java.util.function.Function;

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

    /** Whether nothing else has ever come with these names, as with most objects from their second write on. */
    private boolean isSettled(Collection<String> own, Collection<String> shared) {
        boolean several = own.size() + shared.size() > 1;
        for (String name : own) {
            Seen seen = together.get(name);
            if (seen == null ? several : !seen.isJust(own, shared)) {
                return false;
            }
        }
        for (String name : shared) {
            if (together.get(name) != null) {
                return false;
            }
        }
        return true;
    }

    private Set<String> linked(Collection<String> own, Collection<String> shared) {
        boolean several = own.size() + shared.size() > 1;
        Set<String> sharedByAll = new HashSet<>(shared);
        Set<String> known = linked(own, name -> several ? learned(name, own, shared) : together.get(name), sharedByAll);
        for (String name : shared) {
            Seen seen = together.get(name);
            if (seen != null) {
                sharedByAll.addAll(seen.shared);
            }
        }
        known.addAll(sharedByAll);
        return known;
    }

    /** The names, these among them, by which an object is known and which it shares with no other object; these are remembered. */
    public Set<String> own(Collection<String> own) {
        lock.lock();
        try {
            boolean several = own.size() > 1;
            return linked(own, name -> several ? learned(name, own, List.of()) : together.get(name), new HashSet<>());
        } finally {
            lock.unlock();
        }
    }

    /**
     * These names and those that are linked with them.
     *
     * @param seen   what came with one of these names; {@code null} where nothing did
     * @param shared where the names are added of what the object is a part of
     */
    private Set<String> linked(Collection<String> own, Function<String, Seen> seen, Set<String> shared) {
        Set<String> known = new HashSet<>(own);
        List<String> open = new ArrayList<>(own);
        for (int i = 0; i < open.size(); i++) {
            Seen with = i < own.size() ? seen.apply(open.get(i)) : together.get(open.get(i));
            if (with != null) {
                for (String other : with.own) {
                    if (known.add(other)) {
                        open.add(other);
                    }
                }
                shared.addAll(with.shared);
            }
        }
        return known;
    }

    /** What the names of all objects begin with that a call is about. */
    public static String owner(LazadaCall call) {
        return call.country() + "/" + call.seller() + "/";
    }

    /** What came with a name, these names among it. */
    private Seen learned(String name, Collection<String> own, Collection<String> shared) {
        Seen seen = together.computeIfAbsent(name, key -> new Seen(new ArrayList<>(1), new ArrayList<>(1)));
        if (seen.own.size() + seen.shared.size() >= MOST_EACH) {
            seen.own.clear();
            seen.shared.clear();
        }
        for (String other : own) {
            if (!other.equals(name)) {
                addOnce(other, seen.own);
            }
        }
        for (String other : shared) {
            addOnce(other, seen.shared);
        }
        return seen;
    }

    private static void addOnce(String name, List<String> few) {
        if (!few.contains(name)) {
            few.add(name);
        }
    }

    /** What came with a name, a few names each; there may be many such lists. */
    private record Seen(List<String> own, List<String> shared) {

        /** Whether that is what comes with it now, itself apart. */
        boolean isJust(Collection<String> ownNow, Collection<String> sharedNow) {
            return own.size() == ownNow.size() - 1 && shared.size() == sharedNow.size() && ownNow.containsAll(own)
                    && sharedNow.containsAll(shared);
        }
    }
}
