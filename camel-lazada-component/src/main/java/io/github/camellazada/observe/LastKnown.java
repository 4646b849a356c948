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

import io.github.camellazada.client.time.NonOverlappingTask;
import io.github.camellazada.client.time.Rest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a store said last: asks it every few seconds while somebody looks, and never waits for it.
 *
 * @param <T> what it says
 */
final class LastKnown<T> {
    private static final Logger LOG = LoggerFactory.getLogger(LastKnown.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final String store;
    private final Supplier<CompletionStage<T>> question;
    private final Clock clock;
    private final NonOverlappingTask task = new NonOverlappingTask(this::ask);
    private volatile Answer<T> last;
    private volatile boolean failing;

    /** @param store what is asked, for the log */
    LastKnown(String store, Supplier<CompletionStage<T>> question, Clock clock) {
        this.store = store;
        this.question = question;
        this.clock = clock;
    }

    /** {@code null} until it has answered for the first time. */
    T value() {
        Instant now = clock.instant();
        Answer<T> known = last;
        if (known == null || !Rest.of(known.at(), FRESH).isOn(now)) {
            task.run().whenComplete((asked, failure) -> {
                failing = failure != null;
                if (failure != null) {
                    LOG.debug("The store of {} failed to report its backlog", store, failure);
                }
            });
        }
        known = last;
        return known == null ? null : known.value();
    }

    /** Whether it failed when it was asked last. */
    boolean isFailing() {
        return failing;
    }

    private CompletionStage<Void> ask() {
        Instant now = clock.instant();
        return question.get().thenAccept(value -> last = new Answer<>(value, now));
    }

    private record Answer<T>(T value, Instant at) {
    }
}
