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

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads of Camel's that take their tasks from one queue. One that has ended its task takes the next one itself, so that few
 * are woken under load; where tasks hold all of them, further ones come, up to the bound of the pool.
 */
final class ElasticExecutor implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(ElasticExecutor.class);
    private static final int MOST = 200;
    private static final long TOLD_AGAIN = Duration.ofMinutes(1).toNanos();

    // Without a bound of its own: each entry belongs to an exchange that is in flight, and turning one away would leave that
    // exchange hanging or run its route on an event loop.
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    // a thread is on its way to the queue, and will find what comes meanwhile
    private final AtomicBoolean called = new AtomicBoolean();
    private final AtomicInteger working = new AtomicInteger();
    private final ExecutorService pool;
    private final String profile;
    // all threads were held when one was last called, and none has ended its task since
    private volatile boolean held;
    private volatile long toldAt = System.nanoTime() - TOLD_AGAIN;

    private ElasticExecutor(ExecutorService pool, String profile) {
        this.pool = pool;
        this.profile = profile;
    }

    /**
     * Takes the threads from Camel, for that owner.
     *
     * @param profile id of the thread pool profile with which an application sets the number of threads
     */
    static ElasticExecutor of(CamelContext context, Object owner, String name, String profile) {
        ExecutorServiceManager manager = context.getExecutorServiceManager();
        ThreadPoolProfile threads = new ThreadPoolProfile(profile);
        // a task that is not taken at once stays in the queue above: one of Camel's would keep the pool from growing
        threads.setMaxQueueSize(0);
        threads.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        threads.addDefaults(manager.getThreadPoolProfile(profile));
        threads.addDefaults(usual());
        return new ElasticExecutor(manager.newThreadPool(owner, name, threads), profile);
    }

    private static ThreadPoolProfile usual() {
        ThreadPoolProfile profile = new ThreadPoolProfile();
        profile.setPoolSize(1);
        profile.setMaxPoolSize(MOST);
        return profile;
    }

    @Override
    public void execute(Runnable task) {
        add(task);
        callThread();
    }

    /** Lets a task wait for the next thread that looks; {@link #callThread} calls one. */
    void add(Runnable task) {
        waiting.add(task);
    }

    /** Whether all threads are held, so that what waits may have to wait for long. */
    boolean areHeld() {
        return held;
    }

    /** What is under way ends; what comes later runs on the thread that brings it. */
    void close(CamelContext context) {
        context.getExecutorServiceManager().shutdownGraceful(pool);
    }

    /** Calls a thread for what waits, unless one is on its way. */
    void callThread() {
        while (!called.get() && called.compareAndSet(false, true)) {
            try {
                pool.execute(this::work);
                return;
            } catch (RejectedExecutionException e) {
                called.set(false);
                if (pool.isShutdown()) {
                    LOG.debug("The component has stopped; an exchange ends on the thread of its answer", e);
                    runWaiting();
                } else if (working.get() > 0) {
                    hold();
                    return; // all threads are busy; each looks at the queue once more after it has said that it is not
                }
            } catch (Error e) {
                // such as no memory for a thread
                called.set(false);
                LOG.error("No thread could be started. What waits begins when a thread is free, or with the next task", e);
                return;
            }
            if (waiting.isEmpty()) {
                return;
            }
        }
    }

    private void hold() {
        held = true;
        long now = System.nanoTime();
        if (now - toldAt >= TOLD_AGAIN) {
            toldAt = now;
            LOG.warn("All {} threads of the pool are busy, and further tasks wait. The running tasks wait for something"
                    + " slow, or the threads are too few. The thread pool profile '{}' sets their number", working, profile);
        }
    }

    private void work() {
        boolean onItsWay = true;
        do {
            working.incrementAndGet();
            Runnable task = waiting.poll();
            if (onItsWay) {
                onItsWay = false;
                called.set(false);
                // the task may take long
                if (task != null && !waiting.isEmpty()) {
                    callThread();
                }
            }
            run(task);
            runWaiting();
            working.decrementAndGet();
        } while (!waiting.isEmpty());
    }

    private void runWaiting() {
        Runnable task = waiting.poll();
        while (task != null) {
            run(task);
            task = waiting.poll();
        }
    }

    private void run(Runnable task) {
        if (task == null) {
            return;
        }
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A response callback failed; later answers are not affected", e);
        }
        if (held) {
            held = false;
        }
    }
}
