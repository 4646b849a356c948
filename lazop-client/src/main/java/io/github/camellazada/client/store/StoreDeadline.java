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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.time.DelayTimer;

/** Ends the wait for a store that does not answer, so that whoever asked goes on and may ask again. */
@Internal
public final class StoreDeadline {
    /** By then a statement has come back even from a database that fails over, or it never will. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    private final DelayTimer timer;

    /** @param timer ends the waits; one that has stopped must run nothing any more */
    public StoreDeadline(DelayTimer timer) {
        this.timer = timer;
    }

    /**
     * Asks a store.
     *
     * @param  contents what is kept in it, as an error tells it
     * @return          completes exceptionally where it throws, or has not answered within {@link #LONGEST}
     */
    public <T> CompletionStage<T> ask(String contents, Supplier<CompletionStage<T>> question) {
        CompletableFuture<T> asked;
        try {
            asked = question.get().toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
        return asked.isDone() ? asked : bounded(contents, asked);
    }

    private <T> CompletionStage<T> bounded(String contents, CompletableFuture<T> asked) {
        CompletableFuture<T> answer = timer.limit(asked, LONGEST, () -> late(contents));
        // what still waits for a thread must not be done for nobody, such as to claim what nobody will send
        answer.whenComplete((value, failure) -> asked.cancel(false));
        return answer;
    }

    private static TimeoutException late(String contents) {
        return new TimeoutException("The store of " + contents + " has not answered within " + LONGEST.toSeconds()
                + " s. Check its database, its connection (the driver needs a socket time-out) and whether its executor has"
                + " a free thread");
    }
}
