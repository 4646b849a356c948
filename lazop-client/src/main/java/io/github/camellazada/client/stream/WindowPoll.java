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

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.poll.ListingPoller;
import io.github.camellazada.client.poll.ListingRow;

/** Polls what has changed since a watermark, which moves when all objects of a window are done. */
@Internal
public final class WindowPoll implements SellerPoll {
    private static final int AT_ONCE = 500;

    private final StreamScope scope;
    private final ListingPoller poller;
    private final ListedRows rows;
    private final Clock clock;

    /** @param clock Lazada's time */
    public WindowPoll(StreamScope scope, ListingPoller poller, ListedRows rows, Clock clock) {
        this.scope = scope;
        this.poller = poller;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public int round(BooleanSupplier running) throws InterruptedException {
        poller.begin();
        int listed = 0;
        Instant readAt = clock.instant();
        List<ListingRow> page = poller.next(AT_ONCE, running);
        while (!page.isEmpty()) {
            listed += page.size();
            List<CompletableFuture<Void>> offered = rows.offer(page.stream().map(ListingRow::json).toList(), readAt);
            for (int i = 0; i < page.size(); i++) {
                if (SellerPoll.await(offered.get(i), scope, running)) {
                    poller.completed(page.get(i));
                } else {
                    poller.failed();
                }
            }
            readAt = clock.instant();
            page = poller.next(AT_ONCE, running);
        }
        return listed;
    }

    /** All changes before it are done; {@code null} before the first round. */
    public Instant watermark() {
        return poller.watermark();
    }
}
