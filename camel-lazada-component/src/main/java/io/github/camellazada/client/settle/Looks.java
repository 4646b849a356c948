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
package io.github.camellazada.client.settle;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Looks until enough is seen, or as often as the catalogue says. */
final class Looks {
    private final Look look;
    private final List<Long> waits;
    private final BiConsumer<Duration, Runnable> later;

    /**
     * @param waits milliseconds to wait before each look
     * @param later runs something after a while
     */
    Looks(Look look, List<Long> waits, BiConsumer<Duration, Runnable> later) {
        this.look = look;
        this.waits = waits;
        this.later = later;
    }

    /** Completes with the first look that shows enough, or else with the last one; exceptionally if that could not read. */
    CompletionStage<Look.Seen> until(Predicate<Look.Seen> enough) {
        return look(0, enough);
    }

    private CompletionStage<Look.Seen> look(int number, Predicate<Look.Seen> enough) {
        CompletableFuture<Void> waited = new CompletableFuture<>();
        later.accept(Duration.ofMillis(waits.get(number)), () -> waited.complete(null));
        boolean last = number == waits.size() - 1;
        return waited.thenCompose(nothing -> look.once()).handle((seen, failure) -> {
            if (!last && (failure != null || !enough.test(seen))) {
                return look(number + 1, enough);
            }
            return failure == null
                    ? CompletableFuture.completedStage(seen)
                    : CompletableFuture.<Look.Seen>failedStage(failure);
        }).thenCompose(next -> next);
    }
}
