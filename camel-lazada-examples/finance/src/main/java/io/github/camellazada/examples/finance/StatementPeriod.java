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
package io.github.camellazada.examples.finance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The days that a statement covers, as transactions name it: {@code 12 Jan 2026 - 18 Jan 2026}.
 *
 * @param first first day
 * @param last  last day
 */
public record StatementPeriod(LocalDate first, LocalDate last) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final int LONGEST_TEXT = 40;

    /** The period in a text; empty where it is none. */
    static Optional<StatementPeriod> of(String text) {
        if (text == null || text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        String[] days = text.split(" - ");
        try {
            return days.length == 2
                    ? Optional.of(
                            new StatementPeriod(LocalDate.parse(days[0].strip(), DAY), LocalDate.parse(days[1].strip(), DAY)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
