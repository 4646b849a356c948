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
import java.util.function.Supplier;

import io.github.camellazada.annotation.Internal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a poller of one listing and seller goes by.
 *
 * @param appKey key of the app
 * @param name   name of the watermark
 * @param plan   how time is cut into windows; {@code null} to read the whole listing each time
 * @param start  where to begin without a watermark; {@code null} for the start of the poller
 * @param made   when the poller was made, by what is known of Lazada's time when it is asked: a clock that is ahead must not hide
 *               the changes until then
 * @param resume whether to go on from the oldest rows that Lazada keeps where the watermark is older
 * @param remember whether a listing that is read as a whole hands over only what the poll before has not completed; otherwise each
 *                 poll hands over all rows
 */
@Internal
public record PollSettings(String appKey, String name, PollPlan plan, Instant start, Supplier<Instant> made, boolean resume,
        boolean remember) {
    private static final Logger LOG = LoggerFactory.getLogger(PollSettings.class);

    /**
     * The position from which to poll.
     *
     * @throws IllegalStateException for a watermark from the future, and for one that is older than what Lazada keeps, unless the
     *                               poller may resume
     */
    Instant allowed(Instant position, Instant now) {
        if (plan.isAhead(position, now)) {
            throw new IllegalStateException("The watermark '" + name + "' is at " + position + ", but the time at Lazada is"
                    + " " + now
                    + ", so changes until then would be missed. Correct this machine's clock, or set the watermark in its"
                    + " store to the time from which to poll");
        }
        Duration gap = plan.gap(position, now);
        if (gap.isZero()) {
            return position;
        }
        Instant oldest = now.minus(Duration.ofDays(plan.listing().historyDays()));
        String missing = "The watermark '" + name + "' is at " + position + ", but Lazada keeps rows only since " + oldest
                + ": changes of " + gap.toHours() + " hours can no longer be polled";
        if (!resume) {
            throw new IllegalStateException(missing + ". Set onWatermarkGap=resume to continue with the oldest rows that"
                    + " Lazada keeps");
        }
        LOG.warn("{}. Polling resumes at {}", missing, oldest);
        return oldest;
    }
}
