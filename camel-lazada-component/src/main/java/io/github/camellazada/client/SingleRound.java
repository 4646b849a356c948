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
package io.github.camellazada.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs rounds of work that a timer asks for, one at a time; a round that fails is logged, and the next one tries again. */
public final class SingleRound {
    private static final Logger LOG = LoggerFactory.getLogger(SingleRound.class);

    private final String work;
    private final Supplier<CompletionStage<Void>> round;
    private final AtomicBoolean running = new AtomicBoolean();

    /**
     * @param work  what is looked at, for the log
     * @param round one round; may throw
     */
    public SingleRound(String work, Supplier<CompletionStage<Void>> round) {
        this.work = work;
        this.round = round;
    }

    /** Begins a round, unless one is under way. Never throws. */
    public void run() {
        if (running.compareAndSet(false, true)) {
            begin().whenComplete((done, failure) -> {
                running.set(false);
                if (failure != null) {
                    LOG.warn("{} could not be looked at; they are kept and looked at again", work, failure);
                }
            });
        }
    }

    private CompletionStage<Void> begin() {
        try {
            return round.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }
}
