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
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.push.PushAcknowledgement;
import io.github.camellazada.push.PushQueue;
import io.github.camellazada.push.event.PushAnswer;
import io.github.camellazada.push.event.PushEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a push as soon as the inbox has stored it. */
public final class InboxReceipt implements PushAcknowledgement {
    private static final Logger LOG = LoggerFactory.getLogger(InboxReceipt.class);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

    private final PushInbox inbox;
    private final PushStorage storage;
    private final InboxDispatcher<PushEvent> dispatcher;

    /**
     * @param longest a push that is not known to be stored by then is answered 503
     * @param workers runs the route
     */
    public InboxReceipt(PushInbox inbox, DispatchSettings settings, Duration longest, Executor workers,
            PushQueue.Runner<PushEvent> route) {
        this.inbox = inbox;
        this.storage = new PushStorage(inbox, settings.appKey(), longest);
        this.dispatcher = new InboxDispatcher<>(inbox, settings, workers, InboxPushes::event, route);
    }

    @Override
    public CompletionStage<PushAnswer> handOver(PushEvent event) {
        return storage.store(event);
    }

    @Override
    public CompletionStage<PushAnswer> keepUnreadable(byte[] body, String reason) {
        return storage.storeUnreadable(body, reason);
    }

    @Override
    public int pending() {
        return inbox.isDurable() ? dispatcher.inWindow() : dispatcher.atRisk();
    }

    @Override
    public int waiting() {
        return dispatcher.atRisk();
    }

    @Override
    public void suspend() {
        // what is in memory alone is routed before the stop
        if (inbox.isDurable()) {
            dispatcher.pause();
        }
    }

    @Override
    public void resume() {
        dispatcher.resume();
    }

    @Override
    public int stop() {
        int lost = dispatcher.discard();
        try {
            dispatcher.close().toCompletableFuture().orTimeout(LONGEST_CLOSE.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            LOG.warn("The inbox has not stored which pushes were routed last, so that they are routed again after the start",
                    e);
        }
        return lost;
    }
}
