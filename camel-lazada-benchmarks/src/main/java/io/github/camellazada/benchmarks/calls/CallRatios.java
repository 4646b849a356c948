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
import io.github.camellazada.benchmarks.run.Settings;

/** What calls cost in times of the bare client, measured in a minute or two. */
public final class CallRatios {
    private static final int UNDER_WAY = 16;
    private static final int ROUNDS = 7;

    private CallRatios() {
    }

    /** Adds the ratio of CPU and of bytes of each row, for each round. */
    public static void measure(Settings settings, Measurements into) {
        try (CallRounds rounds = new CallRounds(settings, CallRounds.USUAL_HEAP,
                List.of(CallRow.bare, CallRow.raw, CallRow.json, CallRow.pojo))) {
            rounds.warmUp(15_000);
            for (int round = 0; round < ROUNDS; round++) {
                Map<CallRow, Window> windows = rounds.round(UNDER_WAY, 400);
                Window bare = windows.remove(CallRow.bare);
                windows.forEach((row, window) -> {
                    into.add(row.name(), "cpu", "", "", window.cpuMicros() / bare.cpuMicros());
                    into.add(row.name(), "bytes", "", "", window.bytes() / bare.bytes());
                });
            }
        }
    }
}
