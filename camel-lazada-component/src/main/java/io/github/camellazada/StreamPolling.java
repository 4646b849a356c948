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
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.poll.UnreadableRow;
import io.github.camellazada.client.stream.Notice;
import io.github.camellazada.client.stream.StreamMerger;
import io.github.camellazada.client.stream.StreamScope;
import io.github.camellazada.observe.PolledRoute;
import io.github.camellazada.poll.PollLeadership;
import org.apache.camel.Exchange;
import org.apache.camel.support.BridgeExceptionHandlerToErrorHandler;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a stream polls: live, as a back-fill, and again after a dead letter. */
final class StreamPolling {
    private static final Logger LOG = LoggerFactory.getLogger(StreamPolling.class);

    private final DefaultConsumer consumer;
    private final EndpointContext endpoint;
    private final LazadaConfiguration configuration;
    private final StreamDescriptor stream;
    private final StreamMerger merger;
    private final PolledLetters letters;
    private final RouteGate gate;
    private List<String> watermarks = List.of();
    private StreamSellers sellers;
    private StreamPolls polls;
    private volatile StreamBackfills backfills;
    private PolledRoute route;
    private Runnable shown = () -> {
    };
    private PollLeadership leadership;

    /** @param gate is shut while the route is suspended */
    StreamPolling(DefaultConsumer consumer, EndpointContext endpoint, StreamDescriptor stream, StreamMerger merger,
            RouteGate gate) {
        this.consumer = consumer;
        this.endpoint = endpoint;
        this.configuration = endpoint.configuration();
        this.stream = stream;
        this.merger = merger;
        this.gate = gate;
        this.letters = new PolledLetters(endpoint, StreamPollers.poller(configuration, stream), false);
    }

    /**
     * @param clock  Lazada's time
     * @param pushed whether a push has time to come before a change is polled
     */
    void start(LazopClient client, Clock clock, PushThreads threads, boolean pushed) throws Exception {
        sellers = StreamSellers.of(endpoint, stream);
        StreamPollers pollers = new StreamPollers(endpoint, stream, client, merger, this::unreadable, letters, clock, pushed);
        List<String> claims = pollers.claims();
        endpoint.shared().pollers().claim(claims);
        watermarks = claims;
        polls = new StreamPolls(sellers, pollers);
        leadership = PollLeadership.of(endpoint.camel(), "lazada-" + configuration.getAppKey() + "-stream-"
                + stream.stream(), configuration.isClustered());
        route = new PolledRoute(consumer.getRouteId(), this::state, clock);
        shown = endpoint.shared().telemetry().polls(route);
        letters.start(threads.workers(), this::again);
        if (pollers.isBackfilled()) {
            backfills = new StreamBackfills(endpoint.camel(), sellers, pollers, leadership, gate);
        }
    }

    /**
     * Polls each seller once, where this process is the one to poll.
     *
     * @return number of rows that were listed
     */
    int round(BooleanSupplier running) throws Exception {
        if (!leadership.isLeader()) {
            polls.release();
            return 0;
        }
        int listed = polls.round(running);
        route.ended();
        return listed;
    }

    private PolledRoute.State state() {
        StreamBackfills loading = backfills;
        return new PolledRoute.State(leadership.isLeader(), polls.reports(), loading == null ? List.of() : loading.reports(),
                loading == null ? null : loading.progress(), sellers.unknown());
    }

    /** How its polls go. */
    PolledRoute route() {
        return route;
    }

    /** Reads a dead letter's object again. */
    private void again(PolledLetter letter, Consumer<Throwable> done) {
        StreamScope scope = new StreamScope(configuration.getAppKey(), stream.stream(), letter.seller(), letter.country());
        merger.offer(Notice.replayed(scope, letter.object())).whenComplete((nothing, failure) -> done.accept(failure));
    }

    /** Hands a row that cannot be read to the error handler of the route, with its bytes; polling goes on whatever that does. */
    private void unreadable(StreamScope scope, UnreadableRow row) {
        letters.keep(scope.seller(), scope.country(), row);
        Exchange exchange = consumer.createExchange(false);
        exchange.getIn().setBody(row.bytes());
        exchange.getIn().setHeader(LazadaConstants.STREAM, stream.stream());
        try {
            new BridgeExceptionHandlerToErrorHandler(consumer).handleException("A row cannot be read", exchange,
                    new IllegalStateException("A row of " + stream.stream() + " cannot be read: " + row.reason()));
            LOG.warn(
                    "A row of {} cannot be read: {}. Its {} bytes went to the error handler of the route {}, and polling"
                            + " continues",
                    stream.stream(), row.reason(), row.bytes().length, consumer.getRouteId());
        } finally {
            consumer.releaseExchange(exchange, false);
        }
    }

    void suspend() {
        letters.pause();
    }

    void resume() {
        letters.resume();
    }

    /** Begins nothing more on its own threads. */
    void stop() {
        shown.run();
        if (backfills != null) {
            backfills.close();
        }
        letters.close();
    }

    /** Leaves the watermarks to others, once no poll runs any more. */
    void release() throws Exception {
        endpoint.shared().pollers().release(watermarks);
        watermarks = List.of();
        if (leadership != null) {
            leadership.close();
        }
    }
}
