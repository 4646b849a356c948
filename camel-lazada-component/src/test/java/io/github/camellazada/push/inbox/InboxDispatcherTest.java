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
package io.github.camellazada.push.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.client.inbox.AppendResult;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.InboxSettings;
import io.github.camellazada.client.inbox.InboxStatus;
import io.github.camellazada.client.inbox.InboxSubscriber;
import io.github.camellazada.client.inbox.InboxSubscription;
import io.github.camellazada.client.inbox.InboxTopics;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.client.time.Backoff;
import io.github.camellazada.push.event.PushAnswer;
import io.github.camellazada.push.event.PushEvent;
import io.github.camellazada.push.event.PushRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

class InboxDispatcherTest {
    private static final DispatchSettings ONE_OF_EACH_OBJECT = new DispatchSettings("123456",
            () -> new InboxTopics(Set.of(), false), new InboxSettings(2, 1000, 1000, Duration.ofDays(1), Duration.ofDays(30)),
            1, 3,
            new Backoff(Duration.ZERO, Duration.ZERO), PushOrder.BY_OBJECT);

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void anObjectWhoseLastRowEndsAsAnotherIsRefusedIsWantedAgain() throws Exception {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            InboxDispatcher<PushEvent> dispatcher = new InboxDispatcher<>(new EmptyInbox(), ONE_OF_EACH_OBJECT, worker,
                    InboxPushes::event,
                    (event, done) -> done.accept(null));
            // a busy machine makes fewer rounds
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            for (long id = 0; id < 30_000 && System.nanoTime() < end; id++) {
                dispatcher.take(List.of(row(4 * id)));
                for (int i = ThreadLocalRandom.current().nextInt(400); i > 0; i--) {
                    Thread.onSpinWait();
                }
                dispatcher.take(List.of(row(4 * id + 1), row(4 * id + 2), row(4 * id + 3)));
                while (dispatcher.inWindow() > 0) {
                    Thread.onSpinWait();
                }
                // the last row may leave its object only after its place in the window
                worker.submit(() -> {
                }).get();
                assertThat(dispatcher.demand().fullObjects()).as("after %s rounds", id).isEmpty();
            }
        } finally {
            worker.shutdownNow();
        }
    }

    @Test
    void aPausedDispatcherLeavesTheRowsToOtherProcesses() {
        EmptyInbox inbox = new EmptyInbox();
        InboxDispatcher<PushEvent> dispatcher = new InboxDispatcher<>(inbox, ONE_OF_EACH_OBJECT, Runnable::run,
                InboxPushes::event, (event, done) -> done.accept(null));

        dispatcher.pause();
        assertThat(inbox.suspended).isTrue();
        dispatcher.resume();
        assertThat(inbox.suspended).isFalse();
    }

    @Test
    void aRowOfWhichTheRouteThrowsComesAgain() {
        EmptyInbox inbox = new EmptyInbox();
        List<Throwable> thrown = new ArrayList<>(List.of(new IllegalStateException("no such bean"),
                new NoSuchMethodError("of another version of a library")));
        InboxDispatcher<InboxRow> dispatcher = new InboxDispatcher<>(inbox, ONE_OF_EACH_OBJECT, Runnable::run,
                read -> read, (event, done) -> {
                    Throwable next = thrown.remove(0);
                    if (next instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) next;
                });

        dispatcher.take(List.of(row(1)));
        dispatcher.take(List.of(row(2)));

        assertThat(inbox.ends).containsExactly("1 again: java.lang.IllegalStateException",
                "2 again: java.lang.NoSuchMethodError");
    }

    @Test
    void aRowThatCannotBeRoutedAtAllIsDeadAtOnceWithTheReason() {
        EmptyInbox inbox = new EmptyInbox();
        InboxDispatcher<InboxRow> dispatcher = new InboxDispatcher<>(inbox, ONE_OF_EACH_OBJECT, Runnable::run,
                read -> read, (event, done) -> done.accept(new PushRefusedException(PushAnswer.FAILED, "it has no id")));

        dispatcher.take(List.of(row(1)));

        assertThat(inbox.ends).containsExactly("1 dead: it has no id");
    }

    private static InboxRow row(long id) {
        return new InboxRow(id, 0, 0, new InboxPush("123456", 0, "1", "object", null, new byte[]{'{'}, null, null),
                Instant.EPOCH, 0);
    }

    /** Hands out what a test says, and nothing by itself. */
    private static final class EmptyInbox implements PushInbox, InboxSubscription {
        private final List<String> ends = new ArrayList<>();
        private boolean suspended;

        @Override
        public void suspend() {
            suspended = true;
        }

        @Override
        public void resume() {
            suspended = false;
        }

        @Override
        public CompletionStage<AppendResult> append(InboxPush push) {
            return CompletableFuture.completedStage(AppendResult.STORED);
        }

        @Override
        public InboxSubscription subscribe(InboxSubscriber subscriber) {
            return this;
        }

        @Override
        public CompletionStage<InboxStatus> status(String appKey) {
            return CompletableFuture.completedStage(new InboxStatus(0, 0, null, 0, 0));
        }

        @Override
        public boolean isDurable() {
            return true;
        }

        @Override
        public boolean owns(InboxRow row) {
            for (int i = ThreadLocalRandom.current().nextInt(400); i > 0; i--) {
                Thread.onSpinWait();
            }
            return true;
        }

        @Override
        public CompletionStage<Boolean> complete(InboxRow row) {
            return CompletableFuture.completedStage(true);
        }

        @Override
        public CompletionStage<Boolean> retry(InboxRow row, Duration delay, String reason) {
            ends.add(row.id() + " again: " + reason);
            return CompletableFuture.completedStage(true);
        }

        @Override
        public CompletionStage<Boolean> dead(InboxRow row, String reason) {
            ends.add(row.id() + " dead: " + reason);
            return CompletableFuture.completedStage(true);
        }

        @Override
        public void giveBack(List<InboxRow> rows) {
            // they are not handed out again
        }

        @Override
        public void wake() {
            // nothing waits
        }

        @Override
        public int atRisk() {
            return 0;
        }

        @Override
        public CompletionStage<Void> close() {
            return CompletableFuture.completedStage(null);
        }
    }
}
