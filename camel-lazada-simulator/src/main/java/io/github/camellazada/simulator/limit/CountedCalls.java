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
package io.github.camellazada.simulator.limit;

/** The calls that one limit counts together. */
final class CountedCalls {
    private final LimitRule rule;
    private final String key;
    private final Meter meter;
    private long bannedUntil = Long.MIN_VALUE;
    private long bannedMillis;
    private int passed;
    private int refused;
    private int bans;

    CountedCalls(LimitRule rule, String key) {
        this.rule = rule;
        this.key = key;
        this.meter = rule.window().meter(rule.calls(), rule.period());
    }

    /** When a call may pass again: now, or later. A call too many begins a ban. */
    long freeAt(long now) {
        if (now < bannedUntil) {
            refused++;
            return bannedUntil;
        }
        long free = meter.freeAt(now);
        if (free > now) {
            refused++;
            bannedUntil = now + rule.ban().toMillis();
            bannedMillis += rule.ban().toMillis();
            bans += rule.ban().isZero() ? 0 : 1;
        }
        return Math.max(free, bannedUntil);
    }

    void take(long now) {
        passed++;
        meter.take(now);
    }

    void end() {
        meter.end();
    }

    Throttled refusal(long waitMillis) {
        return rule.shape().refusal(Math.max(1, (waitMillis + 999) / 1000));
    }

    LimitTally tally(long now) {
        return new LimitTally(rule, key, passed, refused, bans, bannedMillis - Math.max(0, bannedUntil - now));
    }
}
