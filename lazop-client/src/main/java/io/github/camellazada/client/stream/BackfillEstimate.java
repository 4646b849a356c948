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
package io.github.camellazada.client.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.client.poll.FailedRead;
import io.github.camellazada.client.poll.PollWindow;
import io.github.camellazada.client.poll.WindowReader;
import io.github.camellazada.exception.LazadaException;

/** Estimates by one call what a back-fill will cost: objects, calls, and time at the pace of that call. */
@Internal
public final class BackfillEstimate {
    private final WindowReader reader;
    private final StreamDescriptor stream;
    private final long quota;
    private final Clock clock;

    /**
     * @param quota calls of a day that the app may make, 0 for no limit
     * @param clock measures the call
     */
    public BackfillEstimate(WindowReader reader, StreamDescriptor stream, long quota, Clock clock) {
        this.reader = reader;
        this.stream = stream;
        this.quota = quota;
        this.clock = clock;
    }

    String of(Instant from, Instant to) {
        Instant begun = clock.instant();
        try {
            Optional<Long> owners = reader.owners();
            if (owners.isPresent()) {
                return byOwner(owners.get(), Duration.between(from, to), Duration.between(begun, clock.instant()));
            }
            Optional<WindowReader.Size> size = reader.size(new PollWindow(from, to));
            Duration one = Duration.between(begun, clock.instant());
            return size.map(rows -> text(rows, one)).orElse("the listing does not tell how many objects there are");
        } catch (LazadaException e) {
            return "nobody knows how many objects there are, since Lazada "
                    + (FailedRead.isUnreached(e) ? "could not be reached" : "did not count them")
                    + " (" + FailedRead.reason(e) + ")";
        }
    }

    private String byOwner(long owners, Duration span, Duration one) {
        Integer longest = reader.listing().paging().window().longestDays();
        long windows = longest == null ? 1 : span.toDays() / longest + 1;
        return String.format("%,d rows of %s, for which the listing is asked one by one, ", owners,
                stream.listing().owners().operation()) + cost(owners * windows, one);
    }

    private String text(WindowReader.Size size, Duration one) {
        long calls = size.rows() / Math.max(1, size.page()) + 1
                + (stream.parts().isEmpty() ? 0 : size.rows() / stream.chunk() + 1);
        return String.format("%,d objects, ", size.rows()) + cost(calls, one);
    }

    private String cost(long calls, Duration one) {
        String days = quota > 0 && calls > quota ? ", and " + (calls / quota + 1) + " days by dailyQuota" : "";
        return String.format("about %,d calls and %,d s at the pace of the first one%s", calls,
                Math.max(1, one.multipliedBy(calls).toSeconds()), days);
    }
}
