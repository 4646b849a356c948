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
package io.github.camellazada.client.stream;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Keeps versions in this process, 100,000 in all; beyond that the one that was completed first is forgotten. After a restart the
 * route receives again what the poll still sees.
 */
public final class MemoryVersionStore implements VersionStore {
    private static final int MOST = 100_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, CompletedVersion> versions = new LinkedHashMap<>();

    @Override
    public CompletionStage<Map<String, CompletedVersion>> load(StreamScope scope, Set<String> objects) {
        return locked(() -> {
            Map<String, CompletedVersion> found = new HashMap<>();
            objects.forEach(object -> {
                CompletedVersion version = versions.get(new Key(scope, object));
                if (version != null) {
                    found.put(object, version);
                }
            });
            return found;
        });
    }

    @Override
    public CompletionStage<Boolean> complete(StreamScope scope, String object, CompletedVersion known, CompletedVersion next) {
        return locked(() -> {
            Key key = new Key(scope, object);
            boolean same = Objects.equals(versions.get(key), known);
            if (same) {
                versions.remove(key);
                versions.put(key, next);
                if (versions.size() > MOST) {
                    versions.remove(versions.keySet().iterator().next());
                }
            }
            return same;
        });
    }

    @Override
    public CompletionStage<Integer> purge(String appKey, String stream, Instant before, int limit) {
        return locked(() -> {
            List<Key> old = versions.entrySet().stream().filter(entry -> entry.getValue().ended()
                    && entry.getKey().scope().appKey().equals(appKey) && entry.getKey().scope().stream().equals(stream)
                    && entry.getValue().version().time().isBefore(before) && entry.getValue().readAt().isBefore(before))
                    .map(Map.Entry::getKey).limit(limit).toList();
            old.forEach(versions::remove);
            return old.size();
        });
    }

    private <T> CompletionStage<T> locked(Supplier<T> work) {
        lock.lock();
        try {
            return CompletableFuture.completedStage(work.get());
        } finally {
            lock.unlock();
        }
    }

    private record Key(StreamScope scope, String object) {
    }
}
