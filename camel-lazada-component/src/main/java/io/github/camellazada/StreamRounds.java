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
package io.github.camellazada;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.apache.camel.spi.ExecutorServiceManager;

/** Rounds over the sellers of a stream, on a thread of their own; whatever one fails with, the next one comes. */
final class StreamRounds implements AutoCloseable {
    private final ExecutorServiceManager threads;
    private final ScheduledExecutorService thread;

    /** Something that a round does. */
    @FunctionalInterface
    interface Step {
        void run() throws InterruptedException;
    }

    /**
     * @param name   name of the thread
     * @param pause  between the end of a round and the next one
     * @param failed is told what a round failed with
     */
    StreamRounds(ExecutorServiceManager threads, String name, Duration pause, Step round, Consumer<Throwable> failed) {
        this.threads = threads;
        this.thread = threads.newSingleThreadScheduledExecutor(this, name);
        thread.scheduleWithFixedDelay(() -> run(round, failed), 0, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void run(Step round, Consumer<Throwable> failed) {
        try {
            attempt(round, failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does a step. An error is told as well: thrown further, it would end the schedule, and nobody would hear of it. */
    static void attempt(Step step, Consumer<Throwable> failed) throws InterruptedException {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            failed.accept(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow(thread);
    }
}
