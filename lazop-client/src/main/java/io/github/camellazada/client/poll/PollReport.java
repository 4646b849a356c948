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

import io.github.camellazada.annotation.Internal;

/**
 * What a poller has done so far, and where it stands.
 *
 * @param name      name of the watermark
 * @param watermark all changes before it were delivered; {@code null} where another process polls, before the first poll, and for
 *                  a listing that is read as a whole
 * @param polled    when the last poll ended without a failure, or {@code null}
 * @param rows      rows that the route has completed
 * @param windows   windows that were read to their end, with all rows done
 * @param late      rows that Lazada showed only after the watermark had passed them
 * @param latest    how far the watermark had passed the latest of them; zero without any
 * @param dead      rows that became dead letters
 * @param failing   objects for which the route fails at the moment
 * @param held      the object that holds the watermark since no store can keep it, with its reason; {@code null} for none
 */
@Internal
public record PollReport(String name, Instant watermark, Instant polled, long rows, long windows, long late, Duration latest,
        long dead, int failing, String held) {

    /** Of a poller that has not begun. */
    static PollReport none(String name) {
        return new PollReport(name, null, null, 0, 0, 0, Duration.ZERO, 0, 0, null);
    }

    /** Of two pollers together, with the watermark that is behind. */
    public PollReport plus(PollReport other) {
        return new PollReport(name, earlier(watermark, other.watermark), earlier(polled, other.polled), rows + other.rows,
                windows + other.windows, late + other.late, latest.compareTo(other.latest) < 0 ? other.latest : latest,
                dead + other.dead, failing + other.failing, held == null ? other.held : held);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
