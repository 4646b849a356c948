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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;

import io.github.camellazada.client.time.DelayTimer;

/**
 * Keeps pushes in memory, for tests and for pushes that may be lost: a graceful stop waits until they are routed, a crash loses
 * them. It holds as many open rows for each subscriber as the subscriber's window, knows no repeats, and keeps the latest dead
 * letters: 1000 of them, and 16 MiB.
 */
public final class MemoryPushInbox implements PushInbox {
    private static final int MOST_LETTERS = 1000;
    private static final long MOST_LETTER_BYTES = 16 << 20;

    private final List<MemorySubscription> subscriptions = new CopyOnWriteArrayList<>();
    private final MemoryLetters letters = new MemoryLetters(MOST_LETTERS, MOST_LETTER_BYTES);
    private final DelayTimer timer;
    private final Clock clock;

    /**
     * @param timer ends the waits before another attempt
     * @param clock dates the rows
     */
    public MemoryPushInbox(DelayTimer timer, Clock clock) {
        this.timer = timer;
        this.clock = clock;
    }

    @Override
    public CompletionStage<AppendResult> append(InboxPush push) {
        if (push.unreadable() != null) {
            letters.add(new InboxRow(0, 0, 0, push, clock.instant(), 0));
            return CompletableFuture.completedFuture(AppendResult.STORED);
        }
        return CompletableFuture.completedFuture(take(push) ? AppendResult.STORED : AppendResult.FULL);
    }

    private boolean take(InboxPush push) {
        return subscriptions.stream().filter(one -> one.takes(push)).findFirst().filter(one -> one.append(push)).isPresent();
    }

    @Override
    public InboxSubscription subscribe(InboxSubscriber subscriber) {
        MemorySubscription subscription = new MemorySubscription(subscriber, timer, clock, letters::add,
                subscriptions::remove);
        subscriptions.add(subscription);
        return subscription;
    }

    @Override
    public CompletionStage<InboxStatus> status(String appKey) {
        return CompletableFuture.completedFuture(subscriptions.stream().filter(one -> one.isOf(appKey))
                .map(MemorySubscription::status)
                .reduce(new InboxStatus(0, 0, null, 0, letters.count(appKey)), InboxStatus::plus));
    }

    @Override
    public CompletionStage<Integer> replay(InboxReplay replay, IntConsumer progress) {
        if (replay.which() != InboxReplay.Which.DEAD) {
            return CompletableFuture.failedFuture(new UnsupportedOperationException(
                    "An inbox in memory keeps no push that was routed, so that only dead letters can be routed again. Ask for"
                            + " dead, or use pushInbox=jdbc:NAME or pushInbox=kafka:BROKERS"));
        }
        int count = letters.replay(replay, this::take);
        progress.accept(count);
        return CompletableFuture.completedFuture(replay.logged(count));
    }

    @Override
    public boolean isDurable() {
        return false;
    }
}
