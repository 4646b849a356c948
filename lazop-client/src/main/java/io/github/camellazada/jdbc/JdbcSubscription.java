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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.InboxSubscriber;
import io.github.camellazada.client.inbox.InboxSubscription;
import io.github.camellazada.client.time.DelayTimer;
import io.github.camellazada.client.token.TokenCipher;

/**
 * Stores in turns how rows have ended, in groups, and reads further ones. One turn runs at a time, so that what is read after a
 * failure was stored knows of it.
 */
final class JdbcSubscription implements InboxSubscription {
    private static final Duration POLL = Duration.ofMillis(200);

    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final InboxConsumer consumer;
    private final SubscriptionListener listener;
    private final InboxWindow window;
    private final RowEnds ends;
    private final InboxTurns turns;
    private final InboxLanes lanes;
    private final DelayTimer timer;
    private final AtomicBoolean wakes = new AtomicBoolean();
    private volatile boolean over;
    // of turns alone
    private volatile boolean lanesChange;

    JdbcSubscription(InboxDatabase database, InboxSubscriber subscriber, InboxConsumer consumer, InboxLanes lanes,
            TokenCipher cipher, Executor executor, DelayTimer timer, SubscriptionListener listener) {
        this.consumer = consumer;
        this.ends = new RowEnds(database, consumer);
        this.turns = new InboxTurns(consumer.appKey(), executor, timer, this::turn, this::lookAgain);
        this.lanes = lanes;
        this.window = new InboxWindow(database, subscriber, consumer, lanes, new RowOpener(cipher, this::end), this::wake,
                listener);
        this.timer = timer;
        this.listener = listener;
    }

    /** Begins to look for rows that other processes have stored. */
    void start() {
        timer.after(POLL, this::poll);
    }

    private void poll() {
        if (!over) {
            window.look();
            wake();
            timer.after(POLL, this::poll);
        }
    }

    /** Hears what this process appends. */
    AppendListener appends() {
        return window.appends();
    }

    /** Told that rows that had ended are open again. */
    void reopened() {
        window.reopened();
        lookAgain();
    }

    boolean isOver() {
        return over;
    }

    /** There may be rows of other processes, or of lanes that came. */
    void lookAgain() {
        window.readAgain();
        wake();
    }

    Set<Integer> busyLanes() {
        return window.lanes();
    }

    @Override
    public void wake() {
        turns.wake();
    }

    private void turn() {
        try {
            boolean last = over;
            if (last || ends.isDue()) {
                ends.store(window::ended);
            }
            if (last) {
                lanes.release();
                closed.complete(null);
                return;
            }
            if (lanesChange) {
                lanesChange = false;
                lanes.renew(this::busyLanes);
            }
            while (!over && window.fill()) {
                if (ends.isDue()) {
                    ends.store(window::ended);
                }
            }
            if (ends.isWaiting()) {
                wakeSoon();
            }
        } catch (RuntimeException | Error e) {
            if (!over) {
                throw e;
            }
            closed.completeExceptionally(e);
        }
    }

    private CompletionStage<Boolean> end(RowEnd end) {
        if (over) {
            return CompletableFuture.completedFuture(false);
        }
        CompletionStage<Boolean> stored = ends.add(end);
        if (window.isWanting() || ends.isDue()) {
            wake();
        } else {
            wakeSoon();
        }
        return stored;
    }

    // so that ends that nobody waits for are stored together
    private void wakeSoon() {
        if (!over && wakes.compareAndSet(false, true)) {
            timer.after(RowEnds.PAUSE, () -> {
                wakes.set(false);
                wake();
            });
        }
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
        window.giveBack(rows);
        wake();
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
