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
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
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

    private static final class Periods implements Meter {
        private final int calls;
        private final long length;
        private final long offset;
        private long period = Long.MIN_VALUE;
        private int taken;

        Periods(int calls, long length, long offset) {
            this.calls = calls;
            this.length = length;
            this.offset = offset;
        }

        @Override
        public long freeAt(long now) {
            long current = Math.floorDiv(now + offset, length);
            return current != period || taken < calls ? now : (current + 1) * length - offset;
        }

        @Override
        public void take(long now) {
            long current = Math.floorDiv(now + offset, length);
            taken = current == period ? taken + 1 : 1;
            period = current;
        }
    }

    private static final class Stretch implements Meter {
        private final int calls;
        private final long length;
        private final Deque<Long> times = new ArrayDeque<>();

        Stretch(int calls, long length) {
            this.calls = calls;
            this.length = length;
        }

        @Override
        public long freeAt(long now) {
            while (!times.isEmpty() && times.peekFirst() <= now - length) {
                times.removeFirst();
            }
            return times.size() < calls ? now : times.peekFirst() + length;
        }

        @Override
        public void take(long now) {
            times.addLast(now);
        }
    }

    private static final class Bucket implements Meter {
        private final int calls;
        private final double perMilli;
        private double permits;
        private long filledAt = Long.MIN_VALUE;

        Bucket(int calls, long length) {
            this.calls = calls;
            this.perMilli = (double) calls / length;
            this.permits = calls;
        }

        @Override
        public long freeAt(long now) {
            if (filledAt != Long.MIN_VALUE) {
                permits = Math.min(calls, permits + (now - filledAt) * perMilli);
            }
            filledAt = now;
            return permits >= 1 ? now : now + (long) Math.ceil((1 - permits) / perMilli);
        }

        @Override
        public void take(long now) {
            permits--;
        }
    }

    private static final class UnderWay implements Meter {
        private static final long MOMENT = 1;
        private final int calls;
        private int running;

        UnderWay(int calls) {
            this.calls = calls;
        }

        @Override
        public long freeAt(long now) {
            return running < calls ? now : now + MOMENT;
        }

        @Override
        public void take(long now) {
            running++;
        }

        @Override
        public void end() {
            running--;
        }
    }
}
