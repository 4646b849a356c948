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
package io.github.camellazada.examples.support;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/** Tells how far long work is: by a bar that is drawn anew on a terminal, by a line every few seconds elsewhere. */
public final class Progress {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int WIDTH = 30;

    private final ReentrantLock lock = new ReentrantLock();
    private final String work;
    private final String unit;
    private final PrintStream out;
    private final boolean terminal;
    private final InstantSource clock;
    private Instant next = Instant.MIN;
    private long lastDone = -1;
    private long lastTotal = -1;

    /**
     * @param work     what is done
     * @param unit     what is counted
     * @param out      where it is told
     * @param terminal whether a line can be drawn anew
     */
    public Progress(String work, String unit, PrintStream out, boolean terminal, InstantSource clock) {
        this.work = work;
        this.unit = unit;
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Tells it on standard output. */
    public static Progress onStandardOutput(String work, String unit) {
        return new Progress(work, unit, System.out, System.console() != null, InstantSource.system());
    }

    /** Where the work is; what is said already is not said again. */
    public void at(long done, long total) {
        lock.lock();
        try {
            boolean same = done == lastDone && total == lastTotal;
            boolean ended = done >= total;
            if (same || total <= 0 || !terminal && !ended && clock.instant().isBefore(next)) {
                return;
            }
            lastDone = done;
            lastTotal = total;
            next = clock.instant().plus(PAUSE);
            out.print(line(done, total, ended));
            out.flush();
        } finally {
            lock.unlock();
        }
    }

    private String line(long done, long total, boolean ended) {
        int filled = (int) Math.min(WIDTH, WIDTH * done / total);
        String counts = "%s %3d %% (%d of %d %s)".formatted(work, Math.min(100, 100 * done / total), done, total, unit);
        return terminal
                ? "\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + counts + (ended ? "\n" : "")
                : counts + "\n";
    }
}
