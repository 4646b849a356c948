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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultThreadPoolFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PushThreadsTest {

    @Test
    void noTaskOfTheTimerIsDroppedHoweverManyWait() throws Exception {
        CountDownLatch left = new CountDownLatch(5);
        try (CamelContext context = new DefaultCamelContext()) {
            context.start();
            PushThreads threads = new PushThreads(context, this, new LazadaConfiguration(), 2);

            for (int task = 0; task < 5; task++) {
                threads.unlessStopped(Duration.ofMillis(50), left::countDown);
            }

            assertThat(left.await(30, TimeUnit.SECONDS)).as("%d tasks were dropped", left.getCount()).isTrue();
            threads.shutdown();
        }
    }

    @Test
    void concurrentConsumersIsABoundAlsoWhereAPoolHasNone() throws Exception {
        List<Runnable> called = new ArrayList<>();
        try (CamelContext context = new DefaultCamelContext()) {
            context.getExecutorServiceManager().setThreadPoolFactory(new Boundless(called));
            context.start();
            LazadaConfiguration configuration = new LazadaConfiguration();
            configuration.setConcurrentConsumers(2);
            PushThreads threads = new PushThreads(context, this, configuration, 10);

            for (int task = 0; task < 5; task++) {
                threads.workers().execute(() -> {
                });
            }

            assertThat(called).hasSize(2);
            threads.shutdown();
        }
    }

    /** Its pools take any number of tasks at once, as those of virtual threads do; here they only note them. */
    private static final class Boundless extends DefaultThreadPoolFactory {
        private final List<Runnable> called;

        private Boundless(List<Runnable> called) {
            this.called = called;
        }

        @Override
        public ExecutorService newThreadPool(ThreadPoolProfile profile, ThreadFactory factory) {
            return new ForkJoinPool(1) {
                @Override
                public void execute(Runnable task) {
                    called.add(task);
                }
            };
        }
    }
}
