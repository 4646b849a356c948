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
package io.github.camellazada.doctor;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.annotation.Internal;

/** Tells how far long work is: in one line that is drawn anew on a terminal, by a line every few seconds elsewhere. */
@Internal
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
    private String last = "";
    private boolean drawn;

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

    /** Tells it where commands write, which is a terminal or not. */
    public static Progress on(PrintStream out, String work, String unit) {
        return new Progress(work, unit, out, System.console() != null, InstantSource.system());
    }

    /** Where the work is, of a total that is known; what is said already is not said again. */
    public void at(long done, long total) {
        if (total <= 0) {
            return;
        }
        int filled = (int) Math.min(WIDTH, WIDTH * done / total);
        String bar = "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] ";
        tell((terminal ? bar : "") + String.format(Locale.ROOT, "%s %3d %% (%,d of %,d %s)", work,
                Math.min(100, 100 * done / total), done, total, unit), done >= total);
    }

    /** Where the work is, of a total that nobody knows; {@link #end()} comes at its end. */
    public void at(long done) {
        tell(String.format(Locale.ROOT, "%s: %,d %s so far", work, done, unit), false);
    }

    /** Leaves the line that is drawn, if there is one. */
    public void end() {
        lock.lock();
        try {
            if (drawn) {
                out.println();
            }
            drawn = false;
        } finally {
            lock.unlock();
        }
    }

    private void tell(String line, boolean ended) {
        lock.lock();
        try {
            if (line.equals(last) || !terminal && !ended && clock.instant().isBefore(next)) {
                return;
            }
            last = line;
            next = clock.instant().plus(PAUSE);
            out.print(terminal ? "\r" + line : line + System.lineSeparator());
            out.flush();
            drawn = terminal;
            if (ended) {
                end();
            }
        } finally {
            lock.unlock();
        }
    }
}
