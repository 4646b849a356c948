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
package io.github.camellazada.client.concurrent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** A map for several threads that forgets what was used least recently instead of growing beyond its bound. */
public final class BoundedMap<K, V> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<K, V> entries;

    /** @param most the largest number of entries */
    public BoundedMap(int most) {
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The value of a key; {@code null} where there is none. */
    public V get(K key) {
        return locked(known -> known.get(key));
    }

    /** Sets a value; what it replaces, or {@code null}. */
    public V put(K key, V value) {
        return locked(known -> known.put(key, value));
    }

    /** Sets a value, or what it makes together with the one that is there. */
    public V merge(K key, V value, BinaryOperator<V> together) {
        return locked(known -> known.merge(key, value, together));
    }

    /** The value of a key, made now where there is none. */
    public V computeIfAbsent(K key, Function<K, V> made) {
        return locked(known -> known.computeIfAbsent(key, made));
    }

    /** Forgets a key; its value, or {@code null}. */
    public V remove(K key) {
        return locked(known -> known.remove(key));
    }

    public void clear() {
        locked(known -> {
            known.clear();
            return null;
        });
    }

    private <T> T locked(Function<Map<K, V>, T> step) {
        lock.lock();
        try {
            return step.apply(entries);
        } finally {
            lock.unlock();
        }
    }
}
