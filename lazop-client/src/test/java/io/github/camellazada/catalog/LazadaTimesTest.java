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
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LazadaTimesTest {
    private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");

    @ParameterizedTest
    @CsvSource({
            "2014-10-15 18:36:05 +0800, 2014-10-15T10:36:05Z",
            "2018-02-09T22:44:30+08:00, 2018-02-09T14:44:30Z",
            "2018-02-09T22:44:30.125+08:00, 2018-02-09T14:44:30.125Z",
            "2018-02-09T22:44:30Z, 2018-02-09T22:44:30Z",
            "2021-07-29 11:02:19 +0700, 2021-07-29T04:02:19Z",
            "1611554725000, 2021-01-25T06:05:25Z",
            "1611554725, 2021-01-25T06:05:25Z",
            "2020-02-03 00:00, 2020-02-02T16:00:00Z",
            "2020-02-0300:00, 2020-02-02T16:00:00Z",
            "2020-02-03, 2020-02-02T16:00:00Z",
            "17 May 2016, 2016-05-16T16:00:00Z"
    })
    void everyDocumentedFormIsRead(String text, Instant expected) {
        assertThat(LazadaTimes.instant(text, SINGAPORE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2020-13-45", "99999999999999999999", "12"})
    void whatIsNoTimeIsNull(String text) {
        assertThat(LazadaTimes.instant(text, SINGAPORE)).isNull();
    }

    @Test
    void aDateIsReadOnTheCalendarOfTheSite() {
        assertThat(LazadaTimes.date("17 May 2016", SINGAPORE)).isEqualTo(LocalDate.of(2016, 5, 17));
        assertThat(LazadaTimes.date("20200203", SINGAPORE)).isEqualTo(LocalDate.of(2020, 2, 3));
    }
}
