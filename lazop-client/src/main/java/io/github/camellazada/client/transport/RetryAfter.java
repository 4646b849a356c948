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
package io.github.camellazada.client.transport;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

import io.github.camellazada.annotation.Internal;

/** How long a server asks to wait. */
@Internal
public final class RetryAfter {
    // kept to its end, also by the processes that share it: a number that makes no sense must not last for years
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");

    // every answer within a second has the same, and to parse one costs more than to look for the last
    private static volatile SeenDate last = new SeenDate("", null);

    private RetryAfter() {
    }

    public static Duration seconds(long seconds) {
        return Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
    }

    /**
     * What a {@code Retry-After} says, in seconds or as a time; {@code null} where it says nothing that can be used.
     *
     * @param date the {@code Date} of the same answer, from which a time is counted: this machine's clock may be another
     */
    static Duration of(String header, Instant date) {
        if (header == null) {
            return null;
        }
        long seconds = 0;
        if (SECONDS.matcher(header.trim()).matches()) {
            seconds = Long.parseLong(header.trim());
        } else if (date != null) {
            Instant until = date(header);
            seconds = until == null ? 0 : Duration.between(date, until).toSeconds();
        }
        return seconds > 0 ? seconds(seconds) : null;
    }

    /** A time in a header, or {@code null}. */
    static Instant date(String header) {
        if (header == null) {
            return null;
        }
        SeenDate seen = last;
        if (!seen.header.equals(header)) {
            seen = new SeenDate(header, parsed(header));
            last = seen;
        }
        return seen.date;
    }

    private static Instant parsed(String header) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.trim(), Instant::from);
        } catch (DateTimeException e) {
            return null; // a server's malformed date teaches nothing
        }
    }

    private record SeenDate(String header, Instant date) {
    }
}
