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
package io.github.camellazada.client.poll;

import java.time.Duration;
import java.time.Instant;

/** Counts what a poller does. One thread counts, any may read. */
final class PollTally {
    private final String name;
    private volatile Instant watermark;
    private volatile Instant polled;
    private volatile long rows;
    private volatile long windows;
    private volatile long late;
    private volatile Duration latest = Duration.ZERO;
    private volatile long dead;
    private volatile int failing;
    private volatile String held;

    PollTally(String name) {
        this.name = name;
    }

    PollReport report() {
        return new PollReport(name, watermark, polled, rows, windows, late, latest, dead, failing, held);
    }

    /** @param behind how far the watermark had passed the row already; zero or less for a row in time */
    void row(Duration behind) {
        rows = rows + 1;
        if (behind.compareTo(Duration.ZERO) > 0) {
            late = late + 1;
            latest = behind.compareTo(latest) > 0 ? behind : latest;
        }
    }

    void dead() {
        dead = dead + 1;
    }

    void window() {
        windows = windows + 1;
    }

    void polled(Instant at) {
        polled = at;
    }

    void stands(Instant position, FailingRows rowsThatFail) {
        watermark = position;
        failing = rowsThatFail.size();
        held = rowsThatFail.held();
    }
}
