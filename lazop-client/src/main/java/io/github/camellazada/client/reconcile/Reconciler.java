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
package io.github.camellazada.client.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.time.PendingDelays;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;

/** Finds out what became of writes whose answer was lost, as the catalogue says how. */
@Internal
public final class Reconciler {
    private final Function<LazadaCall, CompletionStage<LazadaAnswer>> reads;
    private final PendingDelays pauses;
    private final Duration longest;
    private final Supplier<Duration> skew;

    /**
     * @param reads   makes a call that reads
     * @param pauses  the waits before the looks; when they are closed, a look-up ends
     * @param longest how long a look-up may take, besides the waits before its looks
     * @param skew    what must be added to this machine's clock to get Lazada's; a read may be what tells it
     */
    public Reconciler(Function<LazadaCall, CompletionStage<LazadaAnswer>> reads, PendingDelays pauses, Duration longest,
            Supplier<Duration> skew) {
        this.reads = reads;
        this.pauses = pauses;
        this.longest = longest;
        this.skew = skew;
    }

    /**
     * Looks a write up.
     *
     * @return completes with an answer if it was carried out, at least for some items; else exceptionally, and says in its
     *         type whether the write was not carried out or is still unknown
     */
    public CompletionStage<LazadaAnswer> reconcile(LazadaCall call, Instant sent, LazadaOutcomeUnknownException lost) {
        return new WriteReconciliation(call, lost, looks(call, sent)).reconcile();
    }

    /**
     * Looks up the items of which the answer to a batch does not tell what became; always completes with an answer.
     *
     * @param repeated whether it answers an attempt after one that was lost, which may be what a refusal of it comes from
     */
    public CompletionStage<LazadaAnswer> settleItems(LazadaCall call, Instant sent, LazadaAnswer answer, boolean repeated) {
        return new ItemReconciliation(call, answer, looks(call, sent), repeated).reconcile();
    }

    private ProbeSchedule looks(LazadaCall call, Instant sent) {
        return new ProbeSchedule(call, () -> sent.plus(skew.get()), reads, pauses, longest);
    }
}
