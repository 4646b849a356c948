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
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.poll.Watermark;
import io.github.camellazada.client.poll.WatermarkStore;
import io.github.camellazada.client.store.StoreDeadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads what one seller had before the stream began, window by window while the stream is live, and goes on from its watermark
 * after a restart. It never delivers an older version after a live change. For one thread.
 */
@Internal
public final class Backfill {
    private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);

    private final StreamScope scope;
    private final WatermarkStore watermarks;
    private final WindowPoll poll;
    private final BackfillEstimate estimate;
    private final Span span;
    private Watermark end;

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
     */
    public Backfill(StreamScope scope, WatermarkStore watermarks, WindowPoll poll, BackfillEstimate estimate, Span span) {
        this.scope = scope;
        this.watermarks = watermarks;
        this.poll = poll;
        this.estimate = estimate;
        this.span = span;
    }

    /**
     * Loads until the end; not for event loops.
     *
     * @param  running whether to go on
     * @return         whether all is loaded; if not, another run goes on from the watermark
     */
    public boolean run(BooleanSupplier running) throws InterruptedException {
        if (end == null) {
            end = await(watermarks.takeOver(scope.appKey(), span.name()));
            if (end.position() == null) {
                LOG.info("Back-fill of {} of seller {} in {} from {} to {}: {}", scope.stream(), scope.seller(),
                        scope.country(),
                        span.from(), span.until(), estimate.of(span.from(), span.until()));
            }
        }
        if (end.position() != null) {
            return true;
        }
        poll.round(running);
        Instant watermark = poll.watermark();
        if (watermark == null || watermark.isBefore(span.until())) {
            return false;
        }
        LOG.info("Back-fill of {} of seller {} in {} is done", scope.stream(), scope.seller(), scope.country());
        return await(watermarks.move(scope.appKey(), span.name(), end.fence(), span.until()));
    }

    private static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().orTimeout(StoreDeadline.LONGEST.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "The store of watermarks does not answer, so the back-fill waits; it is tried again",
                    e);
        }
    }
}
