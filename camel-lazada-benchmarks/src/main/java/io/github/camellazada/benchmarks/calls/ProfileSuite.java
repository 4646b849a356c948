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

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.run.Cpus;
import io.github.camellazada.benchmarks.run.JavaProcess;
import io.github.camellazada.benchmarks.run.Mode;
import io.github.camellazada.benchmarks.run.Settings;
import io.github.camellazada.benchmarks.run.Suite;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What takes the CPU time and the bytes of a call, by samples of Java Flight Recorder. */
public final class ProfileSuite implements Suite {
    private static final List<CallRow> ROWS = List.of(CallRow.bare, CallRow.raw, CallRow.json, CallRow.pojo, CallRow.batch);
    private static final int UNDER_WAY = 16;
    private static final long WARM_MILLIS = 30_000;
    private static final String CPU = "share of the CPU samples";
    private static final String BYTES = "share of the allocated bytes";

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public boolean isPartOf(Mode mode) {
        return mode == Mode.full;
    }

    @Override
    public void measure(Settings settings, Measurements into) throws IOException {
        long millis = settings.pick(5_000L, 15_000L);
        into.note(
                "Java Flight Recorder with its settings `profile`; " + UNDER_WAY + " calls are under way. Each row counts for "
                        + millis / 1000 + " seconds. " + WarmUp.note(WARM_MILLIS));
        into.note("A sample belongs to the innermost method that is of one of the columns. Time in the kernel, of the compiler"
                + " and of the collector is in no sample.");
        try (JavaProcess gateway = JavaProcess.start(settings, "gateway", Cpus.SERVER, List.of(), GatewayProcess.class)) {
            String[] ports = gateway.reply();
            for (CallRow row : ROWS) {
                if (settings.wantsRow(row.name())) {
                    add(into, row, record(settings, row, ports[row.answer().ordinal()], millis));
                }
            }
        }
    }

    /** The events of a row that is warm. */
    private static List<RecordedEvent> record(Settings settings, CallRow row, String port, long millis) throws IOException {
        Path file = settings.folder().resolve("log").resolve("profile-" + row + ".jfr").toAbsolutePath();
        List<String> options = List.of("-XX:+UseG1GC", "-Xms512m", "-Xmx512m", "-XX:+UnlockDiagnosticVMOptions",
                "-XX:+DebugNonSafepoints", "-XX:StartFlightRecording=settings=profile,filename=" + file);
        Instant warm;
        try (JavaProcess process = JavaProcess.start(settings, "profile-" + row, Cpus.MEASURED, options, CallProcess.class, row,
                "http://127.0.0.1:" + port + "/rest")) {
            process.reply();
            process.ask(CallProcess.WARM + " " + WARM_MILLIS);
            warm = Instant.now();
            process.ask(row + " " + UNDER_WAY + " " + millis);
        }
        List<RecordedEvent> events = new ArrayList<>();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getStackTrace() != null && event.getStartTime().isAfter(warm)) {
                    events.add(event);
                }
            }
        }
        return events;
    }

    private static void add(Measurements into, CallRow row, List<RecordedEvent> events) {
        shares(into, row, CPU, events.stream().filter(event -> is(event, "ExecutionSample")).toList());
        shares(into, row, BYTES, events.stream().filter(event -> is(event, "ObjectAllocationSample")).toList());
    }

    private static boolean is(RecordedEvent event, String type) {
        return event.getEventType().getName().equals("jdk." + type);
    }

    private static void shares(Measurements into, CallRow row, String figure, List<RecordedEvent> events) {
        Map<CallArea, Double> areas = new EnumMap<>(CallArea.class);
        double all = 0;
        for (RecordedEvent event : events) {
            double weight = event.hasField("weight") ? event.getLong("weight") : 1;
            CallArea area = CallArea.of(
                    event.getStackTrace().getFrames().stream().map(frame -> frame.getMethod().getType().getName()).iterator());
            areas.merge(area, weight, Double::sum);
            all += weight;
        }
        for (CallArea area : CallArea.values()) {
            if (all > 0) {
                into.add(row.name(), figure, area.title(), "%", 100 * areas.getOrDefault(area, 0.0) / all);
            }
        }
    }
}
