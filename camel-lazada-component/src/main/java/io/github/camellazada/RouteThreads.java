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

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
 * Threads of Camel's on which answers are decoded and routes go on. One that has ended its task takes the next one itself, so that
 * few are woken under load; where routes hold all of them, further ones come, up to the bound of the pool.
 */
final class RouteThreads {
    /** Id of the thread pool profile with which an application sets the number of threads. */
    static final String PROFILE = "lazada";

    private static final Logger LOG = LoggerFactory.getLogger(RouteThreads.class);
    private static final int MOST = 200;

    // Without a bound of its own: each entry belongs to an exchange that is in flight, and turning one away would leave that
    // exchange hanging or run its route on an event loop.
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    // a thread is on its way to the queue, and will find what comes meanwhile
    private final AtomicBoolean called = new AtomicBoolean();
    private final AtomicInteger working = new AtomicInteger();
    // set for each answer: a value that stays is cheaper than one that comes and goes
    private final ThreadLocal<AtomicBoolean> arrived = ThreadLocal.withInitial(AtomicBoolean::new);
    private final ExecutorService pool;

    private RouteThreads(ExecutorService pool) {
        this.pool = pool;
    }

    /** Takes the threads from Camel, for that owner. */
    static RouteThreads of(CamelContext context, Object owner) {
        ExecutorServiceManager manager = context.getExecutorServiceManager();
        ThreadPoolProfile profile = new ThreadPoolProfile(PROFILE);
        // a task that is not taken at once stays in the queue above: one of Camel's would keep the pool from growing
        profile.setMaxQueueSize(0);
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        profile.addDefaults(manager.getThreadPoolProfile(PROFILE));
        profile.addDefaults(usual());
        return new RouteThreads(manager.newThreadPool(owner, "LazadaProducer", profile));
    }

    private static ThreadPoolProfile usual() {
        ThreadPoolProfile profile = new ThreadPoolProfile();
        profile.setPoolSize(1);
        profile.setMaxPoolSize(MOST);
        return profile;
    }

    /** Runs what follows the arrival of an answer on a thread of Camel's, on which the route may then go on. */
    void answered(Runnable decoding) {
        resume(() -> {
            AtomicBoolean here = arrived.get();
            here.set(true);
            try {
                decoding.run();
            } finally {
                here.set(false);
            }
        });
    }

    /** Runs the rest of a route where the answer was decoded, or else, where that was not done, as {@link #resume} does. */
    void goOn(Runnable rest) {
        // but once only: a call that is refused further on in the route must not run it deeper into this stack
        if (arrived.get().getAndSet(false)) {
            rest.run();
        } else {
            resume(rest);
        }
    }

    /** Runs the rest of a route on a thread of Camel's, whatever thread the answer came on. */
    void resume(Runnable rest) {
        waiting.add(rest);
        callThread();
    }

    /** What is under way ends; what comes later runs on the thread that brings it. */
    void close(CamelContext context) {
        context.getExecutorServiceManager().shutdownGraceful(pool);
    }

    private void callThread() {
        while (!called.get() && called.compareAndSet(false, true)) {
            try {
                pool.execute(this::work);
                return;
            } catch (RejectedExecutionException e) {
                called.set(false);
                if (pool.isShutdown()) {
                    LOG.debug("The component has stopped, so an exchange ends on the thread of its answer", e);
                    runWaiting();
                } else if (working.get() > 0) {
                    return; // all threads are busy; each looks at the queue once more after it has said that it is not
                }
            }
            if (waiting.isEmpty()) {
                return;
            }
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

    private static void run(Runnable task) {
        if (task != null) {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("What follows an answer has failed; the answers that wait behind it are not held up", e);
            }
        }
    }
}
