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
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.camellazada.annotation.Internal;

/**
 * Polls one listing of one seller, from its watermark on: it hands over rows, and moves the watermark when all rows of a window
 * were completed or kept as dead letters. For one thread at a time, but for {@link #report}.
 */
@Internal
public final class ListingPoller {
    // of windows; a listing that is read as a whole needs room for all of its rows
    private static final int KNOWN = 50_000;
    private static final int KNOWN_WHOLE = 100_000;

    private final PollSettings settings;
    private final WindowReader reader;
    private final HeldWatermark watermark;
    private final Supplier<Instant> now;
    private final Consumer<UnreadableRow> unreadable;
    private final FailingRows failing;
    private final PollTally tally;
    private final KnownRows known;
    private final Deque<ListingRow> read = new ArrayDeque<>();
    private WindowRead window;
    private int handedOver;
    private boolean failed;
    private boolean ended;
    // whether rows of the overlap were read before, so that one that is new there is late
    private boolean overlapKnown;
    private Instant begun;

    /**
     * @param store      of the watermark; not asked where the listing is read as a whole
     * @param now        Lazada's time
     * @param unreadable takes rows from which object or time cannot be read
     * @param giveWay    what becomes of a row that the route cannot complete
     */
    public ListingPoller(PollSettings settings, WindowReader reader, WatermarkStore store, Supplier<Instant> now,
            Consumer<UnreadableRow> unreadable, GiveWay giveWay) {
        this.settings = settings;
        this.reader = reader;
        this.watermark = new HeldWatermark(store, settings.appKey(), settings.name());
        this.now = now;
        this.unreadable = unreadable;
        this.failing = new FailingRows(settings.name(), giveWay);
        this.tally = new PollTally(settings.name());
        this.known = new KnownRows(settings.plan() == null ? KNOWN_WHOLE : KNOWN);
    }

    /** Begins a poll, which goes on with what the one before has left. */
    public void begin() {
        ended = false;
        begun = null;
    }

    /**
     * Reads on, and waits for Lazada and the store if need be; not for event loops. The end of each row handed over before must
     * have been told; otherwise its window is read again.
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
        try {
            while (read.isEmpty() && goOn.getAsBoolean()) {
                if (window == null) {
                    if (ended || !open()) {
                        tally.polled(now.get());
                        break;
                    }
                } else if (window.isComplete()) {
                    close();
                } else {
                    page();
                }
            }
        } finally {
            tally.stands(watermark.position(), failing);
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
        handedOver--;
        known.add(row);
        failing.completed(row);
        tally.row(behind(row));
    }

    private Duration behind(ListingRow row) {
        Instant position = watermark.position();
        return overlapKnown && position != null && row.time() != null
                ? Duration.between(row.time(), position)
                : Duration.ZERO;
    }

    /**
     * The route has failed for a row: its window is read again by the next poll, without the rows that were completed. A row that
     * has failed too often while the route completes others becomes a dead letter, where a store keeps it.
     */
    public void failed(ListingRow row, Throwable failure) {
        handedOver--;
        failing.failed(row, failure);
        if (settings.plan() != null && failing.givesWay(row)) {
            known.add(row);
            tally.dead();
        } else {
            failed = true;
        }
    }

    /** The route has not begun with a row: its window is read again by the next poll. */
    public void notBegun() {
        handedOver--;
        failed = true;
    }

    /** The window from which the last rows came; {@code null} where the listing is read as a whole. */
    public PollWindow window() {
        return window == null ? null : window.window();
    }

    /** Leaves the watermark to another poller; what was read and not handed over is read again. */
    public void release() {
        watermark.leave();
        window = null;
        failed = false;
        overlapKnown = false;
        handedOver = 0;
        read.clear();
        tally.stands(null, failing);
    }

    private boolean open() {
        if (settings.plan() == null) {
            if (!settings.remember()) {
                known.clear();
            }
            window = reader.open(null, known, unreadable);
            return true;
        }
        hold();
        // what becomes old enough while it reads belongs to the next poll, or a slow one would never end
        begun = begun == null ? now.get() : begun;
        Optional<PollWindow> next = settings.plan().next(watermark.position(), begun);
        next.ifPresent(following -> window = reader.open(following, known, unreadable));
        return next.isPresent();
    }

    private void hold() {
        if (watermark.take() == null) {
            watermark.move(settings.start() == null ? beginning() : settings.start());
        }
        Instant stored = watermark.position();
        try {
            watermark.pass(settings.allowed(stored, now.get()));
        } catch (IllegalStateException e) {
            watermark.leave(); // it is read again, since somebody has to correct it
            throw e;
        }
    }

    /** The start of this poller; an answer of Lazada's tells the time first. */
    private Instant beginning() {
        Instant guess = settings.plan().newest(now.get());
        reader.open(new PollWindow(guess.minus(Duration.ofSeconds(1)), guess), known, row -> {
        }).next();
        Instant newest = settings.plan().newest(now.get());
        Instant made = settings.made().get();
        return made.isBefore(newest) ? made : newest;
    }

    private void close() {
        PollWindow done = window.window();
        window = null;
        if (done == null) {
            // a state that comes back after another one is a change
            known.forgetUnseen();
        }
        if (failed) {
            failed = false;
            ended = true;
            return;
        }
        tally.window();
        overlapKnown = true;
        if (done == null) {
            ended = true;
            return;
        }
        // the answers may have told that this machine's clock is ahead of Lazada's
        Instant newest = settings.plan().newest(now.get());
        Instant to = done.to().isBefore(newest) ? done.to() : newest;
        if (to.isAfter(watermark.position())) {
            watermark.move(to);
        } else {
            ended = true;
        }
    }

    /** What it has done so far, for any thread. */
    public PollReport report() {
        return tally.report();
    }
}
