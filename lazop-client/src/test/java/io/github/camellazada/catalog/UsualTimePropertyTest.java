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

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UsualTimePropertyTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aTimeIsReadAsTheFormatterReadsItOrLeftToIt(@ForAll("texts") String text) {
        Instant usual = UsualTime.instant(text, BERLIN);

        if (usual != null) {
            assertThat(usual).as(text).isEqualTo(LazadaTimes.formatted(text, BERLIN));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2014-10-15 18:36:05 +0800", "2018-02-09T22:44:30+08:00", "2026-02-28 00:00:00", "2024-02-29T23:59:59"})
    void theUsualTimesAreReadWithoutTheFormatter(String text) {
        assertThat(UsualTime.instant(text, BERLIN)).isNotNull().isEqualTo(LazadaTimes.formatted(text, BERLIN));
    }

    /** Many that no calendar has, and hours that a clock skips or has twice. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> year = Arbitraries.of("0000", "0001", "1969", "2024", "2026", "9999");
        Arbitrary<String> month = Arbitraries.of("00", "01", "02", "03", "06", "10", "12", "13", "1x");
        Arbitrary<String> day = Arbitraries.of("00", "01", "25", "28", "29", "30", "31", "32");
        Arbitrary<String> between = Arbitraries.of(" ", "T", "", "t", "  ");
        Arbitrary<String> time = Arbitraries.of("00:00:00", "02:30:00", "23:59:59", "24:00:00", "12:60:00", "12:00:60",
                "1:00:00");
        Arbitrary<String> offset = Arbitraries.of("", " +0800", "+08:00", "+0800", " +08:00", "-03:30", " -0000", "+17:59",
                "+18:00", "+18:01", " +9900", "+08:60", "Z", " ", "+00:00", " +0000");
        return Combinators.combine(year, month, day, between, time, offset)
                .as((y, m, d, t, clock, o) -> y + "-" + m + "-" + d + t + clock + o);
    }
}
