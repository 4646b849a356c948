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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.inbox.AppendResult;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.push.event.PushAnswer;
import io.github.camellazada.push.event.PushEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores the pushes of an app in an inbox, and tells what to answer. */
@Internal
public final class PushStorage {
    private static final Logger LOG = LoggerFactory.getLogger(PushStorage.class);

    private final PushInbox inbox;
    private final String appKey;
    private final StorageDeadlines<AppendResult> deadlines;

    /** @param longest a push that is not known to be stored by then is answered 503 */
    public PushStorage(PushInbox inbox, String appKey, Duration longest) {
        this.inbox = inbox;
        this.appKey = appKey;
        this.deadlines = new StorageDeadlines<>(longest);
    }

    CompletionStage<PushAnswer> store(PushEvent event) {
        return append(InboxPushes.of(event));
    }

    /** Stores a verified body that is no push, as a dead letter. */
    public CompletionStage<PushAnswer> storeUnreadable(byte[] body, String reason) {
        return append(InboxPushes.unreadable(appKey, body, reason));
    }

    private CompletionStage<PushAnswer> append(InboxPush push) {
        CompletableFuture<AppendResult> stored = inbox.append(push).toCompletableFuture();
        CompletableFuture<AppendResult> known = stored.isDone() ? stored : deadlines.limit(stored);
        return known.handle(PushStorage::answer);
    }

    private static PushAnswer answer(AppendResult stored, Throwable failure) {
        if (failure == null) {
            return stored == AppendResult.FULL ? PushAnswer.BUSY : PushAnswer.ACCEPTED;
        }
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        LOG.debug("The inbox has not stored a push", cause);
        return cause instanceof TimeoutException ? PushAnswer.NOT_STORED_YET : PushAnswer.NOT_STORED;
    }
}
