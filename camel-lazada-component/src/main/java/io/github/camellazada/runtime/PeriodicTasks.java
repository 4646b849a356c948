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

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again at what the stores of writes hold; the timer runs only where somebody looks. */
public final class PeriodicTasks {
    private static final Logger LOG = LoggerFactory.getLogger(PeriodicTasks.class);
    private static final long LOOK_MILLIS = 500;

    private final ClientRegistry clients;
    private final ReentrantLock lock = new ReentrantLock();
    private CamelContext context;
    private ScheduledExecutorService timer;

    public PeriodicTasks(ClientRegistry clients) {
        this.clients = clients;
    }

    public void start(CamelContext camelContext) {
        context = camelContext;
    }

    public void stop() {
        lock.lock();
        try {
            if (timer != null) {
                context.getExecutorServiceManager().shutdownGraceful(timer);
                timer = null;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Looks from now on until the stop; what is returned asks for a look at once. */
    Runnable every(Runnable look) {
        Runnable round = () -> clients.work().execute(look);
        ScheduledExecutorService running = timer();
        running.scheduleWithFixedDelay(round, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return () -> soon(running, round);
    }

    private ScheduledExecutorService timer() {
        lock.lock();
        try {
            if (timer == null) {
                timer = context.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "LazadaHeldWrites");
            }
            return timer;
        } finally {
            lock.unlock();
        }
    }

    private static void soon(ScheduledExecutorService running, Runnable round) {
        try {
            running.execute(round);
        } catch (RejectedExecutionException e) {
            LOG.debug("The component is stopping; what is kept stays in the store", e);
        }
    }
}
