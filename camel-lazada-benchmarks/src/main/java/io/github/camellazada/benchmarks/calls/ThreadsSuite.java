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

import java.util.List;
import java.util.Map;

import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.run.Cpus;
import io.github.camellazada.benchmarks.run.Mode;
import io.github.camellazada.benchmarks.run.Settings;
import io.github.camellazada.benchmarks.run.Suite;

/** What virtual threads change for a route that reads 4 kB, on a Java that has them. */
public final class ThreadsSuite implements Suite {
    private static final int FIRST_JAVA = 21;
    private static final List<CallRow> ROWS = List.of(CallRow.routeJson, CallRow.routeVirtual);
    private static final int[] UNDER_WAY = {1, 16, 256};
    private static final String TIMES = "in times of routeJson";
    private static final long SLOW = 80;

    @Override
    public String name() {
        return "threads";
    }

    @Override
    public boolean isPartOf(Mode mode) {
        return mode == Mode.full && Runtime.version().feature() >= FIRST_JAVA;
    }

    @Override
    public void measure(Settings settings, Measurements into) {
        if (Runtime.version().feature() < FIRST_JAVA) {
            throw new IllegalStateException("Java " + Runtime.version().feature() + " has no virtual threads, so nothing was"
                    + " measured. Run it with Java " + FIRST_JAVA + " or later, as JAVA_HOME and as the first java of PATH.");
        }
        long millis = settings.pick(400L, 2_000L);
        long warmUp = settings.pick(20_000L, 30_000L);
        into.note(Cpus.note());
        into.note(WarmUp.note(warmUp));
        try (CallRounds rounds = new CallRounds(settings, CallRounds.USUAL_HEAP, ROWS)) {
            rounds.warmUp(warmUp);
            for (int round = 0; round < settings.pick(3, 7); round++) {
                for (int underWay : UNDER_WAY) {
                    add(into, rounds.round(underWay, millis), CallsSuite.at(underWay));
                }
            }
            rounds.latency(SLOW);
            for (int round = 0; round < settings.pick(1, 3); round++) {
                add(into, rounds.round(256, millis + 2 * SLOW), CallsSuite.at(256) + ", gateway takes " + SLOW + " ms");
            }
        }
    }

    private static void add(Measurements into, Map<CallRow, Window> windows, String at) {
        Window usual = windows.get(CallRow.routeJson);
        windows.forEach((row, window) -> {
            into.add(row.name(), CallsSuite.RATE, at, "", window.perSecond());
            into.add(row.name(), CallsSuite.CPU, at, "µs", window.cpuMicros());
        });
        into.add(CallRow.routeVirtual.name(), CallsSuite.RATE + " " + TIMES, at, "",
                windows.get(CallRow.routeVirtual).perSecond() / usual.perSecond());
    }
}
