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
package io.github.camellazada.benchmarks.inbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Measures how many pushes a second are durable, on PostgreSQL and on an H2 file on this machine. Arguments: seconds of each
 * measurement (5), and {@code store}, {@code http} or both. Ratios of one run count; figures of two machines do not compare.
 */
public final class InboxBenchmark {
    private static final int FLUSHES = 200;
    private static final int BLOCK = 8192;

    private InboxBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        Duration length = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 5);
        List<String> parts = arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : List.of("store", "http");
        Path folder = Files.createTempDirectory("inbox");
        System.out.printf("Java %s, %d processors, a flush of the disk takes %d us (median of %d)%n", Runtime.version(),
                Runtime.getRuntime().availableProcessors(), flushMicros(folder), FLUSHES);
        if (parts.contains("store")) {
            try (BenchmarkDatabase postgres = BenchmarkDatabase.postgres();
                    BenchmarkDatabase h2 = BenchmarkDatabase.h2(folder)) {
                new StoreBenchmark(postgres, length).run();
                new StoreBenchmark(h2, length).run();
            }
        }
        if (parts.contains("http")) {
            new HttpBenchmark(length).run();
        }
        if (parts.contains("kafka")) {
            new KafkaBenchmark(folder, length).run();
        }
    }

    private static long flushMicros(Path folder) throws IOException {
        long[] nanos = new long[FLUSHES];
        try (FileChannel file = FileChannel.open(folder.resolve("flush"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            for (int i = 0; i < FLUSHES; i++) {
                long begun = System.nanoTime();
                file.write(ByteBuffer.allocate(BLOCK));
                file.force(false);
                nanos[i] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(nanos);
        return nanos[FLUSHES / 2] / 1000;
    }
}
