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
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.poll.ListingPoller;
import io.github.camellazada.client.poll.ListingRow;
import io.github.camellazada.client.poll.UnreadableRow;
import io.github.camellazada.exception.LazadaResponseException;
import io.github.camellazada.health.LazadaPollHealthCheck;
import io.github.camellazada.poll.PollLeadership;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls a listing for one seller or several: an exchange for each row, a batch for each page. The watermark of a seller moves when
 * all exchanges of a window have ended well.
 */
@Internal
public class LazadaPollConsumer extends ScheduledBatchPollingConsumer {
    private static final Logger LOG = LoggerFactory.getLogger(LazadaPollConsumer.class);

    private final EndpointContext endpoint;
    private final List<SellerPoll> sellers = new ArrayList<>();
    private PollLeadership leadership;

    public LazadaPollConsumer(EndpointContext endpoint, Processor processor) {
        super(endpoint.endpoint(), processor);
        this.endpoint = endpoint;
        setMaxMessagesPerPoll(endpoint.configuration().getMaxMessagesPerPoll());
    }

    @Override
    protected void doStart() throws Exception {
        release(); // of a start that failed half-way
        sellers.clear();
        sellers.addAll(new SellerPolls(endpoint, this::unreadable).all());
        leadership = PollLeadership.of(getEndpoint().getCamelContext(), SellerPolls.namespace(endpoint),
                endpoint.configuration().isClustered());
        super.doStart();
        // takes the place of Camel's check, which is down before the first poll and after one that failed
        HealthCheck check = new LazadaPollHealthCheck(getRouteId(), this::getErrorCounter, this::getLastError);
        check.setEnabled(endpoint.shared().options().consumerChecks());
        setHealthCheck(check);
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        if (leadership != null) {
            leadership.close();
        }
        release();
    }

    private void release() {
        endpoint.shared().pollers().release(sellers.stream().map(SellerPoll::name).toList());
    }

    @Override
    protected int poll() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        if (!leadership.isLeader()) {
            // another process goes on from the stored watermark
            sellers.forEach(seller -> seller.poller().release());
            return 0;
        }
        int polled = 0;
        Exception failure = null;
        for (SellerPoll seller : sellers) {
            try {
                polled += poll(seller, polled);
            } catch (Exception e) {
                // the other sellers have done nothing
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return polled;
    }

    private int poll(SellerPoll seller, int before) throws Exception {
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

    @Override
    public int processBatch(Queue<Object> rows) {
        int total = rows.size();
        for (int index = 0; index < total; index++) {
            PolledRow row = (PolledRow) rows.poll();
            pendingExchanges = total - index - 1;
            if (isBatchAllowed()) {
                route(row, index, total);
            } else {
                row.seller().poller().failed(); // not begun, so that the window is read again
            }
        }
        return total;
    }

    private void route(PolledRow polled, int index, int total) {
        SellerPoll seller = polled.seller();
        Object body;
        try {
            body = seller.body(polled.row());
        } catch (Exception e) {
            // the message of a parser quotes the row
            unreadable(seller, new UnreadableRow(seller.bytes(polled.row()),
                    "it cannot be read as outputType says (" + e.getClass().getSimpleName() + ")", seller.poller().window()));
            seller.poller().completed(polled.row());
            return;
        }
        Exchange exchange = createExchange(false);
        try {
            seller.headers(exchange.getMessage(), polled.row());
            exchange.getMessage().setBody(body);
            exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
            exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, total);
            exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == total - 1);
            process(exchange);
            Throwable failure = failure(exchange);
            if (failure == null) {
                seller.poller().completed(polled.row());
            } else {
                seller.poller().failed();
                getExceptionHandler().handleException("The route failed with a row of " + seller.name()
                        + "; its window is polled again, without the rows that are done", exchange, failure);
            }
        } finally {
            releaseExchange(exchange, false);
        }
    }

    private void process(Exchange exchange) {
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
    }

    private static Throwable failure(Exchange exchange) {
        if (exchange.getException() == null && exchange.isRollbackOnly()) {
            return new IllegalStateException("the route marked the exchange for rollback");
        }
        return exchange.getException();
    }

    /** Hands a row that cannot be read to the error handler of the route, with its bytes; the window goes on whatever that does. */
    private void unreadable(SellerPoll seller, UnreadableRow row) {
        LazadaResponseException failure = seller.failure(row);
        Exchange exchange = createExchange(false);
        try {
            seller.headers(exchange.getMessage(), row);
            exchange.getMessage().setBody(row.bytes());
            // as bridgeErrorHandler does, which would put a text in the place of the bytes
            exchange.setException(failure);
            exchange.getExchangeExtension().setRedeliveryExhausted(true);
            process(exchange);
            LOG.warn("{}. Its {} bytes went to the error handler of the route {}, and polling goes on", failure.getMessage(),
                    row.bytes().length, getRouteId());
        } finally {
            releaseExchange(exchange, false);
        }
    }

    /** A row, and the seller to whom it belongs. */
    private record PolledRow(SellerPoll seller, ListingRow row) {
    }
}
