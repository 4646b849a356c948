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
package io.github.camellazada.client.stream;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.annotation.Internal;

/** Counts what a stream sees, and notices when pushes fall silent while polls find changes. */
@Internal
public final class StreamTally {
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private StreamReport report;

    public StreamTally(Clock clock) {
        this.clock = clock;
        this.report = new StreamReport(clock.instant(), 0, 0, 0, 0, 0, false, null);
    }

    void pushed() {
        Instant now = clock.instant();
        lock.lock();
        try {
            report = new StreamReport(report.since(), report.pushes() + 1, report.changes(), report.polled(), report.missed(),
                    report.behind(), false, now);
        } finally {
            lock.unlock();
        }
    }

    void completed(StreamChange change) {
        lock.lock();
        try {
            report = new StreamReport(report.since(), report.pushes(), report.changes() + 1,
                    report.polled() + (change.source() == ChangeSource.push ? 0 : 1),
                    report.missed() + (change.missed() ? 1 : 0),
                    report.behind() + (change.behind() ? 1 : 0), report.silent() || change.missed(), report.lastPush());
        } finally {
            lock.unlock();
        }
    }

    /** What was counted until now. */
    public StreamReport report() {
        lock.lock();
        try {
            return report;
        } finally {
            lock.unlock();
        }
    }
}
