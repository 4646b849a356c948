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

import java.util.List;

import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.Refusals;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaResponseException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.exception.LazadaUnavailableException;

/** Makes the exceptions for answers that are not Lazada's JSON: an HTML page, an empty or a cut body. */
final class UnreadableAnswers {
    private static final int LONGEST_TYPE = 100;

    private UnreadableAnswers() {
    }

    static LazadaException exception(LazadaCall call, TransportResponse response, String what, String excerpt) {
        int status = response.status();
        String message = "The answer has HTTP status " + status + " and " + what
                + mediaType(response.contentType())
                + (excerpt == null ? "" : ": " + excerpt);
        if (status == 429) {
            return new LazadaThrottledException(failure(call, status, true, message
                    + ". The gateway limits the rate of calls; send fewer or later"), null);
        }
        if (status == 401 || status == 403 || status == 407) {
            return new LazadaAuthorizationException(failure(call, status, false, message
                    + ". A proxy or firewall in front of the gateway refuses this machine: check the proxy, and "
                    + "whether Lazada's firewall blocks its address"));
        }
        if (status >= 300 && status < 500 && !HttpStatus.isUnfinished(status)) {
            return new LazadaRequestException(failure(call, status, false, message
                    + ". No gateway of Lazada answers like this: check the option 'serverUrl' and the operation's path"));
        }
        if (!call.operation().readOnly()) {
            return new LazadaOutcomeUnknownException(failure(call, status, call.operation().effect().repeatable(), message
                    + Refusals.unknownEnd(call)));
        }
        return HttpStatus.isUnfinished(status)
                ? new LazadaUnavailableException(failure(call, status, true, message + ". Try again later"))
                : new LazadaResponseException(failure(call, status, true, message + ". Lazada shows pages like this when a"
                        + " firewall or a proxy answers in its place: check 'serverUrl', the proxy and the app's IP white list"));
    }

    // a header is text from outside as well: what is no media type is not repeated
    private static String mediaType(String contentType) {
        if (contentType == null) {
            return "";
        }
        int end = contentType.indexOf(';');
        String type = contentType.substring(0, Math.min(LONGEST_TYPE, end < 0 ? contentType.length() : end)).strip();
        boolean known = !type.isEmpty()
                && type.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c) || "/+.-".indexOf(c) >= 0);
        return known ? " (" + type + ")" : "";
    }

    private static LazadaFailure failure(LazadaCall call, int status, boolean retryable, String message) {
        return new LazadaFailure(call.operation().name(), call.seller(), null, null, message, null, status, retryable,
                List.of());
    }
}
