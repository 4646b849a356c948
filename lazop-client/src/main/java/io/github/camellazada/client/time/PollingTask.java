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
import java.util.function.Supplier;

import io.github.camellazada.exception.FailureCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls a source that a timer asks about, one round at a time; while rounds fail it rests, longer with each. */
public final class PollingTask {
    private static final Logger LOG = LoggerFactory.getLogger(PollingTask.class);
    private static final Backoff RESTS = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final String source;
    private final NonOverlappingTask rounds;
    private final Clock clock;
    // touched by one round at a time
    private volatile int failures;
    private volatile Rest rest = Rest.OVER;

    /**
     * @param source what is polled, for the log
     * @param round  one round; may throw
     * @param clock  measures the rests
     */
    public PollingTask(String source, Supplier<? extends CompletionStage<?>> round, Clock clock) {
        this.source = source;
        this.rounds = new NonOverlappingTask(() -> NonOverlappingTask.begun(round).handle(this::ended));
        this.clock = clock;
    }

    /**
     * Begins a round, unless one is under way or it rests. Never throws.
     *
     * @return completes when the round has ended, whether it failed or not; at once where none was begun
     */
    public CompletionStage<Void> run() {
        Instant now = clock.instant();
        return rest.isOn(now) ? CompletableFuture.completedStage(null) : rounds.run();
    }

    private Void ended(Object done, Throwable failure) {
        if (failure == null) {
            succeeded();
        } else {
            failed(FailureCause.of(failure));
        }
        return null;
    }

    private void succeeded() {
        if (failures > 0) {
            failures = 0;
            LOG.info("Polling {} works again", source);
        }
    }

    private void failed(Throwable failure) {
        failures++;
        rest = Rest.of(clock.instant(), RESTS.after(failures));
        if (failures == 1) {
            LOG.warn("Polling {} failed: {}. Retrying with back-off up to {} s; no data is lost", source, failure.toString(),
                    RESTS.longest().toSeconds());
        }
        LOG.debug("Polling {} failed {} times in a row", source, failures, failure);
    }
}
