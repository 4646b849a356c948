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
package io.github.camellazada.exception;

import java.time.Duration;
import java.util.List;

import io.github.camellazada.outcome.LazadaErrorDetail;

/**
 * A call to Lazada that did not succeed; the type of the exception says what can be done about it. No message holds a secret,
 * a signature or a buyer's data.
 */
public class LazadaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final LazadaFailure failure;

    public LazadaException(LazadaFailure failure) {
        this(failure, null);
    }

    public LazadaException(LazadaFailure failure, Throwable cause) {
        super(failure.describe(), cause);
        this.failure = failure;
    }

    /** Kebab-case name of the operation that was called. */
    public String getOperation() {
        return failure.operation();
    }

    /** Id of the seller that was called for, or {@code null}. */
    public String getSeller() {
        return failure.seller();
    }

    /** Lazada's code, {@code null} where the failure came before an answer. */
    public String getCode() {
        return failure.code();
    }

    /** {@code SYSTEM}, {@code ISV} or {@code ISP} as Lazada says whose fault it is, or {@code null}. */
    public String getType() {
        return failure.type();
    }

    /** Id to quote to Lazada's support, or {@code null}. */
    public String getRequestId() {
        return failure.requestId();
    }

    /** HTTP status of the answer, 0 where there was none. */
    public int getHttpStatus() {
        return failure.httpStatus();
    }

    /**
     * Whether to send the same call again without a change; {@code false} where the component has done so in vain, see
     * {@link #isExhausted()}.
     */
    public boolean isRetryable() {
        return failure.retryable() && !isExhausted();
    }

    /** How often the call was sent before it failed with this. */
    public int getAttempts() {
        return failure.attempts().count();
    }

    /** Whether another attempt could have helped, but the component's retries or its patience were used up. */
    public boolean isExhausted() {
        return failure.attempts().exhausted();
    }

    /** How long Lazada asks to wait, or a documented default; {@code null} where neither is known. */
    public Duration getRetryAfter() {
        return failure.attempts().retryAfter();
    }

    /** The same failure with the time that Lazada asks to wait; of two such times the longer one counts. */
    public final LazadaException askedToWait(Duration length) {
        return with(failure.askedToWait(length));
    }

    /** The same failure after that many attempts; exhausted if the client would have sent it again if it were allowed to. */
    public final LazadaException tried(int times, boolean exhausted) {
        return with(failure.tried(times, exhausted));
    }

    /** The same failure with other facts; type, cause and stack trace stay. */
    public final LazadaException with(LazadaFailure facts) {
        if (facts.equals(failure)) {
            return this;
        }
        LazadaException copy = copy(facts);
        copy.setStackTrace(getStackTrace());
        return copy;
    }

    /** A new exception of the same type with the same cause. */
    protected LazadaException copy(LazadaFailure facts) {
        return new LazadaException(facts, getCause());
    }

    /** The lines of {@code detail[]}, never {@code null}. */
    public List<LazadaErrorDetail> getDetails() {
        return failure.details();
    }

    /** All that is known of the failure. */
    public LazadaFailure getFailure() {
        return failure;
    }
}
