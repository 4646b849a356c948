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

import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.CallRun;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaFrozenException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaSupersededException;
import io.github.camellazada.exception.LazadaThrottledException;

/** One call on its way through its attempts. */
final class RetriedCall {
    private final RetryRules retry;
    private final LazadaCall whole;
    private final CallInterceptor.Chain rest;
    private final CallRun run;
    private final CompletableFuture<LazadaAnswer> result = new CompletableFuture<>();
    // Each is touched by one step at a time, and the steps follow one another through completed stages.
    private LazadaCall next;
    private LazadaException last;
    private LazadaAnswer soFar;
    private boolean open;

    RetriedCall(RetryRules retry, LazadaCall call, CallInterceptor.Chain rest) {
        this.retry = retry;
        this.whole = call;
        this.next = call;
        this.rest = rest;
        this.run = rest.run();
    }

    CompletionStage<LazadaAnswer> start() {
        send();
        return result;
    }

    private void send() {
        int before = run.permits();
        after(rest.proceed(next), (answer, failure) -> {
            if (failure == null) {
                answered(answer);
            } else if (run.permits() == before) {
                refused(failure);
            } else {
                failed(FailureCause.of(failure));
            }
        });
    }

    /** Goes on when a stage has ended; what a step throws ends the call, which nobody else would end then. */
    private <T> void after(CompletionStage<T> stage, BiConsumer<T, Throwable> step) {
        stage.whenComplete((value, failure) -> {
            try {
                step.accept(value, failure);
            } catch (RuntimeException | Error defect) {
                fail(FailureCause.of(defect));
            }
        });
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
        again(retry.backoff().jittered(run.permits()));
    }

    private void failed(Throwable failure) {
        if (!(failure instanceof LazadaException known)) {
            fail(failure);
            return;
        }
        Duration pause = pause(known);
        last = known;
        open = BatchRetry.isOpen(open, known);
        if (!known.isRetryable() || retry.maxRetries() == 0) {
            give(known, false);
        } else if (run.isSuperseded()) {
            supersede(known);
        } else if (mayGoOn() && pause.compareTo(run.left(retry.maxWaitTime())) <= 0) {
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
        fail(new LazadaSupersededException(
                refusal("The write failed. The client does not repeat it, since a later one sets the same values"), known)
                .tried(run.permits(), false));
    }

    /** How long to wait before the next attempt asks for a permit. */
    private Duration pause(LazadaException known) {
        if (known instanceof LazadaThrottledException && !(known instanceof LazadaFrozenException)) {
            return run.pause();
        }
        if (known instanceof LazadaFrozenException || !known.isRetryable()) {
            return Duration.ZERO;
        }
        Duration backoff = retry.backoff().jittered(run.permits());
        Duration asked = known.getRetryAfter();
        return asked == null ? backoff : backoff.plus(asked);
    }

    private void again(Duration pause) {
        Instant since = retry.clock().instant();
        after(retry.pauses().pause(pause), (nothing, none) -> {
            Duration waited = Duration.between(since, retry.clock().instant());
            run.waited(waited);
            whole.trail().paused(waited);
            if (retry.pauses().isClosed()) {
                giveLast();
            } else {
                send();
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
        LazadaException failure = (open ? BatchRetry.unknown(end) : end)
                .tried(Math.max(0, run.permits() - whole.trail().unsent()), exhausted);
        if (soFar == null) {
            fail(failure);
        } else {
            // the other items were carried out: a failure of the rest must not hide that
            complete(failure instanceof LazadaOutcomeUnknownException ? BatchRetry.unknown(whole, soFar) : soFar);
        }
    }

    private void complete(LazadaAnswer answer) {
        result.complete(answer.refusal() == null
                ? answer
                : answer.refused(answer.refusal().tried(run.permits(), BatchRetry.remainder(whole, answer).isPresent())));
    }

    private void fail(Throwable failure) {
        result.completeExceptionally(failure);
    }

    private boolean mayGoOn() {
        return run.permits() <= retry.maxRetries() && !retry.pauses().isClosed();
    }

    private LazadaFailure refusal(String message) {
        return LazadaFailure.unanswered(whole.operation().name(), whole.seller(), message, false);
    }
}
