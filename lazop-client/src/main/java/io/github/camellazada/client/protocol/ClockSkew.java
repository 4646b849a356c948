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
package io.github.camellazada.client.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns from the {@code Date} of each answer of Lazada's how far this machine's clock is from Lazada's, since Lazada refuses
 * timestamps that are too far from its own.
 */
public final class ClockSkew {
    private static final Logger LOG = LoggerFactory.getLogger(ClockSkew.class);
    // Date has whole seconds and the network takes its time; less than this is noise.
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    /** What must be added to this machine's clock to get Lazada's; zero while the clocks agree to some seconds. */
    public Duration current() {
        return offset.get();
    }

    /**
     * Learns from one answer.
     *
     * @param date     the {@code Date} of the answer, or {@code null}
     * @param sent     when the request was sent, by this machine's clock
     * @param received when the answer had come, by this machine's clock
     */
    public void observe(Instant date, Instant sent, Instant received) {
        if (date == null) {
            return;
        }
        Duration known = offset.get();
        boolean agrees = !date.isBefore(sent.plus(known).minus(TOLERANCE))
                && !date.isAfter(received.plus(known).plus(TOLERANCE));
        if (agrees) {
            return;
        }
        Duration seen = Duration.between(received, date);
        Duration next = seen.abs().compareTo(TOLERANCE) <= 0 ? Duration.ZERO : seen;
        if (offset.compareAndSet(known, next)) {
            report(known, next);
        }
    }

    private static void report(Duration known, Duration next) {
        if (next.isZero()) {
            LOG.info("This machine's clock agrees with Lazada's again");
        } else if (known.isZero()) {
            LOG.warn("This machine's clock is {} s {} Lazada's; the client corrects its timestamps. Correct the clock"
                    + " (NTP): Lazada refuses calls whose timestamp is too far off.", next.abs().toSeconds(),
                    next.isNegative() ? "ahead of" : "behind");
        } else {
            LOG.debug("The correction of timestamps changes from {} s to {} s", known.toSeconds(), next.toSeconds());
        }
    }
}
