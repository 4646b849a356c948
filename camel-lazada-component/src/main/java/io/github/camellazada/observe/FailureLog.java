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

import java.util.regex.Pattern;

import io.github.camellazada.client.call.CallEnd;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.call.CallOutcome;
import io.github.camellazada.client.call.LazadaCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs one line for each failed call, in the form {@code name=value}, without request and answer. */
public final class FailureLog implements CallObserver {
    /** The logger's name, for the logging configuration. */
    public static final String LOGGER = "io.github.camellazada.calls";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final String LINE = "call={} outcome={} code={} requestId={} seller={} country={} priority={} httpStatus={}"
            + " retryable={} attempts={} waitMs={} durationMs={}";
    private static final String NONE = "-";
    private static final int LONGEST = 80;
    /** Whatever would end a value, or the line. */
    private static final Pattern SEPARATORS = Pattern.compile("[^\\x21-\\x7e]|\"");

    @Override
    public void ended(LazadaCall call, CallEnd end) {
        if (end.outcome() == CallOutcome.DONE || end.outcome() == CallOutcome.KEPT) {
            return;
        }
        // a limit or a refused request is daily business and the route is told; the rest is for whoever is on call
        boolean alarming = end.outcome().isOutage() || end.outcome() == CallOutcome.FAILED;
        (alarming ? LOG.atWarn() : LOG.atInfo()).log(LINE, value(call.operation().name()), end.outcome(), value(end.code()),
                value(end.requestId()), value(call.seller()), value(call.country()), call.priority(), end.httpStatus(),
                end.retryable(), call.trail().requests(), call.trail().waited().toMillis(), end.duration().toMillis());
    }

    /** What came from outside, as one word. */
    private static String value(Object value) {
        if (value == null || value.toString().isEmpty()) {
            return NONE;
        }
        String text = value.toString();
        return SEPARATORS.matcher(text.substring(0, Math.min(text.length(), LONGEST))).replaceAll("_");
    }
}
