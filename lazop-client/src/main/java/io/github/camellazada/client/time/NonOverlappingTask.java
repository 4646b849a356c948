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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import io.github.camellazada.exception.FailureCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs rounds of work that a timer asks for, one at a time; after one that fails it rests, longer with each that follows. */
public final class NonOverlappingTask {
    private static final Logger LOG = LoggerFactory.getLogger(NonOverlappingTask.class);
    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);
    private static final int DOUBLED = 5;

    private final String work;
    private final Supplier<CompletionStage<Void>> round;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    // touched by one round at a time
    private volatile int failures;
    private volatile Instant next = Instant.MIN;

    /**
     * @param work  what is looked at, for the log
     * @param round one round; may throw
     * @param clock measures the rests
     */
    public NonOverlappingTask(String work, Supplier<CompletionStage<Void>> round, Clock clock) {
        this.work = work;
        this.round = round;
        this.clock = clock;
    }

    /** Begins a round, unless one is under way or it rests. Never throws. */
    public void run() {
        if (!clock.instant().isBefore(next) && running.compareAndSet(false, true)) {
            begin().whenComplete((done, failure) -> {
                if (failure == null) {
                    succeeded();
                } else {
                    failed(FailureCause.of(failure));
                }
                running.set(false);
            });
        }
    }

    private void succeeded() {
        if (failures > 0) {
            failures = 0;
            LOG.info("{} are looked at again", work);
        }
    }

    private void failed(Throwable failure) {
        Duration rest = FIRST_REST.multipliedBy(1L << Math.min(failures, DOUBLED));
        next = clock.instant().plus(rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest);
        failures++;
        if (failures == 1) {
            LOG.warn("{} cannot be looked at: {}. They are kept, and looked at again and again, every {} s at last", work,
                    failure.toString(), LONGEST_REST.toSeconds());
        }
        LOG.debug("{} could not be looked at {} times in a row", work, failures, failure);
    }

    private CompletionStage<Void> begin() {
        try {
            return round.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }
}
