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
package io.github.camellazada.virtualtime;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.simulator.world.SimulatedClock;
import org.apache.camel.spi.ThreadPoolFactory;
import org.apache.camel.spi.ThreadPoolProfile;

/** Gives Camel threads whose work is counted, and timers that go by the simulator's clock. */
public final class TurnedThreads implements ThreadPoolFactory {
    private final SimulatedClock clock;
    private final Activity activity;

    public TurnedThreads(SimulatedClock clock, Activity activity) {
        this.clock = clock;
        this.activity = activity;
    }

    @Override
    public ExecutorService newCachedThreadPool(ThreadFactory threads) {
        return new Pool(0, Integer.MAX_VALUE, new SynchronousQueue<>(), threads);
    }

    @Override
    public ExecutorService newThreadPool(ThreadPoolProfile profile, ThreadFactory threads) {
        int size = Math.max(1, profile.getPoolSize());
        return new Pool(size, Math.max(size, profile.getMaxPoolSize()), new LinkedBlockingQueue<>(), threads);
    }

    @Override
    public ScheduledExecutorService newScheduledThreadPool(ThreadPoolProfile profile, ThreadFactory threads) {
        return new TurnedScheduler(clock);
    }

    private final class Pool extends ThreadPoolExecutor {
        private Pool(int size, int most, BlockingQueue<Runnable> queue, ThreadFactory threads) {
            super(size, most, 60, TimeUnit.SECONDS, queue, threads);
        }

        @Override
        public void execute(Runnable task) {
            Runnable counted = activity.counted(task);
            try {
                super.execute(counted);
            } catch (RejectedExecutionException e) {
                activity.end();
                throw e;
            }
        }
    }
}
