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

import java.util.concurrent.TimeUnit;

/** Calls uncounted until the compiler has nothing left to do. Calls without a pause would leave it no time. */
final class WarmUp {
    private static final int[] UNDER_WAY = {16, 64, 1};
    private static final long MILLIS = 250;
    private static final long PAUSE_MILLIS = 40;
    // of the time of the calls, or of the pause
    private static final double BUSY = 0.04;
    private static final int STEADY = 6;

    private WarmUp() {
    }

    /** For readers of the figures. */
    static String note(long millis) {
        return "Each row first calls uncounted, with pauses for the compiler, until this has compiled hardly anything for "
                + STEADY * MILLIS / 1000.0 + " seconds of calls. That lasts " + millis / 1000 + " seconds at most.";
    }

    /** @return how long it took, in milliseconds */
    static long run(Caller caller, long mostMillis) throws InterruptedException {
        long begun = System.nanoTime();
        long end = begun + TimeUnit.MILLISECONDS.toNanos(mostMillis);
        int steady = 0;
        for (int turn = 0; steady < STEADY && System.nanoTime() < end; turn++) {
            Costs costs = new Costs();
            Lanes.run(caller, UNDER_WAY[turn % UNDER_WAY.length], MILLIS);
            awaitCompiler(end);
            steady = isBusy(costs, MILLIS) ? 0 : steady + 1;
        }
        Lanes.run(caller, Lanes.MOST, MILLIS); // opens all connections
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private static void awaitCompiler(long end) throws InterruptedException {
        Costs costs;
        do {
            costs = new Costs();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } while (isBusy(costs, PAUSE_MILLIS) && System.nanoTime() < end);
    }

    private static boolean isBusy(Costs costs, long millis) {
        return costs.otherNanos() > BUSY * TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
