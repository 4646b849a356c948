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

import java.util.List;
import java.util.Optional;

import io.github.camellazada.benchmarks.result.Goal;
import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.run.Cpus;
import io.github.camellazada.benchmarks.run.JavaProcess;
import io.github.camellazada.benchmarks.run.Settings;
import io.github.camellazada.benchmarks.run.Suite;

/**
 * What a row of a back-fill costs near the start and near the end, and whether a heap of 96 MB stays flat. The gateway and the
 * consumer have a process each; the CPU is that of the consumer alone.
 */
public final class BackfillSuite implements Suite {
    private static final List<String> SERIAL = List.of("-XX:+UseSerialGC");
    private static final List<String> HEAP = List.of("-XX:+UseSerialGC", "-Xmx96m");
    private static final String CPU = "CPU of a row";
    private static final String START = "second fifth";
    private static final String END = "last fifth";
    private static final int PARTS = 5;

    @Override
    public String name() {
        return "backfill";
    }

    @Override
    public void measure(Settings settings, Measurements into) {
        long orders = settings.pick(40_000L, 1_000_000L);
        long block = settings.pick(4_000L, 10_000L);
        into.note(String.format("%,d orders, -Xmx96m, the heap after a collection. The first fifth warms up.", orders));
        try (JavaProcess gateway = JavaProcess.start(settings, "orders-gateway", Cpus.SERVER, SERIAL, OrdersGateway.class,
                orders)) {
            String url = "http://127.0.0.1:" + gateway.reply()[0] + "/rest";
            try (JavaProcess consumer = JavaProcess.start(settings, "backfill", Cpus.MEASURED, HEAP, BackfillProcess.class,
                    url, orders, block)) {
                Optional<String[]> words = consumer.next();
                while (words.isPresent()) {
                    add(into, words.get(), orders);
                    words = consumer.next();
                }
            }
        }
        into.goal("stream", "heap", END, Goal.atMost(96));
    }

    private static void add(Measurements into, String[] words, long orders) {
        long part = (Long.parseLong(words[0]) - 1) * PARTS / orders;
        if (part == 1 || part == PARTS - 1) {
            String at = part == 1 ? START : END;
            into.add("stream", CPU, at, "µs", Double.parseDouble(words[1]));
            into.add("stream", "heap", at, "MB", Double.parseDouble(words[2]) / 1_000_000);
        }
    }
}
