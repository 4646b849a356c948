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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.store.StoreDeadline;
import io.github.camellazada.exception.FailureCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls one listing of one seller, from its watermark on: it hands over rows, and moves the watermark when all rows of a window
 * were completed. For one thread at a time.
 */
@Internal
public final class ListingPoller {
    private static final Logger LOG = LoggerFactory.getLogger(ListingPoller.class);
    private static final int KNOWN = 100_000;

    private final PollSettings settings;
    private final WindowReader reader;
    private final WatermarkStore store;
    private final Supplier<Instant> now;
    private final Consumer<UnreadableRow> unreadable;
    private final KnownRows known = new KnownRows(KNOWN);
    private final Deque<ListingRow> read = new ArrayDeque<>();
    private WindowRead window;
    private Watermark held;
    private int handedOver;
    private boolean failed;
    private boolean ended;
    private Instant begun;

    /**
     * @param store      of the watermark; not asked where the listing is read as a whole
     * @param now        Lazada's time
     * @param unreadable takes rows from which object or time cannot be read
     */
    public ListingPoller(PollSettings settings, WindowReader reader, WatermarkStore store, Supplier<Instant> now,
            Consumer<UnreadableRow> unreadable) {
        this.settings = settings;
        this.reader = reader;
        this.store = store;
        this.now = now;
        this.unreadable = unreadable;
    }

    /** Begins a poll, which goes on with what the one before has left. */
    public void begin() {
        ended = false;
        begun = null;
    }

    /**
     * Reads on, and waits for Lazada and the store if need be; not for event loops. The rows handed over before must all have been
     * completed or reported as failed; otherwise they count as failed.
     *
     * @param most how many rows to hand over at most
     * @param goOn asked before each page
     * @return rows that are not known yet, oldest first; none at the end of the poll
     */
    public List<ListingRow> next(int most, BooleanSupplier goOn) {
        if (handedOver > 0) {
            failed = true; // whoever took them ended with an exception
            handedOver = 0;
        }
        while (read.isEmpty() && goOn.getAsBoolean()) {
            if (window == null) {
                if (ended || !open()) {
                    break;
                }
            } else if (window.isComplete()) {
                close();
            } else {
                page();
            }
        }
        List<ListingRow> rows = new ArrayList<>();
        while (rows.size() < most && !read.isEmpty()) {
            rows.add(read.poll());
        }
        handedOver = rows.size();
        return rows;
    }

    private void page() {
        try {
            read.addAll(window.next());
        } catch (RuntimeException | Error e) {
            window = null; // it is read again from its start
            failed = false;
            throw e;
        }
    }

    /** A route has completed a row. */
    public void completed(ListingRow row) {
        known.add(row);
        handedOver--;
    }

    /** A row was not completed: its window is read again by the next poll, without the rows that were completed. */
    public void failed() {
        failed = true;
        handedOver--;
    }

    /** The window from which the last rows came; {@code null} where the listing is read as a whole. */
    public PollWindow window() {
        return window == null ? null : window.window();
    }

    /** Leaves the watermark to another poller; what was read and not handed over is read again. */
    public void release() {
        held = null;
        window = null;
        failed = false;
        handedOver = 0;
        read.clear();
    }

    private boolean open() {
        if (settings.plan() == null) {
            window = reader.open(null, known, unreadable);
            return true;
        }
        hold();
        // what becomes old enough while it reads belongs to the next poll, or a slow one would never end
        begun = begun == null ? now.get() : begun;
        Optional<PollWindow> next = settings.plan().next(held.position(), begun);
        next.ifPresent(following -> window = reader.open(following, known, unreadable));
        return next.isPresent();
    }

    private void hold() {
        if (held == null) {
            held = await(store.takeOver(settings.appKey(), settings.name()));
            if (held.position() == null) {
                move(settings.start() == null ? newest() : settings.start());
            }
        }
        Watermark checked = held;
        held = null; // a watermark that is refused is read again, since somebody has to correct it
        held = new Watermark(settings.allowed(checked.position(), now.get()), checked.fence());
    }

    /** The end of all that is old enough; an answer of Lazada's has told the time before. */
    private Instant newest() {
        Instant guess = settings.plan().newest(now.get());
        reader.open(new PollWindow(guess.minus(Duration.ofSeconds(1)), guess), known, row -> {
        }).next();
        return settings.plan().newest(now.get());
    }

    private void close() {
        PollWindow done = window.window();
        window = null;
        if (failed || done == null) {
            failed = false;
            ended = true;
            return;
        }
        // the answers may have told that this machine's clock is ahead of Lazada's
        Instant newest = settings.plan().newest(now.get());
        Instant to = done.to().isBefore(newest) ? done.to() : newest;
        if (to.isAfter(held.position())) {
            move(to);
        } else {
            ended = true;
        }
    }

    private void move(Instant to) {
        long fence = held.fence();
        if (!await(store.move(settings.appKey(), settings.name(), fence, to))) {
            held = null;
            throw new IllegalStateException("Another poller has taken over the watermark '" + settings.name()
                    + "', so that this one has stopped to move it. Rows of the last window may come twice. Let one poller run for"
                    + " each watermark: with a CamelClusterService in the context, or with a watermarkName for each");
        }
        held = new Watermark(to, fence);
        LOG.debug("The watermark {} is at {}", settings.name(), to);
    }

    /** How far the listing was delivered; {@code null} before the first poll. */
    public Instant watermark() {
        return held == null ? null : held.position();
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
