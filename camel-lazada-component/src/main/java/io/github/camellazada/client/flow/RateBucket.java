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
package io.github.camellazada.client.flow;

/** The permits of one limit: what its rate leaves at a moment, and the lines of calls that wait for more. Guarded by its owner's lock. */
final class RateBucket {
    private static final double NANOS = 1e9;
    // A timer that fires late must not cost rate, nor must a pause end in a burst.
    private static final double LATENESS_SECONDS = 0.03;

    private final LearntRate rate;
    private final boolean learnt;
    private final LaneRing waiting = new LaneRing();
    private double permits = 1;
    private long filledAt;
    private long pausedUntil;
    private long cutAt;
    private long usedAt;
    private long wakeAt = Long.MAX_VALUE;

    RateBucket(LearntRate rate, boolean learnt, long now) {
        this.rate = rate;
        this.learnt = learnt;
        this.filledAt = now;
        this.cutAt = now;
        this.usedAt = now;
    }

    LaneRing waiting() {
        return waiting;
    }

    LearntRate rate() {
        return rate;
    }

    boolean isFree(long now) {
        fill(now);
        return now >= pausedUntil && permits >= 1;
    }

    void take(long now) {
        permits--;
        usedAt = now;
    }

    /** When the next permit will be there. */
    long freeAt(long now) {
        fill(now);
        long refill = permits >= 1 ? now : now + (long) Math.ceil((1 - permits) / rate.perSecond() * NANOS);
        return Math.max(refill, pausedUntil);
    }

    long pausedUntil() {
        return pausedUntil;
    }

    boolean isLearnt() {
        return learnt;
    }

    /** Lazada refused a call that was sent then; nothing is sent before the ban is over. */
    void refused(long sentAt, long now, long banUntil) {
        usedAt = now;
        if (sentAt > cutAt) {
            rate.refused();
            cutAt = now;
        } else {
            rate.refusedWithTheLast();
        }
        pausedUntil = Math.max(pausedUntil, banUntil);
        permits = Math.min(permits, 1);
        filledAt = Math.max(filledAt, pausedUntil);
    }

    /** Whether it may be forgotten, since nothing happened in it for that long. */
    boolean isIdle(long now, long learntNanos, long documentedNanos) {
        return waiting.isEmpty() && now > pausedUntil && now - usedAt > (learnt ? learntNanos : documentedNanos);
    }

    /** Whether a wake-up has to be set for the next permit; remembers it if so. */
    boolean needsWake(long at) {
        if (at >= wakeAt) {
            return false;
        }
        wakeAt = at;
        return true;
    }

    void woken() {
        wakeAt = Long.MAX_VALUE;
    }

    private void fill(long now) {
        if (now > filledAt) {
            double room = Math.max(1 + rate.perSecond() * LATENESS_SECONDS, permits);
            permits = Math.min(room, permits + (now - filledAt) / NANOS * rate.perSecond());
            filledAt = now;
        }
    }
}
