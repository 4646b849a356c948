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
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.runtime.BoundedExecutor;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

/** The threads of one push consumer: those that run its route, and a timer. */
final class PushThreads {
    private static final String POOL_NAME = "LazadaPush";
    // a task that the timer dropped would leave its pushes waiting for ever; the queue bounds how many pushes there are
    private static final int UNBOUNDED = -1;

    private final ExecutorServiceManager manager;
    private final ExecutorService pool;
    private final Executor workers;
    private final ScheduledExecutorService timer;

    /** @param most tasks that may wait for a thread: as many as the push queue lets in */
    PushThreads(CamelContext context, Object owner, LazadaConfiguration configuration, int most) {
        manager = context.getExecutorServiceManager();
        int threads = configuration.getConcurrentConsumers();
        pool = manager.newThreadPool(owner, POOL_NAME, profile(threads, most));
        workers = new BoundedExecutor(pool, threads, most);
        timer = manager.newScheduledThreadPool(owner, POOL_NAME + "Timer", profile(1, UNBOUNDED));
    }

    Executor workers() {
        return workers;
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    /** Runs the task later, unless the consumer stops before or what this returns is run. */
    Runnable later(Duration delay, Runnable task) {
        Future<?> waiting = timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> waiting.cancel(false);
    }

    /** Runs the task later, or never where the consumer has stopped. */
    Runnable unlessStopped(Duration delay, Runnable task) {
        try {
            return later(delay, task);
        } catch (RejectedExecutionException e) {
            return () -> {
            };
        }
    }

    void shutdown() {
        manager.shutdown(pool);
        manager.shutdown(timer);
    }

    private static ThreadPoolProfile profile(int threads, int most) {
        ThreadPoolProfile profile = new ThreadPoolProfile(POOL_NAME);
        profile.setPoolSize(threads);
        profile.setMaxPoolSize(threads);
        profile.setMaxQueueSize(most);
        profile.setAllowCoreThreadTimeOut(true);
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        return profile;
    }
}
