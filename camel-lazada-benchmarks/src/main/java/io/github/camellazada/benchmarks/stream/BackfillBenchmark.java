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

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures a back-fill of many orders with a heap of 96 MB: what a row costs near the start and near the end, and whether the heap
 * stays flat. Arguments: number of orders (1000000), rows of a block (10000). The gateway and the consumer have a process each; the
 * CPU is that of the consumer alone. The first five blocks warm the consumer up; five blocks after them are compared with the last
 * five, by their medians.
 */
public final class BackfillBenchmark {
    private static final String HEAP = "-Xmx96m";
    private static final int COMPARED = 5;

    private BackfillBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        long orders = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        long block = arguments.length > 1 ? Long.parseLong(arguments[1]) : 10_000;
        System.out.printf("Java %s, %d processors, consumer with %s%n", Runtime.version(),
                Runtime.getRuntime().availableProcessors(), HEAP);
        Process gateway = start(List.of(OrdersGateway.class.getName(), Long.toString(orders)));
        try (BufferedReader port = gateway.inputReader()) {
            String url = "http://127.0.0.1:" + figures(port).get(0) + "/rest";
            measure(start(List.of(HEAP, BackfillProcess.class.getName(), url, Long.toString(orders), Long.toString(block))));
        } finally {
            gateway.destroyForcibly();
        }
    }

    private static void measure(Process consumer) throws Exception {
        List<Double> micros = new ArrayList<>();
        List<Double> heaps = new ArrayList<>();
        try (BufferedReader out = consumer.inputReader()) {
            List<String> block = figures(out);
            while (!block.isEmpty()) {
                micros.add(Double.valueOf(block.get(1)));
                heaps.add(Double.valueOf(block.get(2)) / (1 << 20));
                System.out.printf("%,10d rows: CPU of a row %.1f us, heap %.1f MB%n", Long.valueOf(block.get(0)),
                        micros.get(micros.size() - 1), heaps.get(heaps.size() - 1));
                block = figures(out);
            }
        } finally {
            consumer.destroyForcibly();
        }
        if (micros.size() < 3 * COMPARED) {
            System.out.println("Too few blocks to compare start and end");
            return;
        }
        double start = median(micros.subList(COMPARED, 2 * COMPARED));
        double end = median(micros.subList(micros.size() - COMPARED, micros.size()));
        System.out.printf("CPU of a row: %.1f us at the start, %.1f us at the end, ratio %.2f; heap %.1f MB and %.1f MB%n",
                start,
                end, end / start, median(heaps.subList(COMPARED, 2 * COMPARED)),
                median(heaps.subList(heaps.size() - COMPARED, heaps.size())));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static List<String> figures(BufferedReader out) {
        return out.lines().filter(line -> line.startsWith("= ")).findFirst().map(line -> List.of(line.substring(2).split(" ")))
                .orElse(List.of());
    }

    private static Process start(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
