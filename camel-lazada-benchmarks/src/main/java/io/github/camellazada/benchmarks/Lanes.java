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
package io.github.camellazada.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes many calls, a fixed number of them under way at any time: each answer starts the next call. */
final class Lanes {
    static final int COUNT = 16;

    private final Caller caller;
    private final AtomicInteger left;
    private final AtomicInteger open = new AtomicInteger(COUNT);
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private Lanes(Caller caller, int calls) {
        this.caller = caller;
        this.left = new AtomicInteger(calls);
    }

    /** Returns when all calls have been answered; throws the first failure. */
    static void run(Caller caller, int calls) {
        Lanes lanes = new Lanes(caller, calls);
        for (int lane = 0; lane < COUNT; lane++) {
            lanes.next();
        }
        lanes.end.join();
    }

    private void next() {
        int offset = left.decrementAndGet();
        if (offset >= 0) {
            try {
                caller.call(offset, this::answered);
            } catch (RuntimeException e) {
                end.completeExceptionally(e); // on a thread of the client nobody would see it
            }
        } else if (open.decrementAndGet() == 0) {
            end.complete(null);
        }
    }

    private void answered(Throwable failure) {
        if (failure == null) {
            next();
        } else {
            end.completeExceptionally(failure);
        }
    }
}
