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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
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
}
