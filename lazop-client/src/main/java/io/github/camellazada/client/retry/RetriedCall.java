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
package io.github.camellazada.client.retry;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.order.KeyedQueue;
import io.github.camellazada.client.ratelimit.RateLimiter;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaFrozenException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaSupersededException;
import io.github.camellazada.exception.LazadaThrottledException;

/** One call on its way through its attempts. */
final class RetriedCall {
    private final RetryInterceptor flow;
    private final LazadaCall whole;
    private final KeyedQueue.Ticket ticket;
    private final CompletableFuture<LazadaAnswer> result = new CompletableFuture<>();
    // Each is touched by one step at a time, and the steps follow one another through completed stages.
    private LazadaCall next;
    private int attempts;
    private Duration waited = Duration.ZERO;
    private LazadaException last;
    private LazadaAnswer soFar;
    private boolean open;

    RetriedCall(RetryInterceptor flow, LazadaCall call) {
        this.flow = flow;
        this.whole = call;
        this.next = call;
        this.ticket = flow.options().order().enter(call);
    }

    CompletionStage<LazadaAnswer> start() {
        if (ticket != null) {
            result.whenComplete((answer, failure) -> ticket.leave());
        }
        if (ticket == null || ticket.isFirst()) {
            guarded(this::permit);
            return result;
        }
        Instant since = flow.options().clock().instant();
        CompletableFuture<Void> longest = flow.pauses().pause(remaining());
        ticket.turn().thenAccept(nothing -> longest.complete(null));
        after(longest, (nothing, none) -> {
            whole.trail().waitedForTurn(waitedSince(since));
            if (ticket.isFirst()) {
                permit();
            } else {
                fail(new LazadaThrottledException(refusal("Nothing was sent: earlier changes of the same product or order were"
                        + " still under way when the wait was over; raise the option 'maxWaitTime', or send fewer changes of one"
                        + " object"), null));
            }
        });
        return result;
    }

    private void permit() {
        Instant since = flow.options().clock().instant();
        after(flow.options().permits().acquire(next, remaining()), (permit, refused) -> {
            whole.trail().waitedForPermit(waitedSince(since));
            if (refused == null) {
                send(permit);
            } else {
                refused(refused);
            }
        });
    }

    private void send(RateLimiter.Permit permit) {
        attempts++;
        after(flow.attempt(next), (answer, failure) -> {
            if (failure == null) {
                permit.accepted();
                answered(answer);
            } else {
                failed(permit, FailureCause.of(failure));
            }
        });
    }

    /** Goes on when a stage has ended. */
    private <T> void after(CompletionStage<T> stage, BiConsumer<T, Throwable> step) {
        stage.whenComplete((value, failure) -> guarded(() -> step.accept(value, failure)));
    }

    /** What a step throws ends the call, which nobody else would end then. */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error defect) {
            fail(FailureCause.of(defect));
        }
    }

    private void answered(LazadaAnswer answer) {
        LazadaAnswer merged = soFar == null ? answer : BatchRetry.merge(whole, soFar, answer);
        Optional<LazadaCall> rest = mayGoOn() ? BatchRetry.remainder(whole, merged) : Optional.empty();
        if (rest.isEmpty()) {
            complete(merged);
            return;
        }
        soFar = merged;
        next = rest.get();
        again(flow.backoff().pause(attempts));
    }

    private void failed(RateLimiter.Permit permit, Throwable failure) {
        if (!(failure instanceof LazadaException known)) {
            fail(failure);
            return;
        }
        Duration pause = learnt(permit, known);
        last = known;
        open = BatchRetry.isOpen(open, known);
        if (!known.isRetryable() || flow.options().maxRetries() == 0) {
            give(known, false);
        } else if (ticket != null && ticket.isSuperseded()) {
            supersede(known);
        } else if (mayGoOn() && pause.compareTo(remaining()) <= 0) {
            again(pause);
        } else {
            give(known, true);
        }
    }

    private void supersede(LazadaException known) {
        if (soFar != null) {
            give(known, false);
            return;
        }
        LazadaException superseded = new LazadaSupersededException(
                refusal("The write failed and was not sent again, since a later one sets the same values"), known);
        superseded.tried(attempts, false);
        fail(superseded);
    }

    /** Lets the permit learn how its call went; returns how long to wait before the next one is asked for. */
    private Duration learnt(RateLimiter.Permit permit, LazadaException known) {
        if (known instanceof LazadaFrozenException) {
            return Duration.ZERO; // says nothing of a rate, neither for nor against it
        }
        if (known instanceof LazadaThrottledException throttled) {
            return permit.rejected(throttled);
        }
        if (known.getCode() != null) {
            permit.accepted();
        }
        if (!known.isRetryable()) {
            return Duration.ZERO;
        }
        Duration backoff = flow.backoff().pause(attempts);
        Duration asked = known.getRetryAfter();
        return asked == null ? backoff : backoff.plus(asked);
    }

    private void again(Duration pause) {
        Instant since = flow.options().clock().instant();
        after(flow.pauses().pause(pause), (nothing, none) -> {
            whole.trail().paused(waitedSince(since));
            if (flow.pauses().isClosed()) {
                giveLast();
            } else {
                permit();
            }
        });
    }

    /** Before the first attempt the refusal says all; afterwards Lazada's own answer says more. */
    private void refused(Throwable refused) {
        if (last == null && soFar == null) {
            fail(FailureCause.of(refused));
        } else {
            giveLast();
        }
    }

    private void giveLast() {
        if (last == null) {
            complete(soFar);
        } else {
            give(last, true);
        }
    }

    private void give(LazadaException end, boolean exhausted) {
        LazadaException failure = open ? BatchRetry.unknown(end) : end;
        failure.tried(Math.max(0, attempts - whole.trail().unsent()), exhausted);
        if (soFar == null) {
            fail(failure);
        } else {
            // the other items were carried out: a failure of the rest must not hide that
            complete(failure instanceof LazadaOutcomeUnknownException ? BatchRetry.unknown(soFar) : soFar);
        }
    }

    private void complete(LazadaAnswer answer) {
        if (answer.refusal() != null) {
            answer.refusal().tried(attempts, BatchRetry.remainder(whole, answer).isPresent());
        }
        result.complete(answer);
    }

    private void fail(Throwable failure) {
        result.completeExceptionally(failure);
    }

    private boolean mayGoOn() {
        return attempts <= flow.options().maxRetries() && !flow.pauses().isClosed();
    }

    private Duration waitedSince(Instant since) {
        Duration length = Duration.between(since, flow.options().clock().instant());
        waited = waited.plus(length);
        return length;
    }

    private Duration remaining() {
        Duration left = flow.options().maxWaitTime().minus(waited);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private LazadaFailure refusal(String message) {
        return LazadaFailure.unanswered(whole.operation().name(), whole.seller(), message, false);
    }
}
