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

import java.time.Duration;
import java.util.Locale;

import io.github.camellazada.client.call.CallOutcome;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.redact.Excerpt;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.outcome.LazadaItemOutcome.State;

/**
 * What may be told of a call that an exchange has made, such as to a trace. Neither seller nor parameters are in it.
 *
 * @param operation operation that was called, in kebab case
 * @param country   country whose gateway was to serve it, or {@code null}
 * @param priority      priority in which it waited, or {@code null} where it was refused before that was known
 * @param attempts  requests that were sent for it
 * @param waited    what it waited for earlier writes, for permits and between its attempts
 * @param outcome   as in {@link CallOutcome}, or {@code held} where at least a part of it is kept until a freeze lifts
 * @param code      Lazada's code, or {@code null}
 * @param requestId Lazada's request id, or {@code null}
 */
public record CallReport(String operation, String country, String priority, int attempts, Duration waited, String outcome,
        String code, String requestId) {
    /** The exchange property that holds the report of the last call. */
    public static final String PROPERTY = "CamelLazadaCallReport";

    /** Of a call that was answered. */
    public static CallReport of(LazadaCall call, LazadaAnswer answer) {
        boolean held = answer.items().stream().anyMatch(item -> item.state() == State.HELD);
        return of(call, held ? "held" : CallOutcome.of(answer).toString(), answer.code(), answer.requestId());
    }

    /** Of a call that failed. */
    public static CallReport of(LazadaCall call, LazadaException failure) {
        return of(call, CallOutcome.of(failure).toString(), failure.getCode(), failure.getRequestId());
    }

    /** Of a call that could not even be put together. */
    public static CallReport of(LazadaException refusal) {
        return new CallReport(refusal.getOperation(), null, null, 0, Duration.ZERO, CallOutcome.of(refusal).toString(), null,
                null);
    }

    private static CallReport of(LazadaCall call, String outcome, String code, String requestId) {
        return new CallReport(call.operation().name(), call.country() == null ? null : lower(call.country()),
                lower(call.priority()), call.trail().requests(), call.trail().waited(), outcome, Excerpt.ofText(code),
                requestId);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
