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
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Reads the two spellings in which nearly all times of answers come, {@code 2014-10-15 18:36:05 +0800} and
 * {@code 2018-02-09T22:44:30+08:00}, with and without the offset: a formatter takes most of the time that a record costs.
 */
final class UsualTime {
    private static final String FORM = "0000-00-00 00:00:00";
    private static final String SPACED_OFFSET = " +0000";
    private static final String COLON_OFFSET = "+00:00";
    private static final int MOST_HOURS_OF_AN_OFFSET = 17;

    private UsualTime() {
    }

    /** The instant of a text; {@code null} where it is written in any other way, or is no time of a calendar. */
    static Instant instant(String text, ZoneId zone) {
        if (text == null || !fits(text, 0, FORM)) {
            return null;
        }
        boolean local = text.length() == FORM.length();
        boolean spaced = fits(text, FORM.length(), SPACED_OFFSET);
        if (text.length() != FORM.length() + (local ? 0 : SPACED_OFFSET.length())
                || !local && !spaced && !fits(text, FORM.length(), COLON_OFFSET)) {
            return null;
        }
        LocalDateTime time = time(text);
        if (time == null || local) {
            return time == null ? null : time.atZone(zone).toInstant();
        }
        int sign = FORM.length() + (spaced ? 1 : 0);
        int hours = number(text, sign + 1, 2);
        int minutes = number(text, text.length() - 2, 2);
        return text.charAt(sign) == '-' || hours > MOST_HOURS_OF_AN_OFFSET || minutes > 59
                ? null
                : time.toInstant(ZoneOffset.ofHoursMinutes(hours, minutes));
    }

    private static LocalDateTime time(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        boolean known = year > 0 && month > 0 && month <= 12 && day > 0 && hour < 24 && minute < 60 && second < 60
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
        return known ? LocalDateTime.of(year, month, day, hour, minute, second) : null;
    }

    /** Whether a form stands there: a zero of it is any digit, a blank also a {@code T} between date and time. */
    private static boolean fits(String text, int from, String form) {
        if (text.length() < from + form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(from + i);
            char wanted = form.charAt(i);
            boolean fits = wanted == '0' ? c >= '0' && c <= '9' : c == wanted || wanted == ' ' && from == 0 && c == 'T';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
