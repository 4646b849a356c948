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
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.poll.ListingPoller;
import io.github.camellazada.client.poll.ListingRow;
import io.github.camellazada.client.poll.PollReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls the listing of a stream for one seller, and tells the poller which rows the stream is done with. For one thread at a time. */
@Internal
public final class StreamPoll {
    private static final Logger LOG = LoggerFactory.getLogger(StreamPoll.class);
    private static final int AT_ONCE = 500;
    private static final long LOOK_MILLIS = 200;

    private final StreamScope scope;
    private final ListingPoller poller;
    private final ListedRows rows;
    private final Clock clock;

    /** @param clock Lazada's time */
    public StreamPoll(StreamScope scope, ListingPoller poller, ListedRows rows, Clock clock) {
        this.scope = scope;
        this.poller = poller;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Polls once and waits for the route; not for event loops.
     *
     * @param  running whether to go on
     * @return         number of rows that were listed
     */
    public int round(BooleanSupplier running) throws InterruptedException {
        poller.begin();
        int listed = 0;
        Instant readAt = clock.instant();
        List<ListingRow> page = poller.next(AT_ONCE, running);
        while (!page.isEmpty()) {
            listed += page.size();
            List<CompletableFuture<Void>> offered = rows.offer(page.stream().map(ListingRow::json).toList(), readAt);
            for (int i = 0; i < page.size(); i++) {
                await(page.get(i), offered.get(i), running);
            }
            readAt = clock.instant();
            page = poller.next(AT_ONCE, running);
        }
        return listed;
    }

    private void await(ListingRow row, CompletableFuture<Void> done, BooleanSupplier running) throws InterruptedException {
        while (running.getAsBoolean()) {
            try {
                done.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                poller.completed(row);
                return;
            } catch (TimeoutException e) {
                LOG.trace("{} of seller {} are still being routed", scope.stream(), scope.seller());
            } catch (ExecutionException e) {
                LOG.debug("{} of seller {} are polled again, since the route has not completed them", scope.stream(),
                        scope.seller(), e);
                if (e.getCause() instanceof CancellationException) {
                    break; // the stream stops
                }
                poller.failed(row, e.getCause());
                return;
            }
        }
        poller.notBegun();
    }

    /** Leaves the watermark to the process that polls from now on. */
    public void release() {
        poller.release();
    }

    /** What it has done so far, for any thread. */
    public PollReport report() {
        return poller.report();
    }
}
