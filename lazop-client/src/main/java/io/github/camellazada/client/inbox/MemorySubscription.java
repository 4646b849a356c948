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
package io.github.camellazada.client.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import io.github.camellazada.client.time.DelayTimer;
import io.github.camellazada.client.time.SerialExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of one subscriber in memory. */
final class MemorySubscription implements InboxSubscription {
    private static final Logger LOG = LoggerFactory.getLogger(MemorySubscription.class);
    private static final int LANE = 0;

    // nothing in here blocks, so that the threads of the callers do the work
    private final SerialExecutor serial = new SerialExecutor(Runnable::run);
    private final RowBacklog backlog = new RowBacklog();
    private final AtomicLong lastId = new AtomicLong();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final InboxSubscriber subscriber;
    private final DelayTimer timer;
    private final Clock clock;
    private final Consumer<InboxRow> died;
    private final Consumer<MemorySubscription> closed;
    private volatile boolean over;

    MemorySubscription(InboxSubscriber subscriber, DelayTimer timer, Clock clock, Consumer<InboxRow> died,
            Consumer<MemorySubscription> closed) {
        this.subscriber = subscriber;
        this.timer = timer;
        this.clock = clock;
        this.died = died;
        this.closed = closed;
    }

    boolean isOf(String appKey) {
        return subscriber.appKey().equals(appKey);
    }

    boolean takes(InboxPush push) {
        return isOf(push.appKey()) && subscriber.topics().contains(push.messageType());
    }

    InboxStatus status() {
        return new InboxStatus(open.get(), 0, null, waiting.get(), 0);
    }

    /** Returns whether there was room. */
    boolean append(InboxPush push) {
        if (open.incrementAndGet() > subscriber.settings().window() || over) {
            open.decrementAndGet();
            return false;
        }
        InboxRow row = new InboxRow(lastId.incrementAndGet(), LANE, 0, push, clock.instant(), 0);
        serial.execute(() -> {
            backlog.add(row);
            handOut();
        });
        return true;
    }

    private void handOut() {
        if (!over && backlog.ready() > 0) {
            List<InboxRow> rows = backlog.take(subscriber.demand());
            if (!rows.isEmpty()) {
                subscriber.take(rows);
            }
        }
    }

    @Override
    public boolean owns(InboxRow row) {
        return !over;
    }

    @Override
    public CompletionStage<Boolean> complete(InboxRow row) {
        open.decrementAndGet();
        wake();
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public CompletionStage<Boolean> retry(InboxRow row, Duration delay, String reason) {
        CompletableFuture<Boolean> held = new CompletableFuture<>();
        serial.execute(() -> {
            waiting.incrementAndGet();
            backlog.holdBack(new InboxRow(row.id(), row.lane(), row.fence(), row.push(), row.received(), row.attempts() + 1));
            timer.after(delay, () -> serial.execute(() -> {
                waiting.decrementAndGet();
                backlog.letGo(row.push().object());
                handOut();
            }));
            held.complete(true);
        });
        return held;
    }

    @Override
    public CompletionStage<Boolean> dead(InboxRow row, String reason) {
        died.accept(row);
        return complete(row);
    }

    @Override
    public void giveBack(List<InboxRow> rows) {
        serial.execute(() -> rows.forEach(backlog::add));
        wake();
    }

    @Override
    public void wake() {
        serial.execute(this::handOut);
    }

    @Override
    public int atRisk() {
        return open.get() - waiting.get();
    }

    @Override
    public CompletionStage<Void> close() {
        over = true;
        if (waiting.get() > 0) {
            LOG.warn("{} pushes that wait for another attempt are dropped, since their inbox is in memory", waiting);
        }
        closed.accept(this);
        return CompletableFuture.completedFuture(null);
    }
}
