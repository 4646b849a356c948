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
package io.github.camellazada.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import io.github.camellazada.client.inbox.InboxDemand;
import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.InboxSubscriber;
import io.github.camellazada.client.inbox.InboxSubscription;
import io.github.camellazada.client.inbox.InboxTopics;
import io.github.camellazada.client.time.DelayTimer;
import io.github.camellazada.client.token.TokenCipher;

/**
 * Stores in turns how rows have ended, in groups, and reads further ones. One turn runs at a time, so that what is read after a
 * failure was stored knows of it.
 */
final class JdbcSubscription implements InboxSubscription {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_ROWS = 256;
    private static final long MOST_BYTES = 32 << 20;

    private final HeldRows held = new HeldRows();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final InboxDatabase database;
    private final InboxSubscriber subscriber;
    private final InboxConsumer consumer;
    private final InboxReader reader;
    private final RowEnds ends;
    private final InboxTurns turns;
    private final InboxLanes lanes;
    private final HandOver handOver;
    private final RowOpener opener;
    private final DelayTimer timer;
    private final SubscriptionListener listener;
    private volatile boolean over;
    // of turns alone
    private volatile boolean more = true;
    private volatile boolean lanesChange;

    JdbcSubscription(InboxDatabase database, InboxSubscriber subscriber, InboxConsumer consumer, InboxLanes lanes,
            TokenCipher cipher, Executor executor, DelayTimer timer, SubscriptionListener listener) {
        this.database = database;
        this.subscriber = subscriber;
        this.consumer = consumer;
        this.reader = new InboxReader(database, consumer);
        this.ends = new RowEnds(database, consumer);
        this.turns = new InboxTurns(consumer.appKey(), executor, timer, this::turn, this::lookAgain);
        this.lanes = lanes;
        this.handOver = new HandOver(consumer.appKey(), subscriber, lanes, this::wake);
        this.opener = new RowOpener(cipher, this::end);
        this.timer = timer;
        this.listener = listener;
    }

    /** Begins to look for rows that other processes have stored. */
    void start() {
        timer.after(POLL, this::poll);
    }

    private void poll() {
        if (!over) {
            lookAgain();
            timer.after(POLL, this::poll);
        }
    }

    /** Hears what this process appends. */
    AppendListener appends() {
        return handOver;
    }

    /** Told that rows that had ended are open again. */
    void reopened() {
        handOver.loseAll();
        lookAgain();
    }

    boolean isOver() {
        return over;
    }

    /** There may be rows of other processes, or of lanes that came. */
    void lookAgain() {
        more = true;
        wake();
    }

    Set<Integer> busyLanes() {
        return held.lanes();
    }

    @Override
    public void wake() {
        turns.wake();
    }

    private void turn() {
        try {
            ends.store(this::stored);
            if (over) {
                lanes.release();
                closed.complete(null);
                return;
            }
            if (lanesChange) {
                lanesChange = false;
                lanes.renew(busyLanes());
            }
            boolean some = true;
            while (some && !over) {
                some = takeNew() || more && read();
                ends.store(this::stored);
            }
        } catch (RuntimeException | Error e) {
            if (!over) {
                throw e;
            }
            closed.completeExceptionally(e);
        }
    }

    private void stored(RowEnd end) {
        if (end.state() == StoredPush.OPEN) {
            handOver.lose(List.of(end.row()));
        } else {
            listener.ended(end.row());
        }
        held.remove(end.row());
    }

    /** Hands out what this process has appended; whether there was any. */
    private boolean takeNew() {
        List<InboxRow> rows = held.bytes() < MOST_BYTES ? handOver.take(subscriber::demand) : List.of();
        if (!rows.isEmpty()) {
            held.add(rows);
            subscriber.take(rows);
        }
        more |= handOver.takeUnread();
        return !rows.isEmpty();
    }

    /** Reads once; whether there may be more that is wanted. */
    private boolean read() {
        InboxDemand demand = subscriber.demand();
        Map<Integer, Long> mine = lanes.readable();
        int window = subscriber.settings().window();
        // each read passes over what is held, so that it has to be worth it
        boolean full = held.size() > 0 && demand.rows() < Math.min(MOST_ROWS, window / 4);
        if (demand.rows() <= 0 || mine.isEmpty() || full || held.size() > 0 && held.bytes() >= MOST_BYTES) {
            return false;
        }
        int limit = Math.min(demand.rows(), MOST_ROWS);
        more = false;
        InboxTopics topics = subscriber.topics();
        handOver.readBegins();
        InboxRead read = null;
        try {
            read = database.run(connection -> reader.read(connection, mine, topics, held.ids(),
                    demand.fullObjects(), limit, MOST_BYTES - held.bytes()));
        } finally {
            handOver.readEnds(read, mine, topics, demand.fullObjects());
        }
        if (!read.rows().isEmpty()) {
            // fewer may have come for their size
            more = true;
            held.add(read.rows());
            subscriber.take(opener.opened(read.rows()));
        }
        return more;
    }

    private CompletionStage<Boolean> end(RowEnd end) {
        if (over) {
            return CompletableFuture.completedFuture(false);
        }
        CompletionStage<Boolean> stored = ends.add(end);
        wake();
        return stored;
    }

    @Override
    public boolean owns(InboxRow row) {
        return !over && lanes.owns(row);
    }

    @Override
    public CompletionStage<Boolean> complete(InboxRow row) {
        return end(RowEnd.done(row));
    }

    @Override
    public CompletionStage<Boolean> retry(InboxRow row, Duration delay, String reason) {
        // its object is read again when it is due, with the next look for rows of other processes
        return end(RowEnd.retry(row, delay, reason));
    }

    @Override
    public CompletionStage<Boolean> dead(InboxRow row, String reason) {
        return end(RowEnd.dead(row, reason));
    }

    @Override
    public void giveBack(List<InboxRow> rows) {
        handOver.lose(rows);
        rows.forEach(held::remove);
        lookAgain();
    }

    @Override
    public void suspend() {
        want(false);
    }

    @Override
    public void resume() {
        want(true);
    }

    private void want(boolean some) {
        lanes.want(some);
        lanesChange = true;
        lookAgain();
    }

    @Override
    public int atRisk() {
        return 0;
    }

    @Override
    public CompletionStage<Void> close() {
        over = true;
        listener.closed(this);
        turns.wakeAtOnce();
        return closed;
    }
}
