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

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.poll.HeldWatermark;
import io.github.camellazada.client.poll.PollReport;
import io.github.camellazada.client.poll.WatermarkStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads what one seller had before the stream began, window by window while the stream is live, and goes on from its watermark
 * after a restart. It never delivers an older version after a live change. For one thread.
 */
@Internal
public final class Backfill {
    private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);
    private static final Duration TELL_EVERY = Duration.ofSeconds(30);

    private final StreamScope scope;
    private final StreamPoll poll;
    private final BackfillEstimate estimate;
    private final Span span;
    private final HeldWatermark end;
    private final InstantSource clock;
    private Instant begun;
    private Instant told;

    /**
     * What is loaded.
     *
     * @param name  of the watermark that says that all is loaded
     * @param from  first change
     * @param until where live polling begins
     */
    public record Span(String name, Instant from, Instant until) {
    }

    /**
     * @param poll     reads from the watermark of the back-fill on
     * @param estimate what it will cost
     * @param clock    times the lines of the log that tell how far it is
     */
    public Backfill(StreamScope scope, WatermarkStore watermarks, StreamPoll poll, BackfillEstimate estimate, Span span,
            InstantSource clock) {
        this.scope = scope;
        this.poll = poll;
        this.estimate = estimate;
        this.span = span;
        this.clock = clock;
        this.end = new HeldWatermark(watermarks, scope.appKey(), span.name());
    }

    /**
     * Loads until the end; not for event loops.
     *
     * @param  running whether to go on
     * @return         whether all is loaded; if not, another run goes on from the watermark
     */
    public boolean run(BooleanSupplier running) throws InterruptedException {
        if (end.take() != null) {
            return true;
        }
        if (begun == null) {
            begun = clock.instant();
            told = begun;
            LOG.info("Back-fill of {} of seller {} in {} from {} to {}: {}", scope.stream(), scope.seller(), scope.country(),
                    span.from(), span.until(), estimate.of(span.from(), span.until()));
        }
        poll.round(() -> {
            tell();
            return running.getAsBoolean();
        });
        Instant watermark = poll.report().watermark();
        if (watermark == null || watermark.isBefore(span.until())) {
            return false;
        }
        long rows = poll.report().rows();
        double seconds = Duration.between(begun, clock.instant()).toMillis() / 1000.0;
        LOG.info(
                "Back-fill of {} of seller {} in {} is done: {} rows since the start in {} s, {} a second",
                scope.stream(), scope.seller(), scope.country(), rows, seconds,
                seconds > 0 ? Math.round(rows / seconds) : rows);
        end.move(span.until());
        return true;
    }

    private void tell() {
        if (clock.instant().isBefore(told.plus(TELL_EVERY))) {
            return;
        }
        told = clock.instant();
        LOG.info("Back-fill of {} of seller {} in {}: {} % of the time, {} rows so far", scope.stream(), scope.seller(),
                scope.country(), Math.round(100 * progress()), poll.report().rows());
    }

    /** How much of the time is loaded, from 0 to 1; for any thread. */
    public double progress() {
        if (end.position() != null) {
            return 1;
        }
        Instant watermark = poll.report().watermark();
        double all = Duration.between(span.from(), span.until()).toMillis();
        return watermark == null || all <= 0
                ? 0
                : Math.max(0, Math.min(1, Duration.between(span.from(), watermark).toMillis() / all));
    }

    /** What it has read so far, for any thread. */
    public PollReport report() {
        return poll.report();
    }
}
