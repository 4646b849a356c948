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
package io.github.camellazada.kafka;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.InboxSubscriber;
import io.github.camellazada.client.inbox.InboxSubscription;

/** The rows that are handed out to one route of this process. */
final class KafkaInboxSubscription implements InboxSubscription {
    private final InboxSubscriber subscriber;
    private final InboxDispatch dispatch;
    private final SuspendedRoutes suspended;
    private final Supplier<CompletionStage<Void>> closed;

    KafkaInboxSubscription(InboxSubscriber subscriber, InboxDispatch dispatch, SuspendedRoutes suspended,
            Supplier<CompletionStage<Void>> closed) {
        this.subscriber = subscriber;
        this.dispatch = dispatch;
        this.suspended = suspended;
        this.closed = closed;
    }

    @Override
    public boolean owns(InboxRow row) {
        return dispatch.owns(row);
    }

    @Override
    public CompletionStage<Boolean> complete(InboxRow row) {
        return dispatch.end(row, lane -> lane.complete(subscriber, row));
    }

    @Override
    public CompletionStage<Boolean> retry(InboxRow row, Duration delay, String reason) {
        return dispatch.end(row, lane -> lane.retry(subscriber, row, delay));
    }

    @Override
    public CompletionStage<Boolean> dead(InboxRow row, String reason) {
        return dispatch.ask(() -> dispatch.dead(subscriber, row, reason)).thenCompose(stored -> stored);
    }

    @Override
    public void giveBack(List<InboxRow> rows) {
        dispatch.giveBack(subscriber, rows);
    }

    @Override
    public void wake() {
        dispatch.wake();
    }

    /** As soon as all routes of the app in this process are suspended, it leaves the group. */
    @Override
    public void suspend() {
        suspended.add(subscriber);
    }

    @Override
    public void resume() {
        suspended.remove(subscriber);
        wake();
    }

    /** None: what Kafka has acknowledged outlives the process. */
    @Override
    public int atRisk() {
        return 0;
    }

    @Override
    public CompletionStage<Void> close() {
        suspended.remove(subscriber);
        return closed.get();
    }
}
