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
package io.github.camellazada.catalog;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import io.github.camellazada.annotation.Internal;

/** Forms in which parameters of listings write a time. */
@Internal
public enum DateForm {
    /** ISO 8601 with offset, to the second. */
    ISO("uuuu-MM-dd'T'HH:mm:ssxxx"),
    /** Milliseconds since 1970. */
    EPOCH_MILLIS(null),
    /** Date and time of the site, to the second. */
    DATE_TIME("uuuu-MM-dd HH:mm:ss"),
    /** Date of the site. */
    DATE("uuuu-MM-dd"),
    /** Date of the site without hyphens. */
    COMPACT_DATE("uuuuMMdd");

    private final DateTimeFormatter format;

    DateForm(String pattern) {
        this.format = pattern == null ? null : DateTimeFormatter.ofPattern(pattern);
    }

    /** The text of an instant on the clock of a site. */
    public String text(Instant instant, ZoneId zone) {
        return format == null
                ? Long.toString(instant.toEpochMilli())
                : format.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
