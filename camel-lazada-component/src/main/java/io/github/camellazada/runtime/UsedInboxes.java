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
package io.github.camellazada.runtime;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import io.github.camellazada.client.inbox.AppendResult;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxReplay;
import io.github.camellazada.client.inbox.InboxSettings;
import io.github.camellazada.client.inbox.InboxStatus;
import io.github.camellazada.client.inbox.InboxSubscriber;
import io.github.camellazada.client.inbox.InboxSubscription;
import io.github.camellazada.client.inbox.PushInbox;

/** The inboxes that the push consumers of a component use, and counts of what they do. */
public final class UsedInboxes {
    private final Map<String, Used> inboxes = new ConcurrentHashMap<>();
    private final LongAdder appended = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder replayed = new LongAdder();

    /**
     * The inbox, whose pushes of that app are counted.
     *
     * @param endpoint who uses it, instead of the one that it used before
     */
    public PushInbox use(String endpoint, String appKey, PushInbox inbox) {
        inboxes.put(endpoint, new Used(appKey, inbox));
        return new Counting(inbox);
    }

    /** What all of them keep. */
    public CompletionStage<InboxStatus> status() {
        return inUse().map(used -> used.inbox().status(used.appKey()))
                .reduce(CompletableFuture.completedStage(InboxStatus.NOTHING),
                        (one, other) -> one.thenCombine(other, InboxStatus::plus));
    }

    /** Routes pushes of an app again, and tells how many. */
    public CompletionStage<Integer> replay(InboxReplay replay) {
        Stream<CompletionStage<Integer>> counts = inUse().filter(used -> used.appKey().equals(replay.appKey()))
                .map(used -> used.inbox().replay(replay));
        return counts.reduce(CompletableFuture.completedStage(0), (one, other) -> one.thenCombine(other, Integer::sum))
                .thenApply(count -> {
                    replayed.add(count);
                    return count;
                });
    }

    // one that several routes use counts once
    private Stream<Used> inUse() {
        return inboxes.values().stream().distinct();
    }

    public long appended() {
        return appended.sum();
    }

    public long repeated() {
        return repeated.sum();
    }

    public long refused() {
        return refused.sum();
    }

    public long replayed() {
        return replayed.sum();
    }

    private void count(AppendResult result, Throwable failure) {
        if (result == AppendResult.STORED) {
            appended.increment();
        } else if (result == AppendResult.REPEATED) {
            repeated.increment();
        } else {
            refused.increment();
        }
    }

    private record Used(String appKey, PushInbox inbox) {
    }

    /** Counts what is appended. */
    private final class Counting implements PushInbox {
        private final PushInbox inbox;

        private Counting(PushInbox inbox) {
            this.inbox = inbox;
        }

        @Override
        public CompletionStage<AppendResult> append(InboxPush push) {
            CompletionStage<AppendResult> result = inbox.append(push);
            result.whenComplete(UsedInboxes.this::count);
            return result;
        }

        @Override
        public InboxSubscription subscribe(InboxSubscriber subscriber) {
            return inbox.subscribe(subscriber);
        }

        @Override
        public void keep(String appKey, InboxSettings settings) {
            inbox.keep(appKey, settings);
        }

        @Override
        public CompletionStage<InboxStatus> status(String appKey) {
            return inbox.status(appKey);
        }

        @Override
        public CompletionStage<Integer> replay(InboxReplay replay) {
            return inbox.replay(replay);
        }

        @Override
        public boolean isDurable() {
            return inbox.isDurable();
        }
    }
}
