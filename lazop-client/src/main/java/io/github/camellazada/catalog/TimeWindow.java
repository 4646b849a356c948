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
import java.time.temporal.ChronoUnit;
import java.util.Map;

import io.github.camellazada.annotation.Internal;

/**
 * The parameters of a listing that choose its rows by their time.
 *
 * @param after   parameter of the earliest time
 * @param before  parameter of the latest time
 * @param field   dotted path of that time in a row; {@code null} where rows do not tell it
 * @param time which time of a row it is
 * @param form    how the parameters write a time
 * @param step    smallest difference between two times of the parameters
 * @param sort    parameters that sort the rows by that time, the oldest first; empty where the listing cannot be sorted so
 * @param longestDays most days between the two times; {@code null} where no source says so
 */
@Internal
public record TimeWindow(String after, String before, String field, Subject time, DateForm form, Step step,
        Map<String, String> sort, Integer longestDays) {

    public TimeWindow {
        sort = sort == null ? Map.of() : Map.copyOf(sort);
    }

    static TimeWindow of(CatalogueRow row) {
        return new TimeWindow(row.text("after"), row.text("before"), row.text("field"), row.constant("time", Subject.class),
                row.constant("form", DateForm.class), row.constant("step", Step.class), row.textsByName("sort"),
                row.integer("longestDays"));
    }

    /** The last time at or before an instant that the parameters can tell apart. */
    public Instant floor(Instant instant, ZoneId zone) {
        return instant.atZone(zone).truncatedTo(step.unit).toInstant();
    }

    /** That many steps later. */
    public Instant plus(Instant instant, long steps, ZoneId zone) {
        return instant.atZone(zone).plus(steps, step.unit).toInstant();
    }

    /** Which time of a row decides. */
    public enum Subject {
        CHANGE,
        CREATION
    }

    /** How fine the parameters are. */
    public enum Step {
        MILLISECOND(ChronoUnit.MILLIS),
        SECOND(ChronoUnit.SECONDS),
        DAY(ChronoUnit.DAYS);

        private final ChronoUnit unit;

        Step(ChronoUnit unit) {
            this.unit = unit;
        }

        /** The unit of time. */
        public ChronoUnit unit() {
            return unit;
        }
    }
}
