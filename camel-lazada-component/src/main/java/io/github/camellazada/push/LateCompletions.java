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
package io.github.camellazada.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camellazada.push.event.PushKey;

/** Remembers pushes that were worked off after Lazada had been told 503, for as long as it may repeat them. */
final class LateCompletions {
    /** Lazada repeats 12 times, every 30 minutes; with an hour to spare. */
    private static final Duration MEMORY = Duration.ofHours(7);
    private static final int CAPACITY = 100_000;

    private final Clock clock;
    /** By key, oldest first. */
    private final Map<String, Instant> completed = new LinkedHashMap<>();

    LateCompletions(Clock clock) {
        this.clock = clock;
    }

    void add(PushKey key) {
        // the same key could be a new change, and a change twice is better than a change lost
        if (key.unique()) {
            forgetOld();
            completed.remove(key.value());
            completed.put(key.value(), clock.instant());
        }
    }

    boolean contains(PushKey key) {
        Instant when = completed.get(key.value());
        return when != null && !isOld(when);
    }

    private void forgetOld() {
        Iterator<Instant> oldest = completed.values().iterator();
        while (oldest.hasNext() && (isOld(oldest.next()) || completed.size() >= CAPACITY)) {
            oldest.remove();
        }
    }

    private boolean isOld(Instant when) {
        return when.plus(MEMORY).isBefore(clock.instant());
    }
}
