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

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.protocol.ErrorTexts;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;

/**
 * Does not believe a refusal of a write after an attempt whose answer was lost: that attempt may have been carried out and be
 * what the refusal comes from.
 */
@Internal
public final class DoubtInterceptor implements CallInterceptor {
    @Override
    public CompletionStage<LazadaAnswer> intercept(LazadaCall call, Chain next) {
        if (call.operation().readOnly()) {
            return next.proceed(call);
        }
        boolean doubtful = call.trail().isLost();
        return next.proceed(call).handle((answer, failure) -> {
            if (failure == null) {
                if (answer.items().stream().anyMatch(LazadaItemOutcome::isUnknown)) {
                    call.trail().lost();
                }
                return doubtful ? answer.with(answer.items().stream().map(DoubtInterceptor::doubted).toList()) : answer;
            }
            Throwable cause = FailureCause.of(failure);
            if (cause instanceof LazadaOutcomeUnknownException) {
                call.trail().lost();
            }
            throw new CompletionException(doubtful && isDoubtful(cause) ? unknown((LazadaException) cause) : cause);
        });
    }

    /** Whether a failure may come from what an earlier attempt has changed. */
    private static boolean isDoubtful(Throwable failure) {
        return failure instanceof LazadaRequestException refused && refused.getCode() != null && !refused.isOfForm();
    }

    /** The end of a write after the answer to an earlier attempt was lost and the last attempt ended like that. */
    public static LazadaOutcomeUnknownException unknown(LazadaException last) {
        return new LazadaOutcomeUnknownException(last.getFailure().with(last.getFailure().message()
                + ". Lazada may have carried out an earlier attempt, whose answer was lost. Read the state at Lazada before"
                + " you send the write again", false), last);
    }

    private static LazadaItemOutcome doubted(LazadaItemOutcome item) {
        return item.state() == State.REJECTED && ErrorTexts.meaning(item.message()) != ErrorTexts.Meaning.FORM
                ? new LazadaItemOutcome(item.id(), State.UNKNOWN, item.code(), item.message(), item.retryable())
                : item;
    }
}
