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
package io.github.camellazada.client.store;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import io.github.camellazada.annotation.Internal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets the outcomes of a store of writes that no route has taken within a week. */
@Internal
public final class OutcomeRetention {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomeRetention.class);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final String contents;
    private final Function<Instant, CompletionStage<Integer>> forget;
    private final AtomicReference<Instant> nextLook = new AtomicReference<>(Instant.MIN);

    /**
     * @param contents what is kept in the store, as the log tells it
     * @param forget   forgets the outcomes of before then, and completes with their number
     */
    public OutcomeRetention(String contents, Function<Instant, CompletionStage<Integer>> forget) {
        this.contents = contents;
        this.forget = forget;
    }

    /** Forgets what is too old, if it is time to look for that. Never fails. */
    public CompletionStage<Void> look(Instant now) {
        Instant due = nextLook.get();
        if (now.isBefore(due) || !nextLook.compareAndSet(due, now.plus(BETWEEN_LOOKS))) {
            return CompletableFuture.completedStage(null);
        }
        return forget.apply(now.minus(LONGEST)).handle((forgotten, failure) -> {
            if (failure != null) {
                LOG.debug("Deleting old outcomes of {} failed; a later attempt repeats it", contents, failure);
            } else if (forgotten > 0) {
                LOG.warn("No route took {} outcomes of {} within {} days, so the store deletes them. Add a route from"
                        + " lazada:outcomes to receive them", forgotten, contents, LONGEST.toDays());
            }
            return null;
        });
    }
}
