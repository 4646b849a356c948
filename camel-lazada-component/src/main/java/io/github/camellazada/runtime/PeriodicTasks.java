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

import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

import io.github.camellazada.client.time.PeriodicTask;

/** The periodic tasks that look at what the stores of writes hold, until the component stops. */
public final class PeriodicTasks {
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final ClientRegistry clients;
    private final Queue<PeriodicTask> tasks = new ConcurrentLinkedQueue<>();

    public PeriodicTasks(ClientRegistry clients) {
        this.clients = clients;
    }

    public void stop() {
        tasks.forEach(PeriodicTask::close);
        tasks.clear();
    }

    /** Looks from now on until the stop; what is returned asks for a look at once. */
    Runnable every(Supplier<CompletionStage<Void>> look) {
        // the timer goes by the time of the machine, whatever the clock of the component tells
        PeriodicTask task = new PeriodicTask(clients::unlessStopped, Clock.systemUTC(), INTERVAL, look).start();
        tasks.add(task);
        return () -> task.within(Duration.ZERO);
    }
}
