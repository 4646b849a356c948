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
package io.github.camellazada.benchmarks.calls;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.camellazada.benchmarks.run.Cpus;
import io.github.camellazada.benchmarks.run.JavaProcess;
import io.github.camellazada.benchmarks.run.Settings;

/**
 * Keeps a gateway and a process for each row, and lets the rows call in turns, so that whatever else runs on the machine disturbs all
 * of them alike.
 */
final class CallRounds implements AutoCloseable {
    private static final List<String> OPTIONS = List.of("-XX:+UseG1GC", "-Xms256m", "-Xmx512m");
    private static final int WARM_UNDER_WAY = 16;
    private static final long WARM_MILLIS = 500;
    private static final double CHEAPER = 0.97;
    private static final int STEADY = 4;

    private final List<JavaProcess> processes = new ArrayList<>();
    private final Map<CallRow, JavaProcess> rows = new EnumMap<>(CallRow.class);
    private final JavaProcess gateway;

    CallRounds(Settings settings, List<CallRow> wanted) {
        gateway = started(JavaProcess.start(settings, "gateway", Cpus.SERVER, List.of(), GatewayProcess.class));
        String[] ports = gateway.reply();
        for (CallRow row : wanted) {
            String url = "http://127.0.0.1:" + ports[row.answer().ordinal()] + "/rest";
            JavaProcess process = started(
                    JavaProcess.start(settings, "call-" + row, Cpus.MEASURED, OPTIONS, CallProcess.class, row, url));
            process.reply();
            rows.put(row, process);
        }
    }

    private JavaProcess started(JavaProcess process) {
        processes.add(process);
        return process;
    }

    /** How the rows are made warm, for readers of the figures. */
    static String note(long millis) {
        return "Each row first calls uncounted until a call has become no cheaper for " + STEADY * WARM_MILLIS / 1000
                + " seconds. That lasts " + millis / 1000 + " seconds at most.";
    }

    /** Lets each row call uncounted until a call becomes no cheaper, for that time at most. */
    void warmUp(long millis) {
        rows.values().forEach(process -> {
            double least = Double.MAX_VALUE;
            int steady = 0;
            for (long spent = 0; spent < millis && steady < STEADY; spent += WARM_MILLIS) {
                double cpu = Window.of(process.ask(WARM_UNDER_WAY + " " + WARM_MILLIS)).cpuMicros();
                steady = cpu < least * CHEAPER ? 0 : steady + 1;
                least = Math.min(least, cpu);
            }
            process.ask(Lanes.MOST + " " + WARM_MILLIS / 2); // opens all connections
        });
    }

    void latency(long millis) {
        gateway.ask("latency " + millis);
    }

    /** What each row measures, one after the other. */
    Map<CallRow, Window> round(int underWay, long millis) {
        Map<CallRow, Window> windows = new EnumMap<>(CallRow.class);
        rows.forEach((row, process) -> windows.put(row, Window.of(process.ask(underWay + " " + millis))));
        return windows;
    }

    @Override
    public void close() {
        processes.forEach(JavaProcess::close);
    }
}
