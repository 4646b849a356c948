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
package io.github.camellazada.doctor;

import java.util.Locale;

/**
 * What an examination found.
 *
 * @param subject what was looked at
 * @param state   how it is
 * @param found   what was seen
 * @param advice  what to do, or {@code null} where nothing is to be done
 */
record Finding(String subject, State state, String found, String advice) {

    /** How the thing that was looked at is. */
    enum State {
        OK, WARNING, PROBLEM, SKIPPED
    }

    static Finding ok(String subject, String found) {
        return new Finding(subject, State.OK, found, null);
    }

    static Finding warning(String subject, String found, String advice) {
        return new Finding(subject, State.WARNING, found, advice);
    }

    static Finding problem(String subject, String found, String advice) {
        return new Finding(subject, State.PROBLEM, found, advice);
    }

    static Finding skipped(String subject, String why) {
        return new Finding(subject, State.SKIPPED, why, null);
    }

    String line() {
        String line = String.format(Locale.ROOT, "%-8s %-24s %s", state, subject, found);
        return advice == null ? line : line + System.lineSeparator() + " ".repeat(34) + "-> " + advice;
    }
}
