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
package io.github.camellazada.jdbc;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.github.camellazada.client.inbox.InboxRow;

/**
 * How a row has ended, until that is stored.
 *
 * @param kind   what becomes of it
 * @param reason what failed, or {@code null}
 * @param delay  until the next attempt, {@code null} for none
 * @param stored told whether the row was this process's to end
 */
record RowEnd(InboxRow row, Kind kind, String reason, Duration delay, CompletableFuture<Boolean> stored) {

    /** What becomes of a row. */
    enum Kind {
        ROUTED,
        DEAD,
        /** It stays open, for another attempt. */
        RETRY
    }

    static RowEnd done(InboxRow row) {
        return new RowEnd(row, Kind.ROUTED, null, null, new CompletableFuture<>());
    }

    static RowEnd dead(InboxRow row, String reason) {
        return new RowEnd(row, Kind.DEAD, StoredPush.reason(reason), null, new CompletableFuture<>());
    }

    static RowEnd retry(InboxRow row, Duration delay, String reason) {
        return new RowEnd(row, Kind.RETRY, StoredPush.reason(reason), delay, new CompletableFuture<>());
    }
}
