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
package io.github.camellazada.client.time;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Runs rounds of work, one at a time: a round that is asked for while one is under way is left out. */
public final class NonOverlappingTask {
    private final Supplier<? extends CompletionStage<?>> round;
    private final AtomicBoolean running = new AtomicBoolean();

    /** @param round one round; may throw */
    public NonOverlappingTask(Supplier<? extends CompletionStage<?>> round) {
        this.round = round;
    }

    /**
     * Begins a round, unless one is under way. Never throws.
     *
     * @return completes when the round has ended, exceptionally where it failed; at once where one is under way already
     */
    public CompletionStage<Void> run() {
        if (!running.compareAndSet(false, true)) {
            return CompletableFuture.completedStage(null);
        }
        return begun(round).whenComplete((done, failure) -> running.set(false)).thenApply(done -> null);
    }

    /** A round that has begun; one that throws has failed. */
    static CompletionStage<?> begun(Supplier<? extends CompletionStage<?>> round) {
        try {
            return Objects.requireNonNull(round.get(), "round");
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedStage(e);
        }
    }
}
