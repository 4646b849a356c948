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

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/** Reads the many ways in which Lazada writes a time; a text in none of them is {@code null}, never an exception. */
public final class LazadaTimes {
    /** Epoch numbers from here on are milliseconds; as seconds it would be the year 5138. */
    private static final long MILLISECONDS_FROM = 100_000_000_000L;

    private static final List<DateTimeFormatter> FORMATS = List.of(
            // 2018-02-09T22:44:30+08:00, 2014-10-15 18:36:05 +0800, 2018-02-09T22:44:30Z, 2020-02-03 00:00
            format("yyyy-MM-dd['T'][' ']HH:mm[:ss][.SSS][ ][XXX][XX][X]"),
            // 2020-02-03
            format("yyyy-MM-dd"),
            // 20200203
            format("yyyyMMdd"),
            // 17 May 2016, 17 May 2016 10:15:00
            format("d MMM yyyy[ HH:mm[:ss]]"));

    private LazadaTimes() {
    }

    /** The instant of a text; one without an offset is on the clock of {@code zone}. */
    public static Instant instant(String text, ZoneId zone) {
        if (isEpoch(text)) {
            long number = Long.parseLong(text);
            return Math.abs(number) >= MILLISECONDS_FROM ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        }
        Instant usual = UsualTime.instant(text, zone);
        return usual == null ? formatted(text, zone) : usual;
    }

    static Instant formatted(String text, ZoneId zone) {
        TemporalAccessor parsed = parse(text);
        if (parsed instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (parsed instanceof LocalDateTime time) {
            return time.atZone(zone).toInstant();
        }
        return parsed instanceof LocalDate date ? date.atStartOfDay(zone).toInstant() : null;
    }

    /** The calendar date of a text on the site. */
    public static LocalDate date(String text, ZoneId zone) {
        Instant instant = instant(text, zone);
        return instant == null ? null : ZonedDateTime.ofInstant(instant, zone).toLocalDate();
    }

    private static boolean isEpoch(String text) {
        return text != null && text.length() > 8 && text.length() < 19 && text.chars().allMatch(Character::isDigit);
    }

    private static TemporalAccessor parse(String text) {
        if (text == null) {
            return null;
        }
        for (DateTimeFormatter format : FORMATS) {
            try {
                return format.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            } catch (DateTimeException e) {
                // the next form may fit
                continue;
            }
        }
        return null;
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern)
                .parseDefaulting(ChronoField.NANO_OF_SECOND, 0).toFormatter(Locale.ENGLISH);
    }
}
