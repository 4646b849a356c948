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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.benchmarks.run.Cpus;
import io.github.camellazada.benchmarks.run.JavaProcess;
import io.github.camellazada.benchmarks.run.Settings;

/**
 * Keeps a gateway and processes for the rows, and lets the rows call in turns, so that whatever else runs on the machine disturbs
 * all of them alike. Each row has a process of its own, but in the quick mode similar rows share one: to make each of them warm would
 * take the longest part of the time.
 */
final class CallRounds implements AutoCloseable {
    static final String USUAL_HEAP = "512m";

    private final List<JavaProcess> processes = new ArrayList<>();
    private final Map<CallRow, JavaProcess> rows = new EnumMap<>(CallRow.class);
    private final JavaProcess gateway;
    private final List<String> options;

    /** @param heap of each process, as {@code -Xmx} takes it */
    CallRounds(Settings settings, String heap, List<CallRow> wanted) {
        this.options = List.of("-XX:+UseG1GC", "-Xms" + heap, "-Xmx" + heap);
        gateway = started(JavaProcess.start(settings, "gateway", Cpus.SERVER, List.of(), GatewayProcess.class));
        String[] ports = gateway.reply();
        Map<Set<CallRow>, List<CallRow>> together = wanted.stream().collect(
                Collectors.groupingBy(row -> settings.isFull() ? EnumSet.of(row) : row.together(), LinkedHashMap::new,
                        Collectors.toList()));
        together.values().forEach(some -> start(settings, some, ports));
    }

    private void start(Settings settings, List<CallRow> together, String[] ports) {
        Object[] arguments = together.stream()
                .flatMap(row -> Stream.of(row, "http://127.0.0.1:" + ports[row.answer().ordinal()] + "/rest")).toArray();
        List<String> all = Stream.concat(options.stream(), together.get(0).options().stream()).toList();
        JavaProcess process = started(
                JavaProcess.start(settings, "call-" + together.get(0), Cpus.MEASURED, all, CallProcess.class, arguments));
        process.reply();
        together.forEach(row -> rows.put(row, process));
    }

    /** How the rows share processes, for readers of the figures. */
    static String note(Settings settings) {
        return settings.isFull()
                ? "Each row has a process of its own."
                : "The rows of the component share a process; so do those of Vert.x, and those with a thread for each call.";
    }

    private JavaProcess started(JavaProcess process) {
        processes.add(process);
        return process;
    }

    /** Makes each process warm, within that time at most, and with all processors for its compiler. */
    void warmUp(long millis) {
        rows.values().stream().distinct().forEach(process -> {
            Cpus.ANY.move(process.handle());
            process.ask(CallProcess.WARM + " " + millis);
            Cpus.MEASURED.move(process.handle());
        });
    }

    void latency(long millis) {
        gateway.ask("latency " + millis);
    }

    /** What each row measures, one after the other. */
    Map<CallRow, Window> round(int underWay, long millis) {
        Map<CallRow, Window> windows = new EnumMap<>(CallRow.class);
        rows.forEach((row, process) -> windows.put(row, Window.of(process.ask(row + " " + underWay + " " + millis))));
        return windows;
    }

    @Override
    public void close() {
        processes.forEach(JavaProcess::close);
    }
}
