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
package io.github.camellazada.push;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camellazada.client.inbox.AppendResult;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxStatus;
import io.github.camellazada.client.inbox.InboxSubscriber;
import io.github.camellazada.client.inbox.InboxSubscription;
import io.github.camellazada.client.inbox.MemoryPushInbox;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.client.time.DelayTimer;

/** An inbox in memory that a test can make fail. */
final class StoppableInbox implements PushInbox, AutoCloseable {
    private final ExecutorService timer = Executors.newSingleThreadExecutor();
    private final PushInbox inbox = new MemoryPushInbox(DelayTimer.ofTheJdk(timer), Clock.systemUTC());
    private final AtomicInteger asked = new AtomicInteger();
    private volatile CompletionStage<AppendResult> answer;

    /** How many pushes it was given. */
    int asked() {
        return asked.get();
    }

    void fails(Throwable failure) {
        answer = CompletableFuture.failedStage(failure);
    }

    void answers(CompletionStage<AppendResult> stage) {
        answer = stage;
    }

    void works() {
        answer = null;
    }

    @Override
    public CompletionStage<AppendResult> append(InboxPush push) {
        asked.incrementAndGet();
        CompletionStage<AppendResult> given = answer;
        return given == null ? inbox.append(push) : given;
    }

    @Override
    public InboxSubscription subscribe(InboxSubscriber subscriber) {
        return inbox.subscribe(subscriber);
    }

    @Override
    public CompletionStage<InboxStatus> status(String appKey) {
        return inbox.status(appKey);
    }

    @Override
    public boolean isDurable() {
        return inbox.isDurable();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
