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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.stream.StreamReport;
import io.github.camellazada.client.token.TokenListener;
import io.github.camellazada.health.LazadaCallsHealthCheck;
import io.github.camellazada.health.LazadaClockHealthCheck;
import io.github.camellazada.health.LazadaInboxHealthCheck;
import io.github.camellazada.health.LazadaTokensHealthCheck;
import io.github.camellazada.health.LazadaWritesHealthCheck;
import io.github.camellazada.metrics.LazadaMeters;
import io.github.camellazada.observe.CallLedger;
import io.github.camellazada.observe.FailureLog;
import io.github.camellazada.observe.KeptPushes;
import io.github.camellazada.observe.KeptWrites;
import io.github.camellazada.observe.ObservedApp;
import io.github.camellazada.observe.ObservedApps;
import io.github.camellazada.observe.SafeObservers;
import io.github.camellazada.observe.TokenConcerns;
import io.github.camellazada.push.http.PushListeners;
import io.github.camellazada.runtime.ClientRegistry;
import io.github.camellazada.runtime.UsedInboxes;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;

/**
 * Lets it be seen, while a component runs, how its calls go. Its health checks are registered one by one: a repository such as
 * that of the producers is one check on Quarkus, which shows nothing as long as all in it is up.
 */
final class TelemetryBinder {
    private static final String MICROMETER = "io.micrometer.core.instrument.MeterRegistry";

    private final LazadaComponent component;
    private final ObservedApp app;
    private final List<HealthCheck> checks;
    private LazadaMeters meters;

    TelemetryBinder(LazadaComponent component) {
        this.component = component;
        Clock clock = component.getConfiguration().clockOrSystem();
        ClientRegistry clients = component.clients();
        app = new ObservedApp(name(component), clock, new CallLedger(clock), new TokenConcerns(), clients::clockSkew,
                clients::flowStates, clients::tokenStates, new KeptWrites(component.freezes()::backlog, clock),
                new KeptWrites(component.followUps()::backlog, clock), pushes(component, clock));
        checks = List.of(new LazadaCallsHealthCheck(app), new LazadaClockHealthCheck(app), new LazadaTokensHealthCheck(app),
                new LazadaInboxHealthCheck(app), new LazadaWritesHealthCheck(app,
                        () -> Duration.ofMillis(component.getHeldWriteAlertAfter())));
    }

    private static KeptPushes pushes(LazadaComponent component, Clock clock) {
        UsedInboxes inboxes = component.inboxes();
        return new KeptPushes(inboxes::status, inboxes::replay, new KeptPushes.Limits(component::getInboxMaxRows,
                component::getInboxMaxBytes, component::isInboxConsoleReplay),
                new KeptPushes.Counts(inboxes::appended,
                        inboxes::repeated, inboxes::refused, inboxes::replayed),
                clock);
    }

    void start() {
        List<CallObserver> observers = new ArrayList<>(List.of(app.calls(), new FailureLog()));
        List<TokenListener> tokens = new ArrayList<>(List.of(app.tokens()));
        if (component.getCamelContext().getClassResolver().resolveClass(MICROMETER) != null) {
            meters = LazadaMeters.find(component.getCamelContext(), app);
        }
        if (meters != null) {
            meters.start();
            observers.add(meters.calls());
            tokens.add(meters.tokens());
            PushListeners.of(component.getCamelContext()).observe(meters.pushes());
        }
        component.clients().setObserver(new SafeObservers(observers),
                event -> tokens.forEach(listener -> listener.on(event)));
        ObservedApps.of(component.getCamelContext()).add(app);
        HealthCheckRegistry registry = HealthCheckRegistry.get(component.getCamelContext());
        if (registry != null) {
            checks.forEach(check -> {
                check.setEnabled(component.isHealthCheckProducerEnabled());
                registry.register(check);
            });
        }
    }

    /** Shows what the stream of a route has seen, until what this returns is run. */
    Runnable stream(String route, Supplier<StreamReport> report) {
        return meters == null ? () -> {
        } : meters.stream(route, report);
    }

    void stop() {
        if (meters != null) {
            PushListeners.of(component.getCamelContext()).forget(meters.pushes());
            meters.stop();
        }
        ObservedApps.of(component.getCamelContext()).remove(app);
        HealthCheckRegistry registry = HealthCheckRegistry.get(component.getCamelContext());
        if (registry != null) {
            checks.forEach(registry::unregister);
        }
    }

    private static String name(LazadaComponent component) {
        CamelContext context = component.getCamelContext();
        return context.getComponentNames().stream().filter(name -> context.hasComponent(name) == component).findFirst()
                .orElse(component.getDefaultName() == null ? "lazada" : component.getDefaultName());
    }
}
