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
package io.github.camellazada.client.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.Refusals;
import io.github.camellazada.client.concurrent.KeyedQueue;
import io.github.camellazada.client.time.PendingDelays;
import io.github.camellazada.exception.LazadaThrottledException;

/** Lets the writes of one object through one after the other, in the order in which they were asked for. */
@Internal
public final class SequenceInterceptor implements CallInterceptor {
    private final WriteSequencer order;
    private final Duration maxWaitTime;
    private final PendingDelays waits;
    private final Clock clock;

    /**
     * @param maxWaitTime how long a call may wait for its turn
     * @param waits   what waits; when it is closed, a wait ends
     */
    public SequenceInterceptor(WriteSequencer order, Duration maxWaitTime, PendingDelays waits, Clock clock) {
        this.order = order;
        this.maxWaitTime = maxWaitTime;
        this.waits = waits;
        this.clock = clock;
    }

    @Override
    public CompletionStage<LazadaAnswer> intercept(LazadaCall call, Chain next) {
        WriteSequencer.Turn turn = order.enter(call);
        if (turn == null) {
            return next.proceed(call);
        }
        next.run().supersededWhen(turn::isSuperseded);
        KeyedQueue<String, ChangedObjects>.Ticket ticket = turn.ticket();
        CompletionStage<LazadaAnswer> end = ticket.isFirst() ? next.proceed(call) : inTurn(call, ticket, next);
        end.whenComplete((answer, failure) -> ticket.leave());
        return end;
    }

    private CompletionStage<LazadaAnswer> inTurn(LazadaCall call, KeyedQueue<String, ChangedObjects>.Ticket ticket,
            Chain next) {
        Instant since = clock.instant();
        return waits.limit(ticket.turn(), next.run().left(maxWaitTime), () -> late(call)).handle((turn, late) -> {
            Duration waited = Duration.between(since, clock.instant());
            next.run().waited(waited);
            call.trail().waitedForTurn(waited);
            return late == null ? next.proceed(call) : CompletableFuture.<LazadaAnswer>failedStage(late);
        }).thenCompose(Function.identity());
    }

    private static LazadaThrottledException late(LazadaCall call) {
        return new LazadaThrottledException(Refusals.failure(call, "Nothing was sent: earlier changes of the same product"
                + " or order did not end within the longest wait. Raise the option 'maxWaitTime', or send fewer changes of"
                + " one object", false), null);
    }
}
