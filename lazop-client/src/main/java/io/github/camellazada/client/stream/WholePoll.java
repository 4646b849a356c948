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
package io.github.camellazada.client.stream;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.poll.KnownRows;
import io.github.camellazada.client.poll.ListingRow;
import io.github.camellazada.client.poll.UnreadableRow;
import io.github.camellazada.client.poll.WindowRead;
import io.github.camellazada.client.poll.WindowReader;

/** Polls every row of a listing that does not tell when its objects have changed; the merger compares each with its version. */
@Internal
public final class WholePoll implements SellerPoll {
    private static final int KNOWN = 10_000;

    private final StreamScope scope;
    private final WindowReader reader;
    private final ListedRows rows;
    private final Consumer<UnreadableRow> unreadable;
    private final Clock clock;

    /**
     * @param unreadable takes rows from which the object cannot be read
     * @param clock      Lazada's time
     */
    public WholePoll(StreamScope scope, WindowReader reader, ListedRows rows, Consumer<UnreadableRow> unreadable, Clock clock) {
        this.scope = scope;
        this.reader = reader;
        this.rows = rows;
        this.unreadable = unreadable;
        this.clock = clock;
    }

    @Override
    public int round(BooleanSupplier running) throws InterruptedException {
        // of this round alone: a state may come back, and is a change then
        WindowRead read = reader.open(null, new KnownRows(KNOWN), unreadable);
        int listed = 0;
        while (!read.isComplete() && running.getAsBoolean()) {
            Instant readAt = clock.instant();
            List<ListingRow> page = read.next();
            listed += page.size();
            for (CompletableFuture<Void> row : rows.offer(page.stream().map(ListingRow::json).toList(), readAt)) {
                SellerPoll.await(row, scope, running);
            }
        }
        return listed;
    }
}
