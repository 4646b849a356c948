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

import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import io.github.camellazada.benchmarks.result.Goal;
import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.run.Cpus;
import io.github.camellazada.benchmarks.run.Settings;
import io.github.camellazada.benchmarks.run.Suite;

/** What a write of 50 SKUs with an outcome for each costs, and how fast a listing of 1 MB is read. */
public final class BatchesSuite implements Suite {
    private static final int UNDER_WAY = 16;
    // with half of it G1 took a quarter of the processor to move calls that were under way
    private static final String HEAP = "1g";
    private static final String TIMES_JSON = "CPU in times of batchJson";
    private static final String TIMES_FLOOR = "CPU in times of batchFloor";
    private static final String TIMES_TEXT = "CPU in times of batchText";
    private static final String TIMES_JACKSON = "bytes a second in times of listingJackson";

    @Override
    public String name() {
        return "batches";
    }

    @Override
    public void measure(Settings settings, Measurements into) {
        List<CallRow> rows = EnumSet.range(CallRow.batchJson, CallRow.listingPojo).stream()
                .filter(row -> settings.wantsRow(row.name(), isPart(row, settings))).toList();
        into.note(Cpus.note());
        into.note(CallRounds.note(settings));
        long warmUp = settings.pick(20_000L, 80_000L);
        into.note(WarmUp.note(warmUp));
        into.note(UNDER_WAY + " calls are under way. Each process has a heap of " + HEAP + ".");
        try (CallRounds rounds = new CallRounds(settings, HEAP, rows)) {
            rounds.warmUp(warmUp);
            // short turns, so that rows that are compared meet the same minute of the machine
            long millis = settings.pick(200L, 500L);
            for (int round = 0; round < settings.pick(6, 60); round++) {
                add(into, rounds.round(UNDER_WAY, millis));
            }
        }
        into.goal("batch", TIMES_JSON, "", Goal.atMost(1.5));
        into.goal("batch", TIMES_TEXT, "", Goal.atMost(1.5));
        into.goal("listingPojo", TIMES_JACKSON, "", Goal.atLeast(0.7));
    }

    /** Whether the row is measured without being named. */
    private static boolean isPart(CallRow row, Settings settings) {
        return settings.isFull() || row.answer() != CannedAnswer.listing;
    }

    private static void add(Measurements into, Map<CallRow, Window> windows) {
        windows.forEach((row, window) -> {
            into.add(row.name(), CallsSuite.RATE, "", "", window.perSecond());
            into.add(row.name(), CallsSuite.CPU, "", "µs", window.cpuMicros());
            into.add(row.name(), "allocation of a call", "", "bytes", window.bytes());
        });
        if (windows.containsKey(CallRow.batch)) {
            times(into, windows, TIMES_JSON, CallRow.batchJson);
            times(into, windows, TIMES_FLOOR, CallRow.batchFloor);
            times(into, windows, TIMES_TEXT, CallRow.batchText);
        }
        Window jackson = windows.get(CallRow.listingJackson);
        if (jackson != null && windows.containsKey(CallRow.listingPojo)) {
            into.add("listingPojo", TIMES_JACKSON, "", "",
                    windows.get(CallRow.listingPojo).perSecond() / jackson.perSecond());
        }
    }

    private static void times(Measurements into, Map<CallRow, Window> windows, String figure, CallRow peer) {
        if (windows.containsKey(peer)) {
            into.add("batch", figure, "", "", windows.get(CallRow.batch).cpuMicros() / windows.get(peer).cpuMicros());
        }
    }
}
