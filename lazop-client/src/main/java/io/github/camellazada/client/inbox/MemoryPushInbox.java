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
import java.util.concurrent.atomic.AtomicLong;

import io.github.camellazada.client.time.DelayTimer;

/**
 * Keeps pushes in memory, for tests and for pushes that may be lost: a graceful stop waits until they are routed, a crash loses
 * them. It holds as many open rows for each subscriber as the subscriber's window, knows no repeats, and counts dead letters
 * without keeping them.
 */
public final class MemoryPushInbox implements PushInbox {
    private final List<MemorySubscription> subscriptions = new CopyOnWriteArrayList<>();
    private final AtomicLong dead = new AtomicLong();
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
            dead.incrementAndGet();
            return CompletableFuture.completedFuture(AppendResult.STORED);
        }
        return CompletableFuture.completedFuture(subscriptions.stream().filter(one -> one.takes(push)).findFirst()
                .filter(one -> one.append(push)).isPresent() ? AppendResult.STORED : AppendResult.FULL);
    }

    @Override
    public InboxSubscription subscribe(InboxSubscriber subscriber) {
        MemorySubscription subscription = new MemorySubscription(subscriber, timer, clock, dead::incrementAndGet,
                subscriptions::remove);
        subscriptions.add(subscription);
        return subscription;
    }

    @Override
    public CompletionStage<InboxStatus> status(String appKey) {
        return CompletableFuture.completedFuture(subscriptions.stream().filter(one -> one.isOf(appKey))
                .map(MemorySubscription::status).reduce(new InboxStatus(0, 0, null, 0, dead.get()), InboxStatus::plus));
    }

    @Override
    public boolean isDurable() {
        return false;
    }
}
