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

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

import io.github.camellazada.outcome.LazadaErrorDetail;

/**
 * The facts of a failed call, free of secrets.
 *
 * @param operation  kebab-case name of the operation
 * @param seller     seller id, or {@code null}
 * @param code       Lazada's code, or {@code null}
 * @param type       {@code SYSTEM}, {@code ISV}, {@code ISP} or {@code null}
 * @param message    what is wrong, why it matters and where to set it right
 * @param requestId  Lazada's request id, or {@code null}
 * @param httpStatus HTTP status, 0 where there was no answer
 * @param retryable  whether the same call may succeed later
 * @param details    lines of {@code detail[]}
 * @param attempts   how often the call was sent, and what may come next
 */
public record LazadaFailure(String operation, String seller, String code, String type, String message, String requestId,
        int httpStatus, boolean retryable, List<LazadaErrorDetail> details, Attempts attempts) implements Serializable {

    public LazadaFailure {
        details = details == null ? List.of() : List.copyOf(details);
    }

    /** Of a call that was sent once. */
    public LazadaFailure(String operation, String seller, String code, String type, String message, String requestId,
            int httpStatus, boolean retryable, List<LazadaErrorDetail> details) {
        this(operation, seller, code, type, message, requestId, httpStatus, retryable, details, Attempts.ONE);
    }

    /**
     * How often a call was sent, and what may come next.
     *
     * @param count      how often it was sent before it failed
     * @param exhausted  whether another attempt could have helped, but the retries or the wait of the client were used up
     * @param retryAfter how long Lazada asks to wait, or a documented default; {@code null} where neither is known
     */
    public record Attempts(int count, boolean exhausted, Duration retryAfter) implements Serializable {
        static final Attempts ONE = new Attempts(1, false, null);
    }

    /** Of a call that got no answer of Lazada's. */
    public static LazadaFailure unanswered(String operation, String seller, String message, boolean retryable) {
        return new LazadaFailure(operation, seller, null, null, message, null, 0, retryable, List.of());
    }

    /** The same facts in other words. */
    public LazadaFailure with(String text, boolean mayBeRepeated) {
        return new LazadaFailure(operation, seller, code, type, text, requestId, httpStatus, mayBeRepeated, details,
                attempts);
    }

    /** The same facts after that many attempts. */
    LazadaFailure tried(int times, boolean usedUp) {
        return with(new Attempts(times, usedUp, attempts.retryAfter));
    }

    /** The same facts with the time that Lazada asks to wait; of two such times the longer one counts. */
    LazadaFailure askedToWait(Duration length) {
        Duration known = attempts.retryAfter;
        return length == null || known != null && known.compareTo(length) >= 0
                ? this
                : with(new Attempts(attempts.count, attempts.exhausted, length));
    }

    private LazadaFailure with(Attempts made) {
        return new LazadaFailure(operation, seller, code, type, message, requestId, httpStatus, retryable, details, made);
    }

    /** One line for a log or an exception. */
    public String describe() {
        StringBuilder line = new StringBuilder("lazada:").append(operation).append(": ").append(message);
        if (code != null) {
            line.append(" [code ").append(code).append(type == null ? "" : ", type " + type).append(']');
        }
        if (requestId != null) {
            line.append(" [request id ").append(requestId).append(']');
        }
        if (attempts.count > 1) {
            line.append(" [after ").append(attempts.count).append(" attempts]");
        }
        return line.toString();
    }
}
