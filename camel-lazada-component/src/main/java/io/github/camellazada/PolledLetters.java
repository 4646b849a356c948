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
package io.github.camellazada;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.inbox.AppendResult;
import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.InboxTopics;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.client.json.StoredJson;
import io.github.camellazada.client.poll.DeadRows;
import io.github.camellazada.client.poll.ListingRow;
import io.github.camellazada.client.poll.UnreadableRow;
import io.github.camellazada.push.PushQueue;
import io.github.camellazada.push.event.PushAnswer;
import io.github.camellazada.push.event.PushRefusedException;
import io.github.camellazada.push.inbox.InboxDispatcher;
import io.github.camellazada.push.inbox.PushOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps in the inbox what the pollers of a route could not hand on, and routes it again on demand. An inbox in memory keeps nothing:
 * a row that fails then holds its watermark.
 */
final class PolledLetters implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PolledLetters.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final EndpointContext endpoint;
    private final String appKey;
    private final String poller;
    private final boolean rows;
    private final PushInbox inbox;
    private InboxDispatcher<PolledLetter> dispatcher;

    /**
     * @param poller name of the poller, without a seller
     * @param rows   whether the rows are kept, or only what names their objects
     */
    PolledLetters(EndpointContext endpoint, String poller, boolean rows) {
        LazadaConfiguration configuration = endpoint.configuration();
        this.endpoint = endpoint;
        this.appKey = configuration.getAppKey();
        this.poller = poller;
        this.rows = rows;
        PushInbox given = configuration.getPushInbox();
        this.inbox = given != null && given.isDurable() ? given : null;
    }

    /** Whether the inbox outlives the process. */
    boolean isKeeping() {
        return inbox != null;
    }

    /** Begins to route what is replayed. */
    void start(Executor workers, PushQueue.Runner<PolledLetter> route) {
        if (inbox != null) {
            endpoint.shared().inboxes().use(endpoint.endpoint().getEndpointUri(), appKey, inbox);
            InboxTopics topics = InboxTopics.poller(poller);
            dispatcher = new InboxDispatcher<>(inbox, PushAcknowledgements.settings(endpoint, () -> topics,
                    PushOrder.BY_OBJECT), workers, this::read, route);
        }
    }

    private PolledLetter read(InboxRow row) throws PushRefusedException {
        PolledLetter letter = PolledLetter.read(row.push().body());
        if (!poller.equals(letter.poller()) || letter.version() == null) {
            throw new PushRefusedException(PushAnswer.MALFORMED, letter.version() == null
                    ? "it still cannot be read"
                    : "it belongs to another poller");
        }
        return letter;
    }

    /** Keeps the rows of one seller. */
    DeadRows of(String seller, LazadaCountry country) {
        return new DeadRows() {
            @Override
            public boolean isKeeping() {
                return inbox != null;
            }

            @Override
            public CompletionStage<Void> keep(ListingRow row, String reason) {
                return append(new PolledLetter(poller, seller, country, row.object(), row.time(), row.version(),
                        rows ? row.json() : null), reason);
            }
        };
    }

    /**
     * Keeps the bytes of a row that cannot be read, if anything is kept, and waits for it; not for event loops.
     *
     * @param call whose row it is
     * @throws IllegalStateException if the inbox does not store them, so that the window has to be read again
     */
    void keep(LazadaCall call, UnreadableRow row) {
        keep(call.seller(), call.country(), row);
    }

    /** The same for a row of that seller. */
    void keep(String seller, LazadaCountry country, UnreadableRow row) {
        if (inbox != null) {
            await(append(new PolledLetter(poller, seller, country, null, null, null,
                    StoredJson.tree(new String(row.bytes(), StandardCharsets.UTF_8))), row.reason()));
        }
    }

    /** The same for a row whose object can be read. */
    void keep(LazadaCall call, ListingRow row, String reason) {
        if (inbox != null) {
            await(of(call.seller(), call.country()).keep(row, reason));
        }
    }

    private void await(CompletionStage<Void> kept) {
        try {
            kept.toCompletableFuture().copy().orTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The inbox cannot store an unreadable row of " + poller
                    + "; the next poll reads it again", e.getCause());
        }
    }

    private CompletionStage<Void> append(PolledLetter letter, String reason) {
        return inbox.append(letter.push(appKey, reason)).thenCompose(result -> result == AppendResult.FULL
                ? CompletableFuture.failedStage(new IllegalStateException("the inbox is full"))
                : CompletableFuture.completedStage(null));
    }

    void pause() {
        if (dispatcher != null) {
            dispatcher.pause();
        }
    }

    void resume() {
        if (dispatcher != null) {
            dispatcher.resume();
        }
    }

    @Override
    public void close() {
        if (dispatcher == null) {
            return;
        }
        dispatcher.pause();
        try {
            dispatcher.close().toCompletableFuture().copy().orTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            LOG.warn("The inbox has not stored which dead letters of {} were routed last, so it routes them again", poller, e);
        }
        dispatcher = null;
    }
}
