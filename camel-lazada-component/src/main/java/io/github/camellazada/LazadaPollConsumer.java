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

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.poll.ListingPoller;
import io.github.camellazada.client.poll.ListingRow;
import io.github.camellazada.health.LazadaPollHealthCheck;
import io.github.camellazada.observe.PolledRoute;
import io.github.camellazada.poll.PollLeadership;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.support.ScheduledBatchPollingConsumer;

/**
 * Polls a listing for one seller or several: an exchange for each row, a batch for each page. The watermark of a seller moves when
 * all exchanges of a window have ended well.
 */
@Internal
public class LazadaPollConsumer extends ScheduledBatchPollingConsumer {
    private final EndpointContext endpoint;
    private final List<SellerPoll> sellers = new CopyOnWriteArrayList<>();
    private final AtomicLong completed = new AtomicLong();
    private PollLeadership leadership;
    private PolledLetters letters;
    private PollRoute route;
    private PolledRoute polls;
    private Runnable shown = () -> {
    };
    private PushThreads threads;

    public LazadaPollConsumer(EndpointContext endpoint, Processor processor) {
        super(endpoint.endpoint(), processor);
        this.endpoint = endpoint;
        setMaxMessagesPerPoll(endpoint.configuration().getMaxMessagesPerPoll());
    }

    @Override
    protected void doStart() throws Exception {
        release(); // of a start that failed half-way
        sellers.clear();
        letters = new PolledLetters(endpoint, SellerPolls.poller(endpoint), true);
        route = new PollRoute(this, letters);
        SellerPolls pollers = new SellerPolls(endpoint, route::unreadable, letters, completed::get);
        sellers.addAll(pollers.all());
        leadership = PollLeadership.of(getEndpoint().getCamelContext(), SellerPolls.namespace(endpoint),
                endpoint.configuration().isClustered());
        if (letters.isKeeping()) {
            LazadaConfiguration configuration = endpoint.configuration();
            threads = new PushThreads(endpoint.camel(), this, configuration, configuration.getPushQueueSize());
            letters.start(threads.workers(), (letter, done) -> route.again(sellers, letter, done));
        }
        polls = new PolledRoute(getRouteId(), this::state, pollers.clock());
        shown = endpoint.shared().telemetry().polls(polls);
        super.doStart();
        // takes the place of Camel's check, which is down before the first poll and after one that failed
        HealthCheck check = new LazadaPollHealthCheck(getRouteId(), this::getErrorCounter, this::getLastError, polls);
        check.setEnabled(endpoint.shared().options().consumerChecks());
        setHealthCheck(check);
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        if (leadership != null) {
            leadership.close();
        }
        shown.run();
        if (threads != null) {
            letters.close();
            threads.shutdown();
            threads = null;
        }
        release();
    }

    private void release() {
        endpoint.shared().pollers().release(sellers.stream().map(SellerPoll::name).toList());
    }

    @Override
    protected int poll() throws Exception {
        return SafePoll.run(this::pollAll);
    }

    private int pollAll() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        if (!leadership.isLeader()) {
            // another process goes on from the stored watermark
            sellers.forEach(seller -> seller.poller().release());
            return 0;
        }
        int polled = SafePoll.each(sellers, this::poll);
        polls.ended();
        return polled;
    }

    private PolledRoute.State state() {
        return new PolledRoute.State(leadership.isLeader(), sellers.stream().map(seller -> seller.poller().report()).toList(),
                List.of(), null, Set.of());
    }

    private int poll(SellerPoll seller, int before) {
        ListingPoller poller = seller.poller();
        poller.begin();
        int polled = 0;
        while (isBatchAllowed() && leadership.isLeader()) {
            int most = maxMessagesPerPoll > 0 ? maxMessagesPerPoll - before - polled : Integer.MAX_VALUE;
            if (most <= 0) {
                break;
            }
            List<ListingRow> rows = poller.next(most, this::isBatchAllowed);
            if (rows.isEmpty()) {
                break;
            }
            Queue<Object> batch = new ArrayDeque<>(rows.size());
            for (ListingRow row : rows) {
                batch.add(new PolledRow(seller, row));
            }
            processBatch(batch);
            polled += rows.size();
        }
        return polled;
    }

    /** A route policy may suspend the consumer without Camel's shutdown, and a poll may have many more rows. */
    @Override
    public boolean isBatchAllowed() {
        return super.isBatchAllowed() && !isSuspendingOrSuspended();
    }

    @Override
    public int processBatch(Queue<Object> rows) {
        int total = rows.size();
        for (int index = 0; index < total; index++) {
            PolledRow row = (PolledRow) rows.poll();
            pendingExchanges = total - index - 1;
            if (isBatchAllowed()) {
                route(row, index, total);
            } else {
                row.seller().poller().notBegun();
            }
        }
        return total;
    }

    private void route(PolledRow polled, int index, int total) {
        ListingPoller poller = polled.seller().poller();
        Throwable failure = route.run(polled.seller(), polled.row(), poller.window(), exchange -> {
            exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
            exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, total);
            exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == total - 1);
        });
        if (failure == null) {
            completed.incrementAndGet();
            poller.completed(polled.row());
        } else {
            poller.failed(polled.row(), failure);
        }
    }

    /** A row, and the seller to whom it belongs. */
    private record PolledRow(SellerPoll seller, ListingRow row) {
    }
}
