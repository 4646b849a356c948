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
package io.github.camellazada.client.poll;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps watermarks as long as the process lives, for tests and trials. */
public final class MemoryWatermarkStore implements WatermarkStore {
    private final Map<Key, Watermark> watermarks = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<Watermark> takeOver(String appKey, String name) {
        return CompletableFuture.completedStage(watermarks.merge(new Key(appKey, name), new Watermark(null, 1),
                (held, first) -> new Watermark(held.position(), held.fence() + 1)));
    }

    @Override
    public CompletionStage<Boolean> move(String appKey, String name, long fence, Instant position) {
        Watermark moved = new Watermark(position.truncatedTo(ChronoUnit.MILLIS), fence);
        Watermark now = watermarks.computeIfPresent(new Key(appKey, name), (key, held) -> held.fence() == fence
                && (held.position() == null || !held.position().isAfter(moved.position())) ? moved : held);
        return CompletableFuture.completedStage(moved.equals(now));
    }

    /** How far a listing was read; {@code null} where no poller has begun. */
    public Instant position(String appKey, String name) {
        Watermark held = watermarks.get(new Key(appKey, name));
        return held == null ? null : held.position();
    }

    private record Key(String appKey, String name) {
    }
}
