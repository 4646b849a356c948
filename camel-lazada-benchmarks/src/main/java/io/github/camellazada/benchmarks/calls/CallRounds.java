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
    private static final List<String> OPTIONS = List.of("-XX:+UseG1GC", "-Xms512m", "-Xmx512m");

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

    /** Makes each row warm, within that time at most, and with all processors for its compiler. */
    void warmUp(long millis) {
        rows.values().forEach(process -> {
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
        rows.forEach((row, process) -> windows.put(row, Window.of(process.ask(underWay + " " + millis))));
        return windows;
    }

    @Override
    public void close() {
        processes.forEach(JavaProcess::close);
    }
}
