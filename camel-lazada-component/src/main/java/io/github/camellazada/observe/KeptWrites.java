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
package io.github.camellazada.observe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import io.github.camellazada.client.store.WriteBacklog;
import io.github.camellazada.client.time.NonOverlappingTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows how many writes the stores keep: asks them every few seconds while somebody looks, and never waits for them. */
public final class KeptWrites {
    private static final Logger LOG = LoggerFactory.getLogger(KeptWrites.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Supplier<CompletionStage<WriteBacklog>> stores;
    private final Clock clock;
    private final NonOverlappingTask question = new NonOverlappingTask(this::ask);
    private volatile Answer last;

    public KeptWrites(Supplier<CompletionStage<WriteBacklog>> stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /** What the stores said last; {@code null} until they have answered for the first time. */
    public WriteBacklog known() {
        Instant now = clock.instant();
        Answer known = last;
        if (known == null || !now.isBefore(known.at().plus(FRESH))) {
            question.run().whenComplete((asked, failure) -> {
                if (failure != null) {
                    LOG.debug("The store of writes failed to report its backlog", failure);
                }
            });
        }
        known = last;
        return known == null ? null : known.backlog();
    }

    /** How long ago the oldest of them was asked for; {@code null} where none is known. */
    public Duration oldest() {
        WriteBacklog known = known();
        return known == null || known.oldest() == null ? null : Duration.between(known.oldest(), clock.instant());
    }

    private CompletionStage<Void> ask() {
        Instant now = clock.instant();
        return stores.get().thenAccept(backlog -> last = new Answer(backlog, now));
    }

    private record Answer(WriteBacklog backlog, Instant at) {
    }
}
