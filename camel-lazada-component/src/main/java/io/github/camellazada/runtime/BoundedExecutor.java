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
package io.github.camellazada.runtime;

import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs so many tasks at once, and lets so many wait. A pool of Camel's has no such bounds where its threads are virtual. */
public final class BoundedExecutor implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(BoundedExecutor.class);

    private final Executor threads;
    private final int most;
    private final Queue<Runnable> waiting;
    private final AtomicInteger running = new AtomicInteger();

    /**
     * @param threads     of any number
     * @param most        tasks that run at once
     * @param mostWaiting further tasks that may wait for them
     */
    public BoundedExecutor(Executor threads, int most, int mostWaiting) {
        this.threads = threads;
        this.most = most;
        // a task passes through the queue also where it need not wait
        this.waiting = new LinkedBlockingQueue<>(mostWaiting + most);
    }

    @Override
    public void execute(Runnable task) {
        if (!waiting.offer(task)) {
            throw new RejectedExecutionException("Too many tasks wait");
        }
        try {
            callThread();
        } catch (RejectedExecutionException | Error e) {
            if (waiting.remove(task)) {
                throw e;
            }
        }
    }

    private void callThread() {
        for (int now = running.get(); now < most; now = running.get()) {
            if (running.compareAndSet(now, now + 1)) {
                try {
                    threads.execute(this::work);
                } catch (RejectedExecutionException | Error e) {
                    running.decrementAndGet();
                    throw e;
                }
                return;
            }
        }
    }

    private void work() {
        try {
            for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
                run(task);
            }
        } finally {
            running.decrementAndGet();
        }
        // one that came after the last look found no thread free
        if (!waiting.isEmpty()) {
            callThread();
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A task of a consumer has failed", e);
        }
    }
}
