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
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs something later, on a thread that may be held for a while. */
final class ComponentTimer {
    private static final Logger LOG = LoggerFactory.getLogger(ComponentTimer.class);

    private final ScheduledExecutorService scheduler;
    private final Executor executor;

    /** @param executor runs what has waited */
    ComponentTimer(ScheduledExecutorService scheduler, Executor executor) {
        this.scheduler = scheduler;
        this.executor = executor;
    }

    /** Runs the task later, or at once when the component has stopped: for a wait that has to end. */
    Runnable after(Duration delay, Runnable task) {
        try {
            return schedule(delay, task);
        } catch (RejectedExecutionException e) {
            LOG.debug("The component has stopped; a waiting task ends at once", e);
            executor.execute(task);
            return () -> {
            };
        }
    }

    /** Runs the task later, or not at all when the component has stopped: for what may still end by itself. */
    Runnable unlessStopped(Duration delay, Runnable task) {
        try {
            return schedule(delay, task);
        } catch (RejectedExecutionException e) {
            LOG.debug("The component has stopped; a waiting task ends at its own time", e);
            return () -> {
            };
        }
    }

    private Runnable schedule(Duration delay, Runnable task) {
        Future<?> timer = scheduler.schedule(() -> executor.execute(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> timer.cancel(false);
    }
}
