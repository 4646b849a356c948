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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.poll.KnownRows;
import io.github.camellazada.client.poll.ListingRow;
import io.github.camellazada.client.poll.PollPlan;
import io.github.camellazada.client.poll.PollWindow;
import io.github.camellazada.client.poll.UnreadableRow;
import io.github.camellazada.client.poll.Watermark;
import io.github.camellazada.client.poll.WatermarkStore;
import io.github.camellazada.client.poll.WindowRead;
import io.github.camellazada.client.poll.WindowReader;
import io.github.camellazada.client.store.StoreDeadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the listing of a stream for one seller, from a watermark on. The watermark moves when all objects of a window are done; an
 * object that fails holds it back, and no other object. For one thread at a time.
 */
@Internal
public final class SellerPoll {
    private static final Logger LOG = LoggerFactory.getLogger(SellerPoll.class);
    private static final int KNOWN = 10_000;
    private static final Duration STORE = StoreDeadline.LONGEST.plusSeconds(1);

    private final StreamScope scope;
    private final String name;
    private final WindowReader reader;
    private final PollPlan plan;
    private final WatermarkStore watermarks;
    private final ListedRows rows;
    private final Instant start;
    private final Consumer<UnreadableRow> unreadable;
    private final Clock clock;
    private Watermark mark;

    /**
     * @param name       of the watermark
     * @param plan       {@code null} for a listing that is read as a whole each time
     * @param start      where to begin without a watermark
     * @param unreadable takes rows from which object or time cannot be read
     * @param clock      Lazada's time
     */
    public SellerPoll(StreamScope scope, String name, WindowReader reader, PollPlan plan, WatermarkStore watermarks,
            ListedRows rows, Instant start, Consumer<UnreadableRow> unreadable, Clock clock) {
        this.scope = scope;
        this.name = name;
        this.reader = reader;
        this.plan = plan;
        this.watermarks = watermarks;
        this.rows = rows;
        this.start = start;
        this.unreadable = unreadable;
        this.clock = clock;
    }

    /**
     * Reads what has changed since the watermark and waits for the route; not for event loops.
     *
     * @param  running whether to go on
     * @return         number of objects that were listed
     */
    public int round(BooleanSupplier running) throws InterruptedException {
        return round(clock.instant(), running);
    }

    /** The same up to a time of Lazada's. */
    int round(Instant now, BooleanSupplier running) throws InterruptedException {
        if (plan == null) {
            return read(null, running).size;
        }
        takeOver();
        int listed = 0;
        boolean whole = true;
        Instant at = mark.position();
        Optional<PollWindow> window = plan.next(at, now);
        while (window.isPresent() && running.getAsBoolean()) {
            Listed read = read(window.get(), running);
            listed += read.size;
            whole &= read.done;
            at = window.get().to();
            if (whole && !move(at)) {
                return listed;
            }
            window = plan.next(at, now);
        }
        return listed;
    }

    /** All changes before it are done; {@code null} before the first round. */
    Instant position() {
        return mark == null ? null : mark.position();
    }

    /** Moves the watermark; {@code false} where another process has taken it over, which then goes on. */
    boolean move(Instant position) throws InterruptedException {
        if (ask(watermarks.move(scope.appKey(), name, mark.fence(), position))) {
            mark = new Watermark(position, mark.fence());
            return true;
        }
        LOG.info("Another process polls {} of seller {} now; this one takes over again with its next poll", scope.stream(),
                scope.seller());
        mark = null;
        return false;
    }

    /** Makes this the poller of the watermark. */
    void takeOver() throws InterruptedException {
        if (mark != null) {
            return;
        }
        mark = ask(watermarks.takeOver(scope.appKey(), name));
        if (mark.position() == null && !move(start)) {
            throw new IllegalStateException(
                    "Another process has taken over the watermark " + name + "; the next poll tries again");
        }
    }

    private Listed read(PollWindow window, BooleanSupplier running) throws InterruptedException {
        WindowRead read = reader.open(window, new KnownRows(KNOWN), unreadable);
        int listed = 0;
        boolean done = true;
        while (!read.isComplete()) {
            if (!running.getAsBoolean()) {
                return new Listed(listed, false);
            }
            Instant readAt = clock.instant();
            List<ListingRow> page = read.next();
            PendingRows pending = rows.offer(page.stream().map(ListingRow::json).toList(), readAt);
            listed += pending.size();
            if (!pending.await(running)) {
                done = false;
                report(pending);
            }
        }
        return new Listed(listed, done);
    }

    private void report(PendingRows pending) {
        if (pending.failure() != null) {
            LOG.warn("Not all {} of seller {} that a poll has found are done, the first for {}. The watermark {} stays, so that"
                    + " they are polled again; others go on", scope.stream(), scope.seller(),
                    pending.failure().getClass()
                            .getName(),
                    name);
        }
    }

    private static <T> T ask(CompletionStage<T> stage) throws InterruptedException {
        try {
            return stage.toCompletableFuture().get(STORE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The store of watermarks does not answer, so nothing is polled; the next poll tries"
                    + " again", e);
        }
    }

    private record Listed(int size, boolean done) {
    }
}
