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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.github.camellazada.catalog.CallPriority;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.paging.Listing;
import io.github.camellazada.client.poll.PollPlan;
import io.github.camellazada.client.poll.UnreadableRow;
import io.github.camellazada.client.poll.WatermarkStore;
import io.github.camellazada.client.poll.WindowReader;
import io.github.camellazada.client.stream.ChangeSource;
import io.github.camellazada.client.stream.ListedRows;
import io.github.camellazada.client.stream.SellerPoll;
import io.github.camellazada.client.stream.StreamMerger;
import io.github.camellazada.client.stream.StreamScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls the sellers of a stream one after the other; one that fails holds up no other. For one thread at a time. */
final class StreamPolls {
    private static final Logger LOG = LoggerFactory.getLogger(StreamPolls.class);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final StreamDescriptor stream;
    private final StreamSellers sellers;
    private final LazadaClient client;
    private final StreamClient calls;
    private final StreamMerger merger;
    private final WatermarkStore watermarks;
    private final Pace pace;
    private final Consumer<UnreadableRow> unreadable;
    private final Clock clock;
    private final Instant start;
    private final Map<StreamScope, SellerPoll> polls = new HashMap<>();

    /**
     * How far polls reach.
     *
     * @param overlap how far a window reaches back behind the watermark, for rows that Lazada shows late
     * @param settle  how old a change must be to be polled
     */
    record Pace(Duration overlap, Duration settle) {
    }

    StreamPolls(StreamDescriptor stream, StreamSellers sellers, LazadaClient client, StreamClient calls, StreamMerger merger,
            WatermarkStore watermarks, Pace pace, Consumer<UnreadableRow> unreadable, Clock clock) {
        this.stream = stream;
        this.sellers = sellers;
        this.client = client;
        this.calls = calls;
        this.merger = merger;
        this.watermarks = watermarks;
        this.pace = pace;
        this.unreadable = unreadable;
        this.clock = clock;
        this.start = clock.instant();
    }

    /**
     * Polls each seller once and waits for the route; not for event loops.
     *
     * @return number of objects that were listed
     */
    int round(BooleanSupplier running) throws Exception {
        int listed = 0;
        Exception first = null;
        for (StreamScope scope : sellers.scopes()) {
            if (!running.getAsBoolean()) {
                break;
            }
            try {
                listed += polls.computeIfAbsent(scope, this::poll).round(running);
            } catch (RuntimeException e) {
                LOG.debug("{} of seller {} could not be polled", stream.stream(), scope.seller(), e);
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
        return listed;
    }

    private SellerPoll poll(StreamScope scope) {
        WindowReader reader = reader(scope, null);
        PollPlan plan = stream.listing().reach() == StreamDescriptor.Reach.ALL
                ? null
                : new PollPlan(reader.listing().paging(), scope.country().zone(), pace.overlap(), pace.settle(), LONGEST);
        return new SellerPoll(scope, name(scope), reader, plan, watermarks, new ListedRows(scope, stream, merger,
                ChangeSource.poll), start, unreadable, clock);
    }

    WindowReader reader(StreamScope scope, CallPriority priority) {
        String operation = stream.listing().operation();
        Listing listing = Listing.of(OperationCatalog.get(EndpointPath.operation(operation)))
                .orElseThrow();
        return new WindowReader(client, listing, calls.read(scope, operation, Map.of(), priority));
    }

    static String name(StreamScope scope) {
        return "stream:" + scope.stream() + ":" + scope.seller() + ":" + scope.country();
    }
}
