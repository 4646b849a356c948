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

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long held writes rest before they are looked at again: the longer they have been held, the longer, so that many of them in
 * a long freeze are no burden on their store.
 */
final class HeldRest {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int SHARE = 8;

    private final FreezeSchedule calendar;
    private final Duration shortest;

    /** @param shortest of a write that has just been held */
    HeldRest(FreezeSchedule calendar, Duration shortest) {
        this.calendar = calendar;
        this.shortest = shortest;
    }

    /** When a write is due that could not be sent. */
    Instant failed(HeldWrite write, Instant now) {
        return grown(write, now, now.plus(shortest));
    }

    /** When a write is due that a freeze keeps back; now where none does. */
    Instant frozen(HeldWrite write, Instant now) {
        Optional<Instant> planned = calendar.plannedUntil(write);
        if (planned.isPresent()) {
            // a process that has been started without that window must not wait for its end
            return earlier(planned.get(), now.plus(shortest.compareTo(LONGEST) > 0 ? shortest : LONGEST));
        }
        return calendar.frozenUntil(write).map(end -> grown(write, now, earlier(end, now.plus(shortest)))).orElse(now);
    }

    private static Instant grown(HeldWrite write, Instant now, Instant soonest) {
        Duration share = Duration.between(write.askedAt(), now).dividedBy(SHARE);
        Instant latest = earlier(now.plus(share), now.plus(LONGEST));
        return latest.isAfter(soonest) ? latest : soonest;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
