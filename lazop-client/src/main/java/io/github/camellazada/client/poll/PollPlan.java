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
package io.github.camellazada.client.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.Paging;
import io.github.camellazada.catalog.TimeWindow;

/**
 * Cuts the time from a watermark to now into windows.
 *
 * @param listing how the listing is paged; it has a time window
 * @param zone    of the site
 * @param overlap how far a window reaches back behind the watermark, for rows that Lazada shows late
 * @param settle  how old a change must be to belong to a window
 * @param longest how far the watermark moves at once at most
 */
@Internal
public record PollPlan(Paging listing, ZoneId zone, Duration overlap, Duration settle, Duration longest) {
    // clocks that are set right differ by less
    private static final Duration AHEAD = Duration.ofMinutes(1);

    public PollPlan {
        Integer days = listing.window().longestDays();
        // a window is asked for from a step earlier
        if (days != null && longest.plus(overlap).compareTo(Duration.ofDays(days)) >= 0) {
            longest = Duration.ofDays(days).minus(overlap).minusMillis(1);
            if (longest.isNegative()) {
                throw new IllegalArgumentException("pollOverlap is " + overlap + ", but Lazada takes windows of at most "
                        + days + " days; set a shorter one");
            }
        }
    }

    /**
     * The next window.
     *
     * @param now Lazada's time
     * @return empty while nothing behind the watermark is old enough
     */
    public Optional<PollWindow> next(Instant watermark, Instant now) {
        Instant to = newest(now);
        if (to.isAfter(watermark.plus(longest))) {
            to = floor(watermark.plus(longest));
        }
        Instant from = oldest(now).filter(kept -> kept.isAfter(watermark.minus(overlap))).orElse(watermark.minus(overlap));
        return to.isAfter(watermark) && from.isBefore(to) ? Optional.of(new PollWindow(from, to)) : Optional.empty();
    }

    /** The latest time to which a window can reach. */
    public Instant newest(Instant now) {
        return floor(now.minus(settle));
    }

    /** The oldest time from which Lazada keeps rows; empty where no source says so. */
    public Optional<Instant> oldest(Instant now) {
        return Optional.ofNullable(listing.historyDays()).map(days -> now.minus(Duration.ofDays(days)));
    }

    /** Whether a watermark lies in the future, so that changes from now to then would be missed. */
    public boolean isAhead(Instant watermark, Instant now) {
        return watermark.isAfter(now.plus(AHEAD));
    }

    /** How long ago Lazada stopped keeping rows of the time of the watermark; zero where it keeps them. */
    public Duration gap(Instant watermark, Instant now) {
        Duration gap = oldest(now).map(oldest -> Duration.between(watermark, oldest)).orElse(Duration.ZERO);
        return gap.isNegative() ? Duration.ZERO : gap;
    }

    // a day goes on while its rows come in, and is asked for again until it is over
    private Instant floor(Instant time) {
        TimeWindow window = listing.window();
        return window.step() == TimeWindow.Step.DAY ? time : window.floor(time, zone);
    }
}
