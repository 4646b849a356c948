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
package io.github.camellazada.client.call;

import java.time.Duration;

import io.github.camellazada.client.redact.Excerpt;
import io.github.camellazada.exception.LazadaException;

/**
 * How a call ended, without anything that may not be written down.
 *
 * @param outcome    what kind of end
 * @param code       Lazada's code, {@code null} where the call ended without an answer
 * @param requestId  Lazada's request id, or {@code null}
 * @param httpStatus HTTP status, 0 where there was no answer
 * @param retryable  whether the same call may succeed later
 * @param duration   from the start of the call to its end, all waiting included
 */
public record CallEnd(CallOutcome outcome, String code, String requestId, int httpStatus, boolean retryable,
        Duration duration) {

    public static CallEnd of(LazadaAnswer answer, Duration duration) {
        return new CallEnd(CallOutcome.of(answer), Excerpt.ofText(answer.code()),
                answer.requestId(), answer.httpStatus(), false, duration);
    }

    /**
     * That of a call that failed after so long.
     *
     * @param kept what became of it instead of being sent; {@code null} where it was sent
     */
    public static CallEnd of(LazadaException failure, KeptBack kept, Duration duration) {
        return new CallEnd(kept == KeptBack.ROUTED ? CallOutcome.KEPT : CallOutcome.of(failure),
                Excerpt.ofText(failure.getCode()), failure.getRequestId(),
                failure.getHttpStatus(), failure.isRetryable(), duration);
    }
}
