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

/**
 * Tells how far long work is: in one line that is drawn anew on a terminal, by a line every few seconds elsewhere. The last line tells
 * how much was done in all, in what time, and how much that is a second.
 */
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
    private Instant begun;
    private long first;
    private long count;

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
                Math.min(100, 100 * done / total), done, total, unit), done, done >= total);
    }

    /** The work begins, and nothing of it is done; without this call, the first count is where it begins. */
    public void begin() {
        lock.lock();
        try {
            begin(0);
        } finally {
            lock.unlock();
        }
    }

    /** Where the work is, of a total that nobody knows; {@link #end()} comes at its end. */
    public void at(long done) {
        tell(String.format(Locale.ROOT, "%s: %,d %s so far", work, done, unit), done, false);
    }

    /** Ends work whose total nobody knew: tells how much it was. Work of a known total has ended by itself. */
    public void end() {
        lock.lock();
        try {
            if (begun != null && !last.isEmpty()) {
                print(String.format(Locale.ROOT, "%s: %,d %s", work, count, unit) + taken());
            }
            leave();
        } finally {
            lock.unlock();
        }
    }

    private void tell(String line, long done, boolean ended) {
        lock.lock();
        try {
            if (line.equals(last)) {
                return;
            }
            if (begun == null) {
                begin(done);
            }
            count = done;
            if (!terminal && !ended && clock.instant().isBefore(next)) {
                return;
            }
            last = line;
            next = clock.instant().plus(PAUSE);
            print(ended ? line + taken() : line);
            if (ended) {
                leave();
            }
        } finally {
            lock.unlock();
        }
    }

    private void begin(long done) {
        begun = clock.instant();
        first = done;
    }

    private void print(String line) {
        out.print(terminal ? "\r" + line : line + System.lineSeparator());
        out.flush();
        drawn = terminal;
    }

    private void leave() {
        if (drawn) {
            out.println();
        }
        drawn = false;
        begun = null;
    }

    private String taken() {
        Duration took = Duration.between(begun, clock.instant());
        double seconds = took.toMillis() / 1000.0;
        if (seconds == 0) {
            return "";
        }
        String time = seconds < 60
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : String.format(Locale.ROOT, "%d min %d s", took.toMinutes(), took.toSecondsPart());
        return String.format(Locale.ROOT, " in %s, %,.1f a second", time, (count - first) / seconds);
    }
}
