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
package io.github.camellazada.benchmarks.push;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.management.OperatingSystemMXBean;
import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.run.Cpus;
import io.github.camellazada.benchmarks.run.JavaProcess;
import io.github.camellazada.benchmarks.run.Mode;
import io.github.camellazada.benchmarks.run.Settings;
import io.github.camellazada.benchmarks.run.Suite;
import io.github.camellazada.broker.KafkaBroker;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.jdbc.JdbcPushInbox;
import io.github.camellazada.kafka.KafkaPushInbox;

/** How many stored pushes a second one, two and four processes route together, and who uses the processors meanwhile. */
public final class ScaleOutSuite implements Suite {
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int[] PROCESSES = {1, 2, 4};
    private static final int IN_FLIGHT = 512;
    private static final int WARM_UP = 2_000;

    private final AtomicLong numbers = new AtomicLong(System.nanoTime());

    @Override
    public String name() {
        return "scale-out";
    }

    @Override
    public boolean isPartOf(Mode mode) {
        return mode == Mode.full;
    }

    @Override
    public void measure(Settings settings, Measurements into) throws Exception {
        int rows = settings.pick(20_000, 100_000);
        into.note(String.format("%,d pushes of 5,000 objects are stored before each run; the route only counts them.", rows));
        into.note("The shares are of all processors. The share of the store in Kafka is that of the broker's process.");
        ExecutorService threads = Executors.newCachedThreadPool();
        try (BenchmarkDatabase postgres = BenchmarkDatabase.postgres()) {
            JdbcPushInbox inbox = new JdbcPushInbox(postgres.source(), null, threads);
            inbox.createTables().toCompletableFuture().join();
            for (int processes : PROCESSES) {
                measure(settings, "postgresql", postgres.url(), inbox, processes, rows,
                        () -> postgres.serverCpu().toMillis(), into);
            }
        }
        try (KafkaBroker broker = KafkaBroker.start(Files.createTempDirectory("scale").resolve("kafka"))) {
            KafkaPushInbox inbox = ScaleProcess.kafka(broker.bootstrapServers());
            for (int processes : PROCESSES) {
                measure(settings, "kafka", broker.bootstrapServers(), inbox, processes, rows,
                        () -> SYSTEM.getProcessCpuTime() / 1_000_000, into);
            }
        }
        threads.shutdownNow();
    }

    private void measure(Settings settings, String store, String address, PushInbox inbox, int count, int rows,
            Callable<Long> storeCpu, Measurements into) throws Exception {
        List<JavaProcess> processes = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                processes.add(JavaProcess.start(settings, "scale-" + store + i, Cpus.ANY, List.of("-Xmx512m"),
                        ScaleProcess.class, store, address));
            }
            processes.forEach(JavaProcess::reply);
            append(inbox, WARM_UP);
            await(processes, WARM_UP);
            Routed before = routed(processes);
            long cpu = storeCpu.call();
            long begun = System.nanoTime();
            append(inbox, rows);
            double stored = (System.nanoTime() - begun) / 1e9;
            await(processes, before.rows() + rows);
            double seconds = (System.nanoTime() - begun) / 1e9;
            String at = count + (count == 1 ? " process" : " processes");
            double whole = seconds * 10 * SYSTEM.getAvailableProcessors();
            into.add(store, "pushes a second, stored and routed", at, "", rows / seconds);
            into.add(store, "pushes a second, stored", at, "", rows / stored);
            into.add(store, "share of the processors, consumers", at, "%", (routed(processes).cpu() - before.cpu()) / whole);
            into.add(store, "share of the processors, store", at, "%", (storeCpu.call() - cpu) / whole);
        } finally {
            processes.forEach(JavaProcess::close);
        }
    }

    private void append(PushInbox inbox, int rows) throws InterruptedException {
        Semaphore free = new Semaphore(IN_FLIGHT);
        for (int row = 0; row < rows; row++) {
            free.acquire();
            inbox.append(push()).whenComplete((stored, failure) -> free.release());
        }
        free.acquire(IN_FLIGHT);
    }

    private InboxPush push() {
        long number = numbers.incrementAndGet();
        byte[] body = ("{\"seller_id\":\"1001\",\"message_type\":0,\"data\":{\"trade_order_id\":\"" + number % 5000
                + "\",\"trade_order_line_id\":\"" + number + "\",\"order_status\":\"pending\",\"status_update_time\":1763610099"
                + "},\"timestamp\":1763610099,\"site\":\"lazada_sg\"}").getBytes(StandardCharsets.UTF_8);
        return new InboxPush(PushLoad.APP_KEY, 0, "1001", InboxPush.hash("order" + number % 5000),
                InboxPush.hash("key" + number), body, null, null);
    }

    private static void await(List<JavaProcess> processes, long rows) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (routed(processes).rows() < rows) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Only " + routed(processes).rows() + " of " + rows + " pushes were routed");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static Routed routed(List<JavaProcess> processes) {
        long rows = 0;
        long cpu = 0;
        for (JavaProcess process : processes) {
            String[] words = process.ask("count");
            rows += Long.parseLong(words[0]);
            cpu += Long.parseLong(words[1]);
        }
        return new Routed(rows, cpu);
    }

    private record Routed(long rows, long cpu) {
    }
}
