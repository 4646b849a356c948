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

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.inbox.InboxDemand;
import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.InboxSettings;
import io.github.camellazada.client.inbox.InboxSubscriber;
import io.github.camellazada.client.inbox.InboxSubscription;
import io.github.camellazada.client.inbox.InboxTopics;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.push.PushQueue;
import io.github.camellazada.push.event.PushRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Routes the rows of an inbox: side by side for different objects, in order for one. A row that fails is tried again with growing
 * pauses, and becomes a dead letter after the last attempt; meanwhile it holds up its own object alone.
 *
 * @param <T> what a route takes
 */
@Internal
public final class InboxDispatcher<T> implements InboxSubscriber {
    private static final Logger LOG = LoggerFactory.getLogger(InboxDispatcher.class);

    private final DispatchSettings settings;
    private final Reader<T> reader;
    private final PushQueue.Runner<T> route;
    private final PushQueue<InboxRow> queue;
    private final Map<String, Integer> perObject = new ConcurrentHashMap<>();
    private final Set<String> fullObjects = ConcurrentHashMap.newKeySet();
    private final InboxSubscription subscription;
    private volatile boolean paused;

    /**
     * Reads what a row holds.
     *
     * @param <T> what a route takes
     */
    @FunctionalInterface
    public interface Reader<T> {

        /** @throws PushRefusedException if it cannot be read, now or ever */
        T read(InboxRow row) throws PushRefusedException;
    }

    /** Begins to route. */
    public InboxDispatcher(PushInbox inbox, DispatchSettings settings, Executor workers, Reader<T> reader,
            PushQueue.Runner<T> route) {
        this.settings = settings;
        this.reader = reader;
        this.route = route;
        this.queue = new PushQueue<>(settings.inbox().window(), workers, settings.order()::line, this::run);
        this.subscription = inbox.subscribe(this);
        subscription.wake();
    }

    @Override
    public String appKey() {
        return settings.appKey();
    }

    @Override
    public InboxTopics topics() {
        return settings.topics().get();
    }

    @Override
    public InboxSettings settings() {
        return settings.inbox();
    }

    @Override
    public InboxDemand demand() {
        // an inbox may ask before its subscription is returned
        return paused || subscription == null
                ? InboxDemand.NOTHING
                : new InboxDemand(settings.inbox().window() - queue.size(), fullObjects);
    }

    @Override
    public void take(List<InboxRow> rows) {
        List<InboxRow> refused = new ArrayList<>();
        Set<String> refusedObjects = new HashSet<>();
        for (InboxRow row : rows) {
            String object = row.push().object();
            if (refusedObjects.contains(object) || !offer(row, object)) {
                // nor those behind it, though there may be room by then
                refusedObjects.add(object);
                refused.add(row);
            }
        }
        if (!refused.isEmpty()) {
            subscription.giveBack(refused);
        }
    }

    private boolean offer(InboxRow row, String object) {
        if (perObject.getOrDefault(object, 0) >= settings.objectShare()) {
            fullObjects.add(object);
            // the rows that were counted may all have left before, and nobody would leave after
            leave(object, 0);
            return false;
        }
        perObject.merge(object, 1, Integer::sum);
        if (queue.offer(row, ended -> leave(object, 1))) {
            return true;
        }
        leave(object, 1);
        return false;
    }

    /** Rows of a full object are wanted again once half of its share has left. */
    private void leave(String object, int count) {
        Integer left = perObject.computeIfPresent(object, (same, held) -> held > count ? held - count : null);
        if (fullObjects.contains(object) && (left == null || left <= settings.objectShare() / 2)
                && fullObjects.remove(object)) {
            subscription.wake();
        }
    }

    /** The rows behind the one that runs; nothing of their object is left in the window but that one. */
    private List<InboxRow> takeOut(String object) {
        List<InboxRow> behind = queue.takeOut(object);
        leave(object, behind.size());
        return behind;
    }

    private void run(InboxRow row, Consumer<Throwable> done) {
        if (paused || !subscription.owns(row)) {
            List<InboxRow> back = new ArrayList<>(takeOut(row.push().object()));
            back.add(row);
            subscription.giveBack(back);
            done.accept(null);
            return;
        }
        AtomicBoolean ended = new AtomicBoolean();
        Consumer<Throwable> end = failure -> {
            if (ended.compareAndSet(false, true)) {
                routed(row, failure, done);
            }
        };
        try {
            route.run(reader.read(row), end);
        } catch (PushRefusedException | RuntimeException | Error e) {
            // the row would belong to this process for ever, neither routed nor dead
            end.accept(e);
        }
    }

    private void routed(InboxRow row, Throwable failure, Consumer<Throwable> done) {
        if (failure == null) {
            // what follows need not wait: after a crash, this row and those behind it come again in their order
            subscription.complete(row);
            done.accept(null);
        } else if (failure instanceof PushRefusedException) {
            LOG.warn("A push of message type {} (row {}) is a dead letter, since it cannot be routed at all: {}",
                    row.push().messageType(), row.id(), failure.getMessage());
            end(subscription.dead(row, failure.getMessage()), done);
        } else if (row.attempts() + 1 >= settings.maxAttempts()) {
            LOG.warn(
                    "The route failed {} times for a push of message type {} (row {}). The push is now a dead letter, and"
                            + " the inbox routes later pushes of its object. Fix the cause, then replay it",
                    row.attempts() + 1, row.push().messageType(), row.id());
            end(subscription.dead(row, reason(failure)), done);
        } else {
            subscription.retry(row, settings.backoff().jittered(row.attempts() + 1), reason(failure))
                    .whenComplete((own, closed) -> {
                        List<InboxRow> behind = takeOut(row.push().object());
                        if (!behind.isEmpty()) {
                            subscription.giveBack(behind);
                        }
                        done.accept(failure);
                    });
        }
    }

    private static void end(CompletionStage<Boolean> stored, Consumer<Throwable> done) {
        stored.whenComplete((own, closed) -> done.accept(closed));
    }

    /** The type alone: texts of exceptions may quote a buyer's data. */
    private static String reason(Throwable failure) {
        return failure.getClass().getName();
    }

    /** Number of rows that wait in memory for a thread, or are routed. */
    int inWindow() {
        return queue.size();
    }

    /** Number of rows that a stop would lose. */
    int atRisk() {
        return subscription.atRisk();
    }

    /** Begins no further row. */
    public void pause() {
        paused = true;
        subscription.suspend();
    }

    public void resume() {
        paused = false;
        subscription.resume();
    }

    /** Begins nothing more, and tells how many rows are lost with it. */
    int discard() {
        paused = true;
        int running = queue.size() - queue.discard();
        return Math.max(0, subscription.atRisk() - running);
    }

    /** Ends; what has not begun stays in the inbox, and is lost with an inbox in memory. Completes when ends of rows are stored. */
    public CompletionStage<Void> close() {
        return subscription.close();
    }
}
