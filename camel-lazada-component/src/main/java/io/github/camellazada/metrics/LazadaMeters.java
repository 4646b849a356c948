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

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import io.github.camellazada.client.CallEnd;
import io.github.camellazada.client.CallObserver;
import io.github.camellazada.client.LazadaCall;
import io.github.camellazada.client.auth.TokenEvent;
import io.github.camellazada.observe.ObservedApp;
import io.github.camellazada.observe.OperationTally;
import io.github.camellazada.push.PushAnswer;
import io.github.camellazada.push.PushObserver;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import org.apache.camel.CamelContext;

/** Counts and times calls and pushes with Micrometer. Loaded only where Micrometer is on the class path. */
public final class LazadaMeters implements CallObserver, PushObserver {
    private static final String CAMELS_REGISTRY = "metricsRegistry";
    /** Codes come from outside, so that a value that is none must not become a meter of its own. */
    private static final Pattern CODE = Pattern.compile("[\\w.:-]{1,48}");

    private final MeterRegistry registry;
    private final ObservedApp app;
    private final List<Meter> gauges = new CopyOnWriteArrayList<>();

    LazadaMeters(MeterRegistry registry, ObservedApp app) {
        this.registry = registry;
        this.app = app;
    }

    /** The meters in the application's registry; {@code null} where it has none, or several and none that is Camel's. */
    public static LazadaMeters find(CamelContext context, ObservedApp app) {
        MeterRegistry registry = context.getRegistry().lookupByNameAndType(CAMELS_REGISTRY, MeterRegistry.class);
        if (registry == null) {
            Set<MeterRegistry> all = context.getRegistry().findByType(MeterRegistry.class);
            registry = all.size() == 1 ? all.iterator().next() : null;
        }
        return registry == null ? null : new LazadaMeters(registry, app);
    }

    /** Begins to show what is measured at the moment it is asked for. */
    public void start() {
        gauges.add(TimeGauge.builder("lazada.clock.skew", () -> app.clockSkew().get().toMillis(),
                TimeUnit.MILLISECONDS).tag("app", app.name())
                .description("What must be added to this machine's clock to get Lazada's").register(registry));
        gauges.add(Gauge.builder("lazada.calls.running", () -> app.calls().operations().values().stream()
                .mapToLong(OperationTally::running).sum()).tag("app", app.name())
                .description("Calls that have started and not ended").register(registry));
        gauges.add(Gauge.builder("lazada.calls.failed.in.a.row",
                () -> app.calls().outage().map(outage -> outage.calls()).orElse(0)).tag("app", app.name())
                .description("Calls that failed one after the other because of gateway, network or credentials")
                .register(registry));
        gauges.add(Gauge.builder("lazada.sellers.authorise.again",
                () -> app.tokens().sellers(TokenEvent.Kind.AUTHORISE_AGAIN).size()).tag("app", app.name())
                .description("Sellers who have to authorise the app again").register(registry));
    }

    /** Takes away what would otherwise keep a stopped component in memory. */
    public void stop() {
        gauges.forEach(registry::remove);
        gauges.clear();
    }

    @Override
    public void attempted(LazadaCall call) {
        registry.counter("lazada.requests", "app", app.name(), "operation", call.operation().name()).increment();
    }

    @Override
    public void ended(LazadaCall call, CallEnd end) {
        registry.timer("lazada.calls", Tags.of("app", app.name(), "operation", call.operation().name(), "outcome",
                end.outcome().toString(), "code", code(end.code()))).record(end.duration());
    }

    @Override
    public void answered(String topic, PushAnswer answer) {
        registry.counter("lazada.pushes", "topic", topic, "answer", answer.toString()).increment();
    }

    private static String code(String code) {
        if (code == null) {
            return "none";
        }
        return CODE.matcher(code).matches() ? code : "other";
    }
}
