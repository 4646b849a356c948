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
package io.github.camellazada.simulator.limit;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a limit counts calls over time. */
public enum Window {
    /** So many calls in each period of the clock, such as each second. */
    FIXED {
        @Override
        Meter meter(int calls, Duration period) {
            return new Periods(calls, period.toMillis(), 0);
        }
    },
    /** So many calls in any stretch of time of that length. */
    SLIDING {
        @Override
        Meter meter(int calls, Duration period) {
            return new Stretch(calls, period.toMillis());
        }
    },
    /** A bucket of so many permits that fills evenly over the period. */
    BUCKET {
        @Override
        Meter meter(int calls, Duration period) {
            return new Bucket(calls, period.toMillis());
        }
    },
    /** So many calls in a calendar day of UTC+8. */
    DAY {
        @Override
        Meter meter(int calls, Duration period) {
            return new Periods(calls, Duration.ofDays(1).toMillis(), Duration.ofHours(8).toMillis());
        }
    },
    /** So many calls under way at a time. */
    CONCURRENT {
        @Override
        Meter meter(int calls, Duration period) {
            return new UnderWay(calls);
        }
    };

    /** A second, as in most limits that Lazada documents. */
    public static final Duration USUAL_PERIOD = Duration.ofSeconds(1);

    abstract Meter meter(int calls, Duration period);

    /** As the admin API writes it: {@code sliding}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that text. */
    public static Window of(String text) {
        return Arrays.stream(values()).filter(window -> window.text().equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no window \"" + text + "\"; there are "
                        + List.of(values()).stream().map(Window::text).toList()));
    }
}
