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

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.github.camellazada.exception.FailureCause;

/** Runs something later, on a thread that may be held for a moment. */
@FunctionalInterface
public interface DelayTimer {

    /** Runs the task once after the delay, unless what this returns is run before. */
    Runnable after(Duration delay, Runnable task);

    /**
     * Bounds the wait for a stage.
     *
     * @param  late what the wait fails with when it is over; asked for only then
     * @return      completes as the stage does, with the failure itself and no wrapping; or fails when the length is over before
     */
    default <T> CompletableFuture<T> limit(CompletionStage<T> stage, Duration length, Supplier<? extends Throwable> late) {
        CompletableFuture<T> bounded = new CompletableFuture<>();
        Runnable cancel = after(length, () -> {
            if (!bounded.isDone()) {
                bounded.completeExceptionally(late.get());
            }
        });
        stage.whenComplete((value, failure) -> {
            cancel.run();
            if (failure == null) {
                bounded.complete(value);
            } else {
                bounded.completeExceptionally(FailureCause.of(failure));
            }
        });
        return bounded;
    }

    /** Waits on a thread of the JDK's: for commands and for clients without Camel, which have no timer of their own. */
    static DelayTimer ofTheJdk(Executor executor) {
        return (delay, task) -> {
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(task,
                    CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, executor));
            return () -> waiting.cancel(false);
        };
    }
}
