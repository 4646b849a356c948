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

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.github.camellazada.client.inbox.InboxReplay;
import io.github.camellazada.client.inbox.InboxStatus;

/** Knows what the inboxes of a component keep, without waiting for them, and lets pushes be routed again. */
public final class KeptPushes {
    private final LastKnown<InboxStatus> last;
    private final Function<InboxReplay, CompletionStage<Integer>> replay;
    private final Limits limits;
    private final Counts counts;
    private final Clock clock;

    /**
     * How much the inboxes may keep.
     *
     * @param rows    most rows
     * @param bytes   most bytes
     * @param replays whether the developer console may route pushes again
     */
    public record Limits(LongSupplier rows, LongSupplier bytes, BooleanSupplier replays) {
    }

    /**
     * What the inboxes did since the start of this process.
     *
     * @param appended pushes that were stored
     * @param repeated pushes that were stored before
     * @param refused  pushes that were not stored, since the inbox was full or failed
     * @param replayed pushes that were opened again
     */
    public record Counts(LongSupplier appended, LongSupplier repeated, LongSupplier refused, LongSupplier replayed) {
    }

    public KeptPushes(Supplier<CompletionStage<InboxStatus>> inboxes, Function<InboxReplay, CompletionStage<Integer>> replay,
            Limits limits, Counts counts, Clock clock) {
        this.last = new LastKnown<>("pushes", inboxes, clock);
        this.replay = replay;
        this.limits = limits;
        this.counts = counts;
        this.clock = clock;
    }

    /** What the inboxes said last; {@code null} until they have answered for the first time. */
    public InboxStatus known() {
        return last.value();
    }

    /** Whether they failed when they were asked last. */
    public boolean isFailing() {
        return last.isFailing();
    }

    /** Whether they take no further push. */
    public boolean isFull() {
        InboxStatus known = known();
        return known != null && (known.open() >= limits.rows().getAsLong() || known.bytes() >= limits.bytes().getAsLong());
    }

    /** How long ago the oldest open push was stored; {@code null} where none is known. */
    public Duration oldest() {
        InboxStatus known = known();
        return known == null || known.oldest() == null ? null : Duration.between(known.oldest(), clock.instant());
    }

    public Counts counts() {
        return counts;
    }

    /** Routes pushes again, for the developer console. */
    public CompletionStage<Integer> replay(InboxReplay which) {
        return replay.apply(which);
    }

    /** Whether the developer console may. */
    public boolean mayReplay() {
        return limits.replays().getAsBoolean();
    }
}
