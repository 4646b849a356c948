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
package io.github.camellazada.benchmarks.calls;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes calls for some time, a fixed number of them under way: each answer starts the next call. */
final class Lanes {
    /** The most calls that are ever under way. */
    static final int MOST = 256;
    private static final int OFFSETS = 5_000;
    // they outlive a run, so that what they have allocated can be counted after it
    private static final ExecutorService THREADS = Executors.newCachedThreadPool();

    // of all runs, which follow one another: an array for each would count as bytes of its calls
    private static final long[] NANOS = new long[1 << 20];

    private final Caller caller;
    private final long end;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger open;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private Lanes(Caller caller, int count, long millis) {
        this.caller = caller;
        this.open = new AtomicInteger(count);
        this.end = System.nanoTime() + millis * 1_000_000;
    }

    /**
     * Returns when the last call has been answered; throws the first failure.
     *
     * @param count of the calls that are under way
     * @return how long each call took, in nanoseconds, the shortest first
     */
    static long[] run(Caller caller, int count, long millis) {
        Lanes lanes = new Lanes(caller, count, millis);
        for (int lane = 0; lane < count; lane++) {
            if (caller.isBlocking()) {
                THREADS.execute(lanes::loop);
            } else {
                lanes.next();
            }
        }
        lanes.ended.join();
        long[] sorted = Arrays.copyOf(NANOS, Math.min(lanes.calls.get(), NANOS.length));
        Arrays.sort(sorted);
        return sorted;
    }

    private void loop() {
        long begun = System.nanoTime();
        while (begun < end && !ended.isDone()) {
            long since = begun;
            caller.call(calls.get() % OFFSETS, failure -> count(failure, since));
            begun = System.nanoTime();
        }
        close();
    }

    private void next() {
        long begun = System.nanoTime();
        if (begun >= end) {
            close();
            return;
        }
        try {
            caller.call(calls.get() % OFFSETS, failure -> {
                if (count(failure, begun)) {
                    next();
                }
            });
        } catch (RuntimeException e) {
            ended.completeExceptionally(e); // on a thread of the client nobody would see it
        }
    }

    private boolean count(Throwable failure, long begun) {
        if (failure != null) {
            ended.completeExceptionally(failure);
            return false;
        }
        int call = calls.getAndIncrement();
        if (call < NANOS.length) {
            NANOS[call] = System.nanoTime() - begun;
        }
        return true;
    }

    private void close() {
        if (open.decrementAndGet() == 0) {
            ended.complete(null);
        }
    }
}
