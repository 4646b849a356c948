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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camellazada.benchmarks.run.Commands;
import io.github.camellazada.benchmarks.run.JavaProcess;

/**
 * The process of some rows. Arguments: each row and the URL of its gateway. A command has the row, the number of calls under way
 * and the milliseconds; the answer is a {@link Window}. Before that {@link #WARM} with the most milliseconds makes all rows warm.
 */
public final class CallProcess {
    /** The command that warms up. */
    static final String WARM = "warm";

    private static final long LEAD_MILLIS = 150;

    private CallProcess() {
    }

    public static void main(String[] arguments) {
        Map<String, Caller> callers = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            callers.put(arguments[i], CallRow.valueOf(arguments[i]).open(arguments[i + 1]));
        }
        JavaProcess.answer("ready");
        Commands.serve(words -> {
            if (words[0].equals(WARM)) {
                JavaProcess.answer(WarmUp.run(List.copyOf(callers.values()), Long.parseLong(words[1])));
            } else {
                measure(callers.get(words[0]), Integer.parseInt(words[1]), Long.parseLong(words[2]));
            }
        });
    }

    private static void measure(Caller caller, int underWay, long millis) {
        // it stood still while the other rows called
        Lanes.run(caller, underWay, LEAD_MILLIS);
        Costs costs = new Costs();
        long begun = System.nanoTime();
        long[] nanos = Lanes.run(caller, underWay, millis);
        long spent = System.nanoTime() - begun;
        JavaProcess.answer(nanos.length, spent, costs.javaNanos(), costs.bytes(), at(nanos, 0.5), at(nanos, 0.99));
    }

    private static long at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * part)];
    }
}
