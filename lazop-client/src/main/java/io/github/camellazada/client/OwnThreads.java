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

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;

/** Threads that a client makes for itself; they end with it, and never keep a program from ending. */
final class OwnThreads implements Executor {
    private static final int LEAST = 4;

    private final ForkJoinPool pool = new ForkJoinPool(Math.max(LEAST, Runtime.getRuntime().availableProcessors()),
            OwnThreads::thread, null, true);

    /** Runs the task on a thread of the client, or here once the client is closed: whoever waits for it must not hang. */
    @Override
    public void execute(Runnable task) {
        try {
            pool.execute(task);
        } catch (RejectedExecutionException e) {
            task.run();
        }
    }

    /** Takes no further task; those that it has taken run to their end. */
    void close() {
        pool.shutdown();
    }

    private static ForkJoinWorkerThread thread(ForkJoinPool pool) {
        ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setName("lazop-client-" + thread.getPoolIndex());
        return thread;
    }
}
