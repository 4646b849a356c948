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
package io.github.camellazada;

import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.client.poll.MemoryWatermarkStore;
import io.github.camellazada.client.poll.WatermarkStore;
import io.github.camellazada.poll.RepositoryWatermarkStore;
import org.apache.camel.spi.StateRepository;

/** What the pollers of a component share: their stores, and that no two of them have one watermark. */
final class Pollers {
    private final ReentrantLock lock = new ReentrantLock();
    private final WatermarkStore memory = new MemoryWatermarkStore();
    private final Map<StateRepository<String, String>, WatermarkStore> repositories = new IdentityHashMap<>();
    private final Set<String> names = new HashSet<>();

    /** @throws IllegalArgumentException if another route of this component moves one of these watermarks */
    void claim(Collection<String> wanted) {
        lock.lock();
        try {
            for (String name : wanted) {
                if (names.contains(name)) {
                    throw new IllegalArgumentException(
                            "Two routes poll with the watermark '" + name + "', so that each would hide"
                                    + " rows from the other. Set watermarkName on one of them (in a Pipe, on its source)");
                }
            }
            names.addAll(wanted);
        } finally {
            lock.unlock();
        }
    }

    void release(Collection<String> claimed) {
        lock.lock();
        try {
            names.removeAll(claimed);
        } finally {
            lock.unlock();
        }
    }

    /** The store of an endpoint; in memory where it names none. */
    WatermarkStore store(LazadaConfiguration configuration) {
        if (configuration.getWatermarkStore() != null) {
            return configuration.getWatermarkStore();
        }
        StateRepository<String, String> repository = configuration.getWatermarkRepository();
        if (repository == null) {
            return memory;
        }
        lock.lock();
        try {
            return repositories.computeIfAbsent(repository, RepositoryWatermarkStore::new);
        } finally {
            lock.unlock();
        }
    }
}
