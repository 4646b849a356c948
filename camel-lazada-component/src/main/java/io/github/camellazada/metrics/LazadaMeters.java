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
package io.github.camellazada.metrics;

import java.util.function.Supplier;

import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.stream.StreamReport;
import io.github.camellazada.client.token.TokenListener;
import io.github.camellazada.observe.ObservedApp;
import io.github.camellazada.observe.OperationTally;
import io.github.camellazada.observe.PolledRoute;
import io.github.camellazada.push.PushObserver;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.camel.CamelContext;

/** The Micrometer meters of one component. Loaded only where Micrometer is on the class path. */
public final class LazadaMeters {
    private static final String CAMELS_REGISTRY = "metricsRegistry";

    private final ObservedApp app;
    private final Gauges gauges;
    private final CallMeters calls;
    private final FlowMeters flow;
    private final TokenMeters tokens;
    private final WriteMeters writes;
    private final InboxMeters inbox;
    private final PushMeters pushes;
    private final MeterRegistry registry;

    LazadaMeters(MeterRegistry registry, ObservedApp app) {
        this.registry = registry;
        this.app = app;
        this.gauges = new Gauges(registry, app.name());
        this.calls = new CallMeters(registry, app.name());
        this.flow = new FlowMeters(app);
        this.tokens = new TokenMeters(registry, app);
        this.writes = new WriteMeters(app);
        this.inbox = new InboxMeters(app);
        this.pushes = new PushMeters(registry);
    }

    /** The meters in the application's registry; {@code null} where it has none, or several and none that is Camel's. */
    public static LazadaMeters find(CamelContext context, ObservedApp app) {
        MeterRegistry registry = context.getRegistry().lookupByNameAndType(CAMELS_REGISTRY, MeterRegistry.class);
        if (registry == null) {
            // of several, Spring has a primary one
            registry = context.getRegistry().findSingleByType(MeterRegistry.class);
        }
        return registry == null ? null : new LazadaMeters(registry, app);
    }

    /** Begins to show what is measured at the moment it is asked for. */
    public void start() {
        gauges.time("lazada.clock.skew", "What must be added to this machine's clock to get Lazada's", app.clockSkew());
        gauges.number("lazada.calls.running", "Calls that have started and not ended", () -> app.calls().operations().values()
                .stream().mapToLong(OperationTally::running).sum());
        gauges.number("lazada.calls.failed.in.a.row",
                "Calls that failed one after the other because of gateway, network or credentials",
                () -> app.calls().outage().map(outage -> outage.calls()).orElse(0));
        flow.start(gauges);
        tokens.start(gauges);
        writes.start(gauges);
        inbox.start(gauges);
    }

    /** Takes away what would otherwise keep a stopped component in memory. */
    public void stop() {
        gauges.remove();
    }

    /** Who is to be told of calls. */
    public CallObserver calls() {
        return calls;
    }

    /** Who is to be told what happens to tokens. */
    public TokenListener tokens() {
        return tokens;
    }

    /** Shows what the stream of a route has seen, until what this returns is run. */
    public Runnable stream(String route, Supplier<StreamReport> report) {
        return new StreamMeters(registry, app.name()).show(route, report);
    }

    /** Shows how the polls of a route go, until what this returns is run. */
    public Runnable polls(PolledRoute polls) {
        return new PollMeters(registry, app.name(), polls).show();
    }

    /** Who is to be told of pushes. */
    public PushObserver pushes() {
        return pushes;
    }
}
