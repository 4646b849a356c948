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
package io.github.camellazada.client.freeze;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.annotation.Internal;

/** Tells for each write of this process when it was asked for, later than any before. */
@Internal
public final class AskTimes {
    private final ReentrantLock lock = new ReentrantLock();
    private Instant last = Instant.EPOCH;

    Instant next(Clock clock) {
        lock.lock();
        try {
            // as fine as the stores of held writes keep it
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
            return last;
        } finally {
            lock.unlock();
        }
    }
}
