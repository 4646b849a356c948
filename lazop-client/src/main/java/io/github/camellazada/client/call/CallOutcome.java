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

import java.util.Locale;

import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaPartialFailureException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaResponseException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.github.camellazada.outcome.LazadaItemOutcome;

/** The kinds of end that a call can have, one for each type of exception. */
public enum CallOutcome {
    /** All of it was carried out. */
    DONE(null),
    /** Some items were carried out and some were not. */
    PARTIAL(LazadaPartialFailureException.class),
    /** A campaign has frozen it: it is held until that lifts, or the route decides. Of a batch, none of its items has failed. */
    KEPT(null),
    /** Refused because of a limit or a campaign freeze. */
    THROTTLED(LazadaThrottledException.class),
    /** App, secret, token, permission or the seller's state is in the way. */
    AUTHORIZATION(LazadaAuthorizationException.class),
    /** The request itself is at fault, or was refused before it was sent. */
    REQUEST(LazadaRequestException.class),
    /** The answer could not be read. */
    UNREADABLE(LazadaResponseException.class),
    /** No connection, or Lazada could not do it; nothing was changed. */
    UNAVAILABLE(LazadaUnavailableException.class),
    /** A write of which nobody knows whether it was carried out. */
    UNKNOWN(LazadaOutcomeUnknownException.class),
    /** Any other failure. */
    FAILED(LazadaException.class);

    private final Class<? extends LazadaException> exception;
    private final String text = name().toLowerCase(Locale.ROOT);

    CallOutcome(Class<? extends LazadaException> exception) {
        this.exception = exception;
    }

    /** The kind of end that an answer is. */
    public static CallOutcome of(LazadaAnswer answer) {
        if (answer.items().isEmpty() || answer.items().stream().allMatch(LazadaItemOutcome::isDone)) {
            return DONE;
        }
        return answer.items().stream().noneMatch(LazadaItemOutcome::isFailed) ? KEPT : PARTIAL;
    }

    /** The kind of end that a failure is. */
    public static CallOutcome of(LazadaException failure) {
        for (CallOutcome outcome : values()) {
            if (outcome.exception != null && outcome.exception.isInstance(failure)) {
                return outcome;
            }
        }
        return FAILED;
    }

    /** Whether it says that the gateway or the credentials, not the single request, are the problem. */
    public boolean isOutage() {
        return this == AUTHORIZATION || this == UNAVAILABLE || this == UNREADABLE || this == UNKNOWN;
    }

    @Override
    public String toString() {
        return text;
    }
}
