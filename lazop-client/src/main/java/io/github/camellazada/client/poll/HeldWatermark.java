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

import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.store.StoreDeadline;
import io.github.camellazada.exception.FailureCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A watermark in the hands of one poller, who waits for the store. For one thread at a time. */
@Internal
public final class HeldWatermark {
    private static final Logger LOG = LoggerFactory.getLogger(HeldWatermark.class);

    private final WatermarkStore store;
    private final String appKey;
    private final String name;
    private volatile Watermark held;

    public HeldWatermark(WatermarkStore store, String appKey, String name) {
        this.store = store;
        this.appKey = appKey;
        this.name = name;
    }

    /**
     * Takes the watermark over, unless this poller holds it.
     *
     * @return how far the listing was read; {@code null} where nothing was
     */
    public Instant take() {
        Watermark known = held;
        if (known == null) {
            known = await(store.takeOver(appKey, name));
            held = known;
        }
        return known.position();
    }

    /** How far the listing was read; {@code null} before it was taken over and after it was left. */
    public Instant position() {
        Watermark known = held;
        return known == null ? null : known.position();
    }

    /** Goes on from another position than the stored one, until the next move. */
    void pass(Instant position) {
        held = new Watermark(position, held.fence());
    }

    /**
     * Moves the watermark.
     *
     * @throws IllegalStateException if another poller has taken it over, or the store fails
     */
    public void move(Instant to) {
        long fence = held.fence();
        if (!await(store.move(appKey, name, fence, to))) {
            held = null;
            throw new IllegalStateException("Another poller has taken over the watermark '" + name
                    + "', so this poller no longer moves it. Rows of the last window may come twice. Let one poller run for"
                    + " each watermark: with a CamelClusterService in the context, or with a watermarkName for each");
        }
        held = new Watermark(to, fence);
        LOG.debug("The watermark {} is at {}", name, to);
    }

    /** Leaves the watermark to whoever takes it over; this poller reads it again before it goes on. */
    void leave() {
        held = null;
    }

    private static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().orTimeout(StoreDeadline.LONGEST.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The store of watermarks failed: " + FailureCause.of(e).getMessage()
                    + ". The watermark stays, and the next poll tries again", e);
        }
    }
}
