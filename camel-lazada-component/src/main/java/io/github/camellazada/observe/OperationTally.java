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
package io.github.camellazada.observe;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

import io.github.camellazada.client.call.CallEnd;
import io.github.camellazada.client.call.CallOutcome;

/** What is known of the calls of one operation. */
public final class OperationTally {
    private final AtomicLong running = new AtomicLong();
    private final AtomicLong attempts = new AtomicLong();
    private final AtomicLongArray ends = new AtomicLongArray(CallOutcome.values().length);
    private volatile Ended last;
    private volatile Ended lastFailure;

    /**
     * The end of a call.
     *
     * @param at  when
     * @param end how
     */
    public record Ended(Instant at, CallEnd end) {
    }

    void start() {
        running.incrementAndGet();
    }

    void attempt() {
        attempts.incrementAndGet();
    }

    void end(Instant at, CallEnd end) {
        running.decrementAndGet();
        ends.incrementAndGet(end.outcome().ordinal());
        last = new Ended(at, end);
        if (end.outcome() != CallOutcome.DONE) {
            lastFailure = last;
        }
    }

    /** How many calls are under way. */
    public long running() {
        return running.get();
    }

    /** How many requests were sent; more than there were calls where some were repeated. */
    public long attempts() {
        return attempts.get();
    }

    /** How many calls ended so; outcomes that never came are left out. */
    public Map<CallOutcome, Long> ends() {
        Map<CallOutcome, Long> counts = new EnumMap<>(CallOutcome.class);
        for (CallOutcome outcome : CallOutcome.values()) {
            long count = ends.get(outcome.ordinal());
            if (count > 0) {
                counts.put(outcome, count);
            }
        }
        return counts;
    }

    /** The last end, {@code null} before the first. */
    public Ended last() {
        return last;
    }

    /** The last end that was not wholly good, or {@code null}. */
    public Ended lastFailure() {
        return lastFailure;
    }
}
