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

/** The permits of one limit: what its rate leaves at a moment, and the lines of calls that wait for more. Guarded by its owner's lock. */
final class TokenBucket {
    private static final double NANOS = 1e9;
    private static final long NANOS_PER_MILLI = 1_000_000;
    // A timer that fires late must not cost rate, nor must a pause end in a burst.
    private static final double LATENESS_SECONDS = 0.03;
    // Less does little harm, and is what clocks are put right by all the time.
    private static final long SET_BACK_NANOS = 1_000_000_000;

    private final AdaptiveRate rate;
    private final boolean learned;
    private final LeasedShare share;
    private final WeightedFairQueue waiting = new WeightedFairQueue();
    private SlidingWindowCounter lastSecond = new SlidingWindowCounter();
    private double permits = 1;
    private long seenAt;
    private long filledAt;
    private long pausedUntil;
    private long cutAt;
    private long usedAt;
    private long wakeAt = Long.MAX_VALUE;
    private boolean corrected;

    TokenBucket(AdaptiveRate rate, boolean learned, LeasedShare share, long now) {
        this.rate = rate;
        this.learned = learned;
        this.share = share;
        this.seenAt = now;
        this.filledAt = now;
        this.cutAt = now;
        this.usedAt = now;
    }

    WeightedFairQueue waiting() {
        return waiting;
    }

    AdaptiveRate rate() {
        return rate;
    }

    boolean isFree(long now) {
        fill(now);
        return now >= pausedUntil && permits >= 1;
    }

    void take(long now) {
        permits--;
        share.used();
        usedAt = now;
        lastSecond.count(now);
    }

    /** The rate that this process may use of it, calls a second. */
    double perSecond(long now) {
        return rate.perSecond() * share.part(now);
    }

    /** When the next permit will be there. */
    long freeAt(long now) {
        fill(now);
        long refill = permits >= 1 ? now : now + (long) Math.ceil((1 - permits) / perSecond(now) * NANOS);
        return Math.max(refill, pausedUntil);
    }

    /** When the next permit could be there at the earliest, if this process got all of the rate. */
    long mayBeFreeAt(long now) {
        fill(now);
        long refill = permits >= 1 ? now : now + (long) Math.ceil((1 - permits) / rate.perSecond() * NANOS);
        return Math.max(refill, pausedUntil);
    }

    /** A call had to wait for it. */
    void starve() {
        share.starve();
    }

    /** Whether its share has to be leased, since what this process has of it without a lease is small. */
    boolean needsLease(long now) {
        return share.isNeeded(now);
    }

    /** A call was taken that had to wait for it. */
    void taken(long now) {
        if (rate.isUsedUp(lastSecond.calls(now) / share.part(now))) {
            rate.taken();
            share.taken();
        }
    }

    /** What the other processes are told of it now, or {@code null} if there is nothing. */
    LimitReport report(LimitKey key, long now) {
        follow(now);
        return share.report(key, rate, !waiting.isEmpty(), pausedUntil, now);
    }

    /** What was told did not arrive. */
    void lost() {
        share.lost();
    }

    /** What all processes know of it now. */
    void heard(SharedLimit limit, String process, long now) {
        fill(now);
        int before = share.generation();
        share.heard(limit, process, rate);
        if (share.generation() > before) {
            // what is under way was sent at the rate that was refused
            cutAt = now;
        }
        pause(limit.banEnd(now / NANOS_PER_MILLI) * NANOS_PER_MILLI);
        if (!waiting.isEmpty() && share.takesTurns(now)) {
            keepToTurn(Math.max(now, pausedUntil));
        }
    }

    /** Moves to the turn of this process, whichever way is shorter, so that many do not send at once. */
    private void keepToTurn(long at) {
        double off = share.permitsByTurn(rate.perSecond(), at) - permits;
        permits += off - Math.rint(off);
    }

    long pausedUntil(long now) {
        follow(now);
        return pausedUntil;
    }

    boolean isLearned() {
        return learned;
    }

    /** Lazada refused a call that was sent then; nothing is sent before the ban is over. */
    void refused(long sentAt, long now, long banUntil) {
        follow(now);
        usedAt = now;
        corrected = true;
        boolean news = sentAt > cutAt;
        if (news) {
            if (learned && share.isWhole()) {
                rate.refused(lastSecond.calls(now));
            } else {
                rate.refused();
            }
            cutAt = now;
        } else {
            rate.refusedWithTheLast();
        }
        share.refused(news, banUntil);
        pause(banUntil);
    }

    /** Whether it may be forgotten, since nothing happened in it for that long; what Lazada corrected counts as learned. */
    boolean isIdle(long now, long learnedNanos, long documentedNanos) {
        return waiting.isEmpty() && now > pausedUntil
                && now - usedAt > (learned || corrected ? learnedNanos : documentedNanos);
    }

    /** Whether a wake-up has to be set for the next permit; remembers it if so. */
    boolean needsWake(long at) {
        if (at >= wakeAt) {
            return false;
        }
        wakeAt = at;
        return true;
    }

    /** Whether the wake-up of that time still counts, and was not replaced by an earlier one. */
    boolean woken(long at) {
        if (at != wakeAt) {
            return false;
        }
        wakeAt = Long.MAX_VALUE;
        return true;
    }

    /** Moves everything with a clock that was set back: a ban lasts as long as Lazada said, not until the clock has caught up. */
    private void follow(long now) {
        long back = seenAt - now;
        seenAt = now;
        if (back > SET_BACK_NANOS) {
            filledAt -= back;
            pausedUntil -= back;
            cutAt -= back;
            usedAt -= back;
            lastSecond = new SlidingWindowCounter();
        }
    }

    private void fill(long now) {
        follow(now);
        if (now > filledAt) {
            double perSecond = perSecond(now);
            double room = Math.max(1 + perSecond * LATENESS_SECONDS, permits);
            permits = Math.min(room, permits + (now - filledAt) / NANOS * perSecond);
            filledAt = now;
        }
    }

    private void pause(long until) {
        if (until > pausedUntil) {
            pausedUntil = until;
            // when the ban ends, the processes begin one after the other
            permits = Math.min(permits, share.permitsByTurn(rate.perSecond(), until));
            filledAt = Math.max(filledAt, pausedUntil);
        }
    }
}
