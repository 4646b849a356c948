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
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.sun.management.OperatingSystemMXBean;
import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.run.Cpus;
import io.github.camellazada.benchmarks.run.JavaProcess;
import io.github.camellazada.benchmarks.run.Mode;
import io.github.camellazada.benchmarks.run.Settings;
import io.github.camellazada.benchmarks.run.Suite;
import io.github.camellazada.broker.KafkaBroker;

/** How many pushes a second one, two and four processes store and route together, and who uses the processors meanwhile. */
public final class ScaleOutSuite implements Suite {
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int[] PROCESSES = {1, 2, 4};
    private static final int UNDER_WAY = 512;
    private static final int WARM_UP = 2_000;
    // less is left idle by processes that only wait for one another
    private static final double BUSY = 85;

    private long number = PushLoad.unused();

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
        int rows = settings.pick(8_000, 20_000);
        into.note(
                String.format(Locale.ROOT,
                        "%,d pushes of 5,000 objects come to the processes in equal parts, %d under way. Each"
                                + " process stores its own and routes what it gets of all; the route only counts.",
                        rows, UNDER_WAY));
        into.note("The shares are of all processors. That of the store in Kafka is the share of the broker's process.");
        try (BenchmarkDatabase postgres = BenchmarkDatabase.postgres()) {
            into.note(postgres.settings() + ".");
            for (int processes : PROCESSES) {
                measure(settings, "postgresql", postgres.url(), processes, rows, () -> postgres.serverCpu().toMillis(), into);
            }
        }
        try (KafkaBroker broker = KafkaBroker.start(Files.createTempDirectory("scale").resolve("kafka"))) {
            for (int processes : PROCESSES) {
                measure(settings, "kafka", broker.bootstrapServers(), processes, rows,
                        () -> SYSTEM.getProcessCpuTime() / 1_000_000, into);
            }
        }
    }

    private void measure(Settings settings, String store, String address, int count, int rows, Callable<Long> storeCpu,
            Measurements into) throws Exception {
        List<JavaProcess> processes = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                processes.add(JavaProcess.start(settings, "scale-" + store + i, Cpus.ANY, List.of("-Xmx512m"),
                        ScaleProcess.class, store, address));
            }
            processes.forEach(JavaProcess::reply);
            append(processes, WARM_UP);
            await(processes, WARM_UP);
            Routed before = routed(processes);
            long cpu = storeCpu.call();
            SYSTEM.getCpuLoad(); // the next answer is for the time since this one
            long begun = System.nanoTime();
            append(processes, rows);
            double stored = (System.nanoTime() - begun) / 1e9;
            await(processes, before.rows() + rows);
            double seconds = (System.nanoTime() - begun) / 1e9;
            double busy = 100 * SYSTEM.getCpuLoad();
            String at = count + (count == 1 ? " process" : " processes");
            double whole = seconds * 10 * SYSTEM.getAvailableProcessors();
            into.add(store, "pushes a second, stored and routed", at, "", rows / seconds);
            into.add(store, "pushes a second, stored", at, "", rows / stored);
            into.add(store, "share of the processors, processes", at, "%", (routed(processes).cpu() - before.cpu()) / whole);
            into.add(store, "share of the processors, store", at, "%", (storeCpu.call() - cpu) / whole);
            into.add(store, "share of the processors, whole machine", at, "%", busy);
            into.note(store + ", " + at + ": " + (busy >= BUSY
                    ? "the processors are the limit."
                    : "the processors are not the limit; the processes wait for the store."));
        } finally {
            processes.forEach(JavaProcess::close);
        }
    }

    /** Lets each process store its part, all at a time. */
    private void append(List<JavaProcess> processes, int rows) {
        int part = rows / processes.size();
        List<CompletableFuture<String[]>> parts = new ArrayList<>();
        for (JavaProcess process : processes) {
            String command = "append " + number + " " + part + " " + UNDER_WAY / processes.size();
            number += part;
            parts.add(CompletableFuture.supplyAsync(() -> process.ask(command), task -> new Thread(task).start()));
        }
        parts.forEach(CompletableFuture::join);
    }

    private static void await(List<JavaProcess> processes, long rows) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (routed(processes).rows() < rows) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Only " + routed(processes).rows() + " of " + rows + " pushes were routed");
            }
            TimeUnit.MILLISECONDS.sleep(20);
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
