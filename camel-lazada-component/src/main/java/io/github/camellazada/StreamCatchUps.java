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
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.CallPriority;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.paging.Listing;
import io.github.camellazada.client.paging.PageReader;
import io.github.camellazada.client.paging.PagedRows;
import io.github.camellazada.client.poll.HeldWatermark;
import io.github.camellazada.client.poll.WatermarkStore;
import io.github.camellazada.client.stream.CatchUp;
import io.github.camellazada.client.stream.ChangeSource;
import io.github.camellazada.client.stream.ListedRows;
import io.github.camellazada.client.stream.StreamMerger;
import io.github.camellazada.client.stream.StreamScope;
import io.github.camellazada.observe.PolledRoute;
import io.github.camellazada.poll.PollLeadership;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Catches up once for each seller of a stream that must not be polled, on a thread of its own. */
final class StreamCatchUps {
    private static final Logger LOG = LoggerFactory.getLogger(StreamCatchUps.class);
    // whether this process has become the leader
    private static final Duration LOOK = Duration.ofSeconds(60);

    private final EndpointContext endpoint;
    private final LazadaConfiguration configuration;
    private final StreamDescriptor stream;
    private final LazopClient client;
    private final StreamMerger merger;
    private final Clock clock;
    private final StreamSellers sellers;
    private final WatermarkStore watermarks;
    private final PollLeadership leadership;
    private final RouteGate gate;
    private final StreamRounds rounds;
    // also where it failed: Lazada must not be asked for chats again and again
    private final Map<StreamScope, CatchUp> begun = new ConcurrentHashMap<>();
    private final PolledRoute route;
    private final Runnable shown;
    private volatile boolean running = true;

    /**
     * @param clock Lazada's time
     * @param gate  is shut while the route is suspended
     */
    StreamCatchUps(String routeId, EndpointContext endpoint, StreamDescriptor stream, LazopClient client, StreamMerger merger,
            Clock clock, RouteGate gate) throws Exception {
        this.endpoint = endpoint;
        this.configuration = endpoint.configuration();
        this.stream = stream;
        this.client = client;
        this.merger = merger;
        this.clock = clock;
        this.gate = gate;
        this.sellers = StreamSellers.of(endpoint, stream);
        this.watermarks = ChosenStores.watermarks(endpoint);
        this.leadership = PollLeadership.of(endpoint.camel(), "lazada-" + configuration.getAppKey() + "-stream-"
                + stream.stream(), configuration.isClustered());
        this.route = new PolledRoute(routeId, this::state, clock);
        this.shown = endpoint.shared().telemetry().polls(route);
        this.rounds = new StreamRounds(endpoint.camel().getExecutorServiceManager(), "LazadaCatchUp", LOOK, this::round,
                this::failed);
    }

    /** Whether the endpoint asks for one. */
    static boolean isWanted(LazadaConfiguration configuration, StreamDescriptor stream) {
        return stream.catchUp() != null && configuration.getPollFrom() != null;
    }

    private void round() throws InterruptedException {
        if (goesOn()) {
            for (StreamScope scope : sellers.scopes()) {
                if (goesOn() && !begun.containsKey(scope)) {
                    StreamRounds.attempt(() -> one(scope), failure -> failed(scope, failure));
                }
            }
        }
    }

    private void one(StreamScope scope) throws InterruptedException {
        Instant from = StreamPollers.from(configuration, scope.country().zone());
        HeldWatermark done = new HeldWatermark(watermarks, configuration.getAppKey(),
                StreamPollers.poller(configuration, stream) + "/" + scope.seller() + "/"
                        + scope.country().name().toLowerCase(Locale.ROOT) + "/catch-up/" + from);
        CatchUp catchUp = new CatchUp(scope, stream, owner -> rows(scope, owner),
                new ListedRows(scope, stream, merger, ChangeSource.backfill), from, done, clock);
        begun.put(scope, catchUp);
        catchUp.run(this::goesOn);
    }

    private void failed(Throwable failure) {
        LOG.warn("The sellers of {} are not known, so the catch-up has not begun; the stream reads the token store"
                + " again in {} s", stream.stream(), LOOK.toSeconds(), failure);
    }

    private void failed(StreamScope scope, Throwable failure) {
        LOG.warn("The catch-up of {} of seller {} failed. The component does not repeat it, since Lazada withdraws the"
                + " permission of apps that poll. Restart the route to try once more; completed changes do not come"
                + " again", scope.stream(), scope.seller(), failure);
    }

    private Iterator<JsonNode> rows(StreamScope scope, String owner) {
        StreamDescriptor.CatchUp plan = stream.catchUp();
        String operation = owner == null ? plan.owners().operation() : plan.operation();
        Listing listing = Listing.of(OperationCatalog.get(EndpointPath.operation(operation))).orElseThrow();
        LazadaCall call = listing.at(listing.sized(new StreamClient(client, configuration).read(scope, operation,
                owner == null ? Map.of() : Map.of(plan.owners().parameter(), owner), CallPriority.BACKFILL)), clock.millis());
        PageReader reader = new PageReader(client, listing);
        return new PagedRows(reader, listing, call, reader.read(call));
    }

    /** How the catch-ups go, as back-fills of a route that polls nothing. */
    PolledRoute route() {
        return route;
    }

    private PolledRoute.State state() {
        List<CatchUp> all = List.copyOf(begun.values());
        return new PolledRoute.State(false, List.of(), all.stream().map(CatchUp::report).toList(),
                all.stream().mapToDouble(one -> one.isDone() ? 1 : 0).average().orElse(0), sellers.unknown());
    }

    private boolean goesOn() {
        return gate.pass() && running && leadership.isLeader();
    }

    void stop() throws Exception {
        running = false;
        shown.run();
        rounds.close();
        leadership.close();
    }
}
