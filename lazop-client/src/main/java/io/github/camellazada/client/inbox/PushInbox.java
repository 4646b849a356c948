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

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntConsumer;

/**
 * Keeps pushes from before Lazada is told 200 until a route has completed them. Lazada does not repeat a push that was answered
 * with 200, so that what an inbox loses is lost.
 * <p>
 * A push becomes a row. The inbox hands rows out to the {@link InboxSubscriber} that takes their topic, and the subscriber ends
 * each of them through its {@link InboxSubscription}. Rows of one object are handed out in the order in which they were
 * appended, also when several processes share the inbox: at any time one process alone has the rows of an object. A
 * <em>lane</em> is a fixed share of all objects, such as a partition of a Kafka topic, that a process owns as a whole; its
 * <em>fence</em> rises with each change of the owner.
 * <p>
 * No method may block: event loops call them.
 */
public interface PushInbox {

    /**
     * Stores a push.
     *
     * @return completes once the push can no longer be lost, or with {@link AppendResult#FULL}. It fails where the store cannot
     *         say so; the sender is then told 503 and repeats the push, which the store may have by then and finds by its key
     */
    CompletionStage<AppendResult> append(InboxPush push);

    /** Begins to hand out rows of that subscriber's app and topics, those first that earlier processes left open. */
    InboxSubscription subscribe(InboxSubscriber subscriber);

    /**
     * Keeps what is stored for an app within these settings though nobody subscribes, as for the dead letters of routes that
     * acknowledge pushes without the inbox.
     */
    default void keep(String appKey, InboxSettings settings) {
        // what an inbox keeps in memory, or a broker keeps, is bounded by itself
    }

    /** What is kept for an app, for health checks and meters. */
    CompletionStage<InboxStatus> status(String appKey);

    /**
     * Routes stored pushes again, and logs who asked for what and how many there were.
     *
     * @return completes with their number; fails with {@link UnsupportedOperationException} where the inbox keeps no push that has
     *         ended
     */
    default CompletionStage<Integer> replay(InboxReplay replay) {
        return replay(replay, opened -> {
        });
    }

    /**
     * Routes stored pushes again as {@link #replay(InboxReplay)}, and tells meanwhile how far it is.
     *
     * @param progress gets after each group of pushes how many are open again so far, on the thread that opens them
     */
    default CompletionStage<Integer> replay(InboxReplay replay, IntConsumer progress) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException(
                "This inbox keeps no push that has ended, so that none can be routed again. Use pushInbox=jdbc:NAME or"
                        + " pushInbox=kafka:BROKERS"));
    }

    /** Whether rows outlive the process. If not, a graceful stop waits until they are routed. */
    boolean isDurable();
}
