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
package io.github.camellazada.client.protocol;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.client.redact.Excerpt;
import io.github.camellazada.client.transport.RetryAfter;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaFrozenException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.github.camellazada.outcome.LazadaErrorDetail;
import io.github.camellazada.outcome.LazadaLimitScope;

/** Turns what an answer says went wrong into the exception that says what to do. */
final class ErrorClassifier {
    private static final Pattern BAN = Pattern.compile("(?i)ban will last (\\d{1,9}) second");

    private static final int FIRST_ERROR_STATUS = 400;

    private final ErrorCatalogue errors;

    ErrorClassifier(ErrorCatalogue errors) {
        this.errors = errors;
    }

    LazadaException classify(LazadaCall call, ApiError verdict, JsonNode envelope, int httpStatus) {
        List<LazadaErrorDetail> details = ErrorDetails.read(envelope);
        String type = Json.text(envelope.path("type"));
        Matcher ban = BAN.matcher(verdict.message() == null ? "" : verdict.message());
        boolean banned = ban.find();
        ErrorRule rule = errors.find(call.operation().path(), verdict.code(), verdict.message(), !details.isEmpty());
        ErrorKind known = banned
                ? ErrorKind.THROTTLED
                : errors.kind(call.operation(), verdict.code(), verdict.message(), !details.isEmpty());
        // beside such a status or such a word of the service a refusal is believed only where a row of the table says so
        boolean doubted = rule == null && !banned && isUnfinished(verdict, httpStatus);
        ErrorKind kind = known == null || doubted ? fallback(verdict, type, httpStatus) : known;

        LazadaFailure failure = new LazadaFailure(call.operation().name(), call.seller(),
                Excerpt.ofText(verdict.code()), Excerpt.ofText(type),
                message(verdict, rule, details, httpStatus), Excerpt.ofText(Json.text(envelope.path("request_id"))), httpStatus,
                retryable(call, kind, verdict), details);
        return switch (kind) {
            case THROTTLED -> new LazadaThrottledException(failure,
                    banned ? length(ban) : retryAfter(rule),
                    rule == null ? LazadaLimitScope.SELLER_OPERATION : rule.scope());
            case FROZEN -> new LazadaFrozenException(failure, null);
            case AUTHORIZATION -> new LazadaAuthorizationException(failure);
            case REQUEST -> new LazadaRequestException(failure, known == kind,
                    ErrorTexts.meaning(verdict.message()) == ErrorTexts.Meaning.FORM);
            case SETUP -> new LazadaRequestException(failure);
            case CONCURRENCY, UNAVAILABLE -> new LazadaUnavailableException(failure);
            case UNFINISHED -> call.operation().readOnly()
                    ? new LazadaUnavailableException(failure)
                    : new LazadaOutcomeUnknownException(failure);
        };
    }

    private static ErrorKind fallback(ApiError verdict, String type, int httpStatus) {
        if (httpStatus == 429) {
            return ErrorKind.THROTTLED;
        }
        return isUnfinished(verdict, httpStatus) || "SYSTEM".equals(type) || "ISP".equals(type)
                ? ErrorKind.UNFINISHED
                : ErrorKind.REQUEST;
    }

    private static boolean isUnfinished(ApiError verdict, int httpStatus) {
        return HttpStatus.isUnfinished(httpStatus) || Boolean.TRUE.equals(verdict.retryable());
    }

    private static boolean retryable(LazadaCall call, ErrorKind kind, ApiError verdict) {
        return switch (kind) {
            case THROTTLED, CONCURRENCY, UNAVAILABLE -> !Boolean.FALSE.equals(verdict.retryable());
            case UNFINISHED -> call.operation().readOnly() || call.operation().effect().repeatable();
            case FROZEN, AUTHORIZATION, REQUEST, SETUP -> false;
        };
    }

    private static Duration length(Matcher ban) {
        return RetryAfter.seconds(Long.parseLong(ban.group(1)));
    }

    private static Duration retryAfter(ErrorRule rule) {
        return rule == null || rule.retryAfterSeconds() == null ? null : Duration.ofSeconds(rule.retryAfterSeconds());
    }

    private static String message(ApiError verdict, ErrorRule rule, List<LazadaErrorDetail> details, int httpStatus) {
        StringBuilder message = new StringBuilder(verdict.code() == null && httpStatus >= FIRST_ERROR_STATUS
                ? "The answer has HTTP status " + httpStatus + " and names no error"
                : "Lazada answered that the call failed");
        if (verdict.message() != null) {
            message.append(": ").append(Excerpt.ofText(verdict.message()));
        }
        if (!details.isEmpty()) {
            LazadaErrorDetail first = details.get(0);
            message.append(" (").append(first.field() == null ? "" : first.field() + ": ").append(first.message())
                    .append(details.size() == 1 ? "" : ", and " + (details.size() - 1) + " more in getDetails()").append(')');
        }
        if (rule != null && rule.hint() != null) {
            message.append(". ").append(rule.hint());
        }
        return message.toString();
    }
}
