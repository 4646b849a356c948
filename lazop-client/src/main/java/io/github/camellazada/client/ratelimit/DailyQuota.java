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
package io.github.camellazada.client.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import io.github.camellazada.catalog.CallPriority;

/** Counts the calls of a day, and keeps the last of them for what is urgent. Guarded by its owner's lock. */
final class DailyQuota {
    // Lazada does not tell when its day begins; its offices are in this zone.
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    private static final double[] SHARE = {1, 0.97, 0.9, 0.8};

    private final long calls;
    private LocalDate day;
    // as all processes know it, and what they do not know of this one yet
    private long reported;
    private long unreported;
    private long onItsWay;
    // of what is left this process may take one part of so many until it has reported to the others
    private int claims = 1;

    /** @param calls calls of a day; 0 for no quota */
    DailyQuota(long calls) {
        this.calls = calls;
    }

    boolean isUnlimited() {
        return calls == 0;
    }

    /** Takes one call out of the quota, unless the rest is kept for more urgent priorities. */
    boolean take(CallPriority priority, Instant now) {
        turnTo(now);
        if (calls > 0 && (Math.max(0, unreported) + 1) * claims > Math.ceil(calls * SHARE[priority.ordinal()]) - reported) {
            return false;
        }
        unreported++;
        return true;
    }

    /** Puts a call back that was not sent. */
    void putBack() {
        unreported--;
    }

    long calls() {
        return calls;
    }

    /** What is left of the day, or {@code null} without a quota. */
    Long left(Instant now) {
        if (isUnlimited()) {
            return null;
        }
        return dayOf(now).equals(day) ? Math.max(0, calls - reported - unreported) : calls;
    }

    /** The day that is counted, in days since 1970. */
    long day(Instant now) {
        turnTo(now);
        return day.toEpochDay();
    }

    /** What this process reports to the others now. */
    long report() {
        onItsWay = unreported;
        return onItsWay;
    }

    /** What all processes have used of that day, and how many they are. */
    void heard(long ofDay, long used, int processes) {
        // twice as many as processes, since their reports are up to an interval old
        claims = 2 * processes;
        if (day != null && day.toEpochDay() == ofDay) {
            reported = used;
            unreported -= onItsWay;
        }
        onItsWay = 0;
    }

    private void turnTo(Instant now) {
        LocalDate today = dayOf(now);
        if (!today.equals(day)) {
            day = today;
            reported = 0;
            unreported = 0;
            onItsWay = 0;
        }
    }

    private static LocalDate dayOf(Instant now) {
        return now.atOffset(ZONE).toLocalDate();
    }

    static Duration untilTomorrow(Instant now) {
        return Duration.between(now, now.atOffset(ZONE).toLocalDate().plusDays(1).atStartOfDay().toInstant(ZONE));
    }
}
