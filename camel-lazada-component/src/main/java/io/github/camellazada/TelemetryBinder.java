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
import io.github.camellazada.observe.FailureLog;
import io.github.camellazada.observe.ObservedApp;
import io.github.camellazada.observe.ObservedApps;
import io.github.camellazada.observe.PolledRoute;
import io.github.camellazada.observe.SafeObservers;
import io.github.camellazada.push.http.PushListeners;
import io.github.camellazada.runtime.ClientRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;

/**
 * Lets it be seen, while a component runs, how its calls go. Its health checks are registered one by one: a repository such as
 * that of the producers is one check on Quarkus, which shows nothing as long as all in it is up.
 */
final class TelemetryBinder {
    private static final String MICROMETER = "io.micrometer.core.instrument.MeterRegistry";

    private final CamelContext context;
    private final ObservedApp app;
    private final ClientRegistry clients;
    private final List<HealthCheck> checks;
    private LazadaMeters meters;

    /** @param alertAfter time for which a write may be held */
    TelemetryBinder(CamelContext context, ObservedApp app, ClientRegistry clients, Supplier<Duration> alertAfter) {
        this.context = context;
        this.app = app;
        this.clients = clients;
        this.checks = List.of(new LazadaCallsHealthCheck(app), new LazadaClockHealthCheck(app),
                new LazadaTokensHealthCheck(app), new LazadaInboxHealthCheck(app),
                new LazadaWritesHealthCheck(app, alertAfter));
    }

    /** @param enabled whether the health checks are */
    void start(boolean enabled) {
        List<CallObserver> observers = new ArrayList<>(List.of(app.calls(), new FailureLog()));
        // an application may make spans or figures of its own
        observers.addAll(context.getRegistry().findByType(CallObserver.class));
        List<TokenListener> tokens = new ArrayList<>(List.of(app.tokens()));
        if (context.getClassResolver().resolveClass(MICROMETER) != null) {
            meters = LazadaMeters.find(context, app);
        }
        if (meters != null) {
            meters.start();
            observers.add(meters.calls());
            tokens.add(meters.tokens());
            PushListeners.of(context).observe(meters.pushes());
        }
        clients.setObserver(new SafeObservers(observers),
                event -> tokens.forEach(listener -> listener.on(event)));
        ObservedApps.of(context).add(app);
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        if (registry != null) {
            checks.forEach(check -> {
                check.setEnabled(enabled);
                registry.register(check);
            });
        }
    }

    /** Shows what the stream of a route has seen, until what this returns is run. */
    Runnable stream(String route, Supplier<StreamReport> report) {
        return meters == null ? () -> {
        } : meters.stream(route, report);
    }

    /** Shows how the polls of a route go, until what this returns is run. */
    Runnable polls(PolledRoute polls) {
        app.polls().add(polls);
        Runnable shown = meters == null ? () -> {
        } : meters.polls(polls);
        return () -> {
            app.polls().remove(polls);
            shown.run();
        };
    }

    void stop() {
        if (meters != null) {
            PushListeners.of(context).forget(meters.pushes());
            meters.stop();
        }
        ObservedApps.of(context).remove(app);
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        if (registry != null) {
            checks.forEach(registry::unregister);
        }
    }
}
