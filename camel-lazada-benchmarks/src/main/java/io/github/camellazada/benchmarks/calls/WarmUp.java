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

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Calls uncounted until the compiler has nothing left to do. Calls without a pause would leave it no time. */
final class WarmUp {
    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();
    private static final int[] UNDER_WAY = {16, 64, 1};
    private static final long MILLIS = 250;
    private static final long PAUSE_MILLIS = 40;
    // of the time of the calls, or of the pause
    private static final double BUSY = 0.06;
    private static final int STEADY = 6;

    private WarmUp() {
    }

    /** For readers of the figures. */
    static String note(long millis) {
        return "Each process first calls uncounted, with pauses for the compiler, until this has compiled hardly anything for "
                + STEADY * MILLIS / 1000.0 + " seconds of calls. That lasts " + millis / 1000 + " seconds at most.";
    }

    /** @return how long it took, in milliseconds */
    static long run(List<Caller> callers, long mostMillis) throws InterruptedException {
        long begun = System.nanoTime();
        long end = begun + TimeUnit.MILLISECONDS.toNanos(mostMillis);
        Deque<Long> compiled = new ArrayDeque<>();
        for (int turn = 0; !isSteady(compiled) && System.nanoTime() < end; turn++) {
            compiled.add(COMPILER.getTotalCompilationTime());
            Lanes.run(callers.get(turn % callers.size()), UNDER_WAY[turn / callers.size() % UNDER_WAY.length], MILLIS);
            awaitCompiler(end);
        }
        for (Caller caller : callers) {
            Lanes.run(caller, Lanes.MOST, MILLIS); // opens all connections
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /** @param compiled how long the compiler had worked, at the beginning of each turn that counts */
    private static boolean isSteady(Deque<Long> compiled) {
        return compiled.size() == STEADY && !wasBusy(compiled.remove(), STEADY * MILLIS);
    }

    private static void awaitCompiler(long end) throws InterruptedException {
        long compiled;
        do {
            compiled = COMPILER.getTotalCompilationTime();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } while (wasBusy(compiled, PAUSE_MILLIS) && System.nanoTime() < end);
    }

    private static boolean wasBusy(long compiledBefore, long millis) {
        return COMPILER.getTotalCompilationTime() - compiledBefore > BUSY * millis;
    }
}
