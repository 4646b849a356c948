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
package io.github.camellazada.poll;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.poll.Watermark;
import io.github.camellazada.client.poll.WatermarkStore;
import org.apache.camel.spi.StateRepository;

/** Keeps watermarks in a repository of Camel's, for a single process: the repository cannot fence out another one. */
@Internal
public final class RepositoryWatermarkStore implements WatermarkStore {
    private final ReentrantLock lock = new ReentrantLock();
    private final StateRepository<String, String> repository;
    private long fence;

    public RepositoryWatermarkStore(StateRepository<String, String> repository) {
        this.repository = repository;
    }

    @Override
    public CompletionStage<Watermark> takeOver(String appKey, String name) {
        lock.lock();
        try {
            String position = repository.getState(key(appKey, name));
            fence++;
            return CompletableFuture.completedStage(new Watermark(position == null ? null : Instant.parse(position), fence));
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public CompletionStage<Boolean> move(String appKey, String name, long held, Instant position) {
        lock.lock();
        try {
            String known = repository.getState(key(appKey, name));
            if (known != null && Instant.parse(known).isAfter(position)) {
                return CompletableFuture.completedStage(false);
            }
            repository.setState(key(appKey, name), position.toString());
            return CompletableFuture.completedStage(true);
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        } finally {
            lock.unlock();
        }
    }

    private static String key(String appKey, String name) {
        return appKey + "/" + name;
    }
}
