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
package io.github.camellazada.client.token;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.github.camellazada.outcome.LazadaLimitScope;

/** Tells a refusal that only the seller can mend from a failure that passes. */
final class TokenFailures {
    private static final Set<String> FINAL = Set.of("IllegalRefreshToken", "InvalidRefreshToken", "InvalidCode",
            "AUTH_TYPE_UNSUPPORTED");
    // these turn every refresh away, whosever the token is
    private static final Set<String> OF_THE_APP = Set.of("IncompleteSignature", "MissingParameter", "MissingPartner",
            "InvalidAppKey", "IllegalAppKey", "APP_KEY_INVALID", "AppNotSubscribed", "AppWhiteIpLimit", "IllegalTimestamp",
            "OPEN_API_TIMESTAMP_INVALID", "InvalidApiPath", "InvalidApi");
    private static final String OPERATION = "auth-token-refresh";

    private TokenFailures() {
    }

    /** Whether Lazada will never refresh that token again; anything else, an app with a wrong secret included, may pass. */
    static boolean isFinal(Throwable failure) {
        return FailureCause.of(failure) instanceof LazadaException refused && refused.getCode() != null
                && FINAL.contains(refused.getCode());
    }

    /** Whether Lazada turned away that one token, and so does answer refreshes; an unknown code says nothing of others. */
    static boolean isOfOne(Throwable failure) {
        Throwable cause = FailureCause.of(failure);
        return (cause instanceof LazadaAuthorizationException || cause instanceof LazadaRequestException)
                && ((LazadaException) cause).getCode() != null
                && !OF_THE_APP.contains(((LazadaException) cause).getCode());
    }

    static LazadaAuthorizationException authorizeAgain(TokenKey key, Throwable failure) {
        LazadaFailure known = FailureCause.of(failure) instanceof LazadaException refused ? refused.getFailure() : null;
        return new LazadaAuthorizationException(new LazadaFailure(OPERATION, key.seller(), known == null ? null : known.code(),
                known == null ? null : known.type(), "The access token of seller " + key.seller() + " in " + key.country()
                        + " has ended, and Lazada no longer refreshes it, so nothing is sent for this seller. Let the"
                        + " seller authorize app " + key.appKey() + " again (lazada:authorize). A seller who bought the app"
                        + " in Lazada's service market renews it there",
                known == null ? null : known.requestId(), known == null ? 0 : known.httpStatus(), false, List.of()), failure);
    }

    static LazadaUnavailableException elsewhereTooLong(TokenKey key) {
        return new LazadaUnavailableException(LazadaFailure.unanswered(OPERATION, key.seller(),
                "The access token of seller " + key.seller() + " in " + key.country()
                        + " has ended, and another process began to refresh it but does not finish. Check that process."
                        + " This process takes over when the lease of the other one ends",
                true));
    }

    /** As the refresh failed that is not tried again before then. */
    static Throwable notYet(TokenKey key, Throwable failure, Instant now, Instant until) {
        if (!(failure instanceof LazadaException refused)) {
            return failure;
        }
        LazadaFailure known = refused.getFailure();
        LazadaFailure told = new LazadaFailure(OPERATION, key.seller(), known.code(), known.type(),
                known.message() + "; it is not tried again before " + until.truncatedTo(ChronoUnit.SECONDS), known.requestId(),
                known.httpStatus(), known.retryable(), known.details());
        if (failure instanceof LazadaAuthorizationException) {
            return new LazadaAuthorizationException(told, failure);
        }
        if (failure instanceof LazadaRequestException) {
            return new LazadaRequestException(told, failure);
        }
        return failure instanceof LazadaThrottledException
                ? new LazadaThrottledException(told, Duration.between(now, until), LazadaLimitScope.OBJECT)
                : new LazadaUnavailableException(told, failure);
    }
}
