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
import java.util.function.IntConsumer;

/** Tells how many pushes are open again: in one line that is drawn anew on a terminal, by a line every few seconds elsewhere. */
final class ReplayProgress implements IntConsumer {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean terminal;
    private final InstantSource clock;
    private Instant next;
    private boolean drawn;

    ReplayProgress(PrintStream out, boolean terminal, InstantSource clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.next = clock.instant().plus(PAUSE);
    }

    @Override
    public void accept(int opened) {
        if (terminal) {
            out.print("\r" + told(opened));
            out.flush();
            drawn = true;
        } else if (!clock.instant().isBefore(next)) {
            out.println(told(opened));
            next = clock.instant().plus(PAUSE);
        }
    }

    /** Leaves the line that is drawn, if there is one. */
    void end() {
        if (drawn) {
            out.println();
            drawn = false;
        }
    }

    private static String told(int opened) {
        return String.format(Locale.ROOT, "%,d pushes so far", opened);
    }
}
