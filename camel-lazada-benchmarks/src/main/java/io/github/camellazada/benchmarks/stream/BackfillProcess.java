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
package io.github.camellazada.benchmarks.stream;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

import com.sun.management.OperatingSystemMXBean;
import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.benchmarks.run.JavaProcess;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.poll.MemoryWatermarkStore;
import io.github.camellazada.client.stream.MemoryVersionStore;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * The consumer of a back-fill, in a process of its own: after each block of rows it prints the CPU of this process for a row, and
 * the heap after a collection. Arguments: URL of the gateway, number of orders, rows of a block.
 */
public final class BackfillProcess {
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final AtomicLong rows = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final CountDownLatch done = new CountDownLatch(1);
    private final long orders;
    private final long block;
    private long cpu;

    private BackfillProcess(long orders, long block) {
        this.orders = orders;
        this.block = block;
    }

    public static void main(String[] arguments) throws Exception {
        new BackfillProcess(Long.parseLong(arguments[1]), Long.parseLong(arguments[2])).run(arguments[0]);
        System.exit(0);
    }

    private void run(String url) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.disableJMX();
            LazadaConfiguration configuration = context.getComponent("lazada", LazadaComponent.class).getConfiguration();
            configuration.setAppKey("100001");
            configuration.setAppSecret("secret");
            configuration.setAccessToken("token");
            configuration.setSellerId("1001");
            configuration.setCountry(LazadaCountry.SG);
            configuration.setServerUrl(url);
            configuration.setRateLimiting(false);
            configuration.setVersionStore(new MemoryVersionStore());
            configuration.setWatermarkStore(new MemoryWatermarkStore());
            configuration.setClock(Clock.fixed(OrdersGateway.FIRST.plusSeconds(orders + 3600), ZoneOffset.UTC));
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("lazada:stream:orders?streamPush=false&startScheduler=false&pollFrom=" + OrdersGateway.FIRST)
                            .process(exchange -> count());
                }
            });
            cpu = system.getProcessCpuTime();
            context.start();
            done.await();
        }
    }

    private void count() {
        long now = rows.incrementAndGet();
        if (now % block == 0) {
            lock.lock();
            try {
                long used = system.getProcessCpuTime();
                JavaProcess.answer(now, (used - cpu) / 1000.0 / block, heap());
                cpu = system.getProcessCpuTime(); // without the collection
            } finally {
                lock.unlock();
            }
        }
        if (now == orders) {
            done.countDown();
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
