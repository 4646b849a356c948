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

import java.time.Instant;
import java.util.function.BooleanSupplier;

import io.github.camellazada.annotation.Internal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads what one seller had before the stream began, window by window while the stream is live, and goes on from its watermark
 * after a restart. It never delivers an older version after a live change. For one thread.
 */
@Internal
public final class Backfill {
    private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);
    // no window of a listing is as late, so that a watermark there says that all is done
    private static final Instant DONE = Instant.parse("9999-01-01T00:00:00Z");

    private final StreamScope scope;
    private final SellerPoll poll;
    private final BackfillEstimate estimate;
    private final Instant until;

    /**
     * @param poll     reads from the watermark of the back-fill on
     * @param estimate what it will cost
     * @param until    where live polling begins
     */
    public Backfill(StreamScope scope, SellerPoll poll, BackfillEstimate estimate, Instant until) {
        this.scope = scope;
        this.poll = poll;
        this.estimate = estimate;
        this.until = until;
    }

    /**
     * Loads until the end; not for event loops.
     *
     * @param  running whether to go on
     * @return         whether all is loaded; if not, another run goes on from the watermark
     */
    public boolean run(BooleanSupplier running) throws InterruptedException {
        poll.takeOver();
        Instant from = poll.position();
        if (from.equals(DONE)) {
            return true;
        }
        if (from.isBefore(until)) {
            LOG.info("Back-fill of {} of seller {} in {} from {} to {}: {}", scope.stream(), scope.seller(), scope.country(),
                    from,
                    until, estimate.of(from, until));
            poll.round(until, running);
        }
        if (poll.position() == null || poll.position().isBefore(until) || !poll.move(DONE)) {
            return false;
        }
        LOG.info("Back-fill of {} of seller {} in {} is done", scope.stream(), scope.seller(), scope.country());
        return true;
    }
}
