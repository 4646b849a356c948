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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.stream.MemoryVersionStore;
import io.github.camellazada.client.stream.VersionStore;
import io.github.camellazada.observe.CallLedger;
import io.github.camellazada.observe.KeptPushes;
import io.github.camellazada.observe.KeptWrites;
import io.github.camellazada.observe.ObservedApp;
import io.github.camellazada.observe.TokenConcerns;
import io.github.camellazada.runtime.ClientRegistry;
import io.github.camellazada.runtime.FlowSettings;
import io.github.camellazada.runtime.FollowUpSettings;
import io.github.camellazada.runtime.FollowUps;
import io.github.camellazada.runtime.Freezes;
import io.github.camellazada.runtime.PeriodicTasks;
import io.github.camellazada.runtime.UsedInboxes;
import org.apache.camel.CamelContext;
import org.apache.camel.support.service.ServiceHelper;

/** What the endpoints of one component share, from its start to its stop. */
final class SharedServices {
    private final Supplier<ComponentOptions> options;
    private final Supplier<FlowSettings.Limits> limits;
    private final Supplier<Clock> clock;
    private final ClientRegistry clients;
    private final UsedInboxes inboxes = new UsedInboxes();
    private final StaticTokens staticTokens = new StaticTokens();
    private final OwnTokens ownTokens = new OwnTokens();
    private final PeriodicTasks tasks;
    private final FollowUps followUps;
    private final Freezes freezes;
    private final Pollers pollers = new Pollers();
    private TelemetryBinder telemetry;

    /** The suppliers tell the options of the component, which may still be set. */
    SharedServices(Supplier<ComponentOptions> options, Supplier<FlowSettings.Limits> limits, Supplier<Clock> clock) {
        this.options = options;
        this.limits = limits;
        this.clock = clock;
        this.clients = new ClientRegistry(clock);
        this.tasks = new PeriodicTasks(clients);
        this.followUps = new FollowUps(clients, tasks);
        this.freezes = new Freezes(clients, tasks, followUps);
    }

    /** @param name of the component, for console, meters and health checks */
    void start(CamelContext context, String name) {
        clients.setCamelContext(context);
        telemetry = new TelemetryBinder(context, observed(name), clients, () -> options.get().heldWriteAlertAfter());
        telemetry.start(options.get().producerChecks());
        ServiceHelper.startService(clients);
    }

    void stop() {
        freezes.stop();
        followUps.stop();
        tasks.stop();
        ServiceHelper.stopService(clients);
        telemetry.stop();
    }

    private ObservedApp observed(String name) {
        Clock now = clock.get();
        return new ObservedApp(name, now, new CallLedger(now), new TokenConcerns(), clients::clockSkew, clients::flowStates,
                clients::tokenStates, new KeptWrites(freezes::backlog, now), new KeptWrites(followUps::backlog, now),
                pushes(now), new CopyOnWriteArrayList<>());
    }

    private KeptPushes pushes(Clock now) {
        return new KeptPushes(inboxes::status, inboxes::replay,
                new KeptPushes.Limits(() -> options.get().inbox().maxRows(), () -> options.get().inbox().maxBytes(),
                        () -> options.get().inbox().consoleReplay()),
                new KeptPushes.Counts(inboxes::appended, inboxes::repeated, inboxes::refused, inboxes::replayed), now);
    }

    /**
     * The client of an endpoint; from now on, what it holds is sent when the freeze lifts.
     *
     * @param operation what it calls; {@code null} where each call says so
     */
    LazadaClient client(LazadaConfiguration configuration, OperationDescriptor operation) {
        EndpointSettings settings = settings(configuration);
        FollowUpSettings calls = settings.calls(followUps.store(configuration.getUnconfirmedWriteStore()), operation);
        return freezes.client(settings.freeze(freezes.store(configuration.getHeldWriteStore()), calls, operation));
    }

    /** What clients, freezes and reconciliation of an endpoint go by. */
    EndpointSettings settings(LazadaConfiguration configuration) {
        return new EndpointSettings(configuration, limits.get(), ownTokens);
    }

    /** Where versions of streams are kept; {@code own} is the store of the application, if any. */
    VersionStore versions(VersionStore own) {
        return own == null ? new MemoryVersionStore() : clients.bounded(own);
    }

    ComponentOptions options() {
        return options.get();
    }

    /** Limits of the app. */
    FlowSettings.Limits limits() {
        return limits.get();
    }

    TelemetryBinder telemetry() {
        return telemetry;
    }

    StaticTokens staticTokens() {
        return staticTokens;
    }

    Freezes freezes() {
        return freezes;
    }

    FollowUps followUps() {
        return followUps;
    }

    Pollers pollers() {
        return pollers;
    }

    UsedInboxes inboxes() {
        return inboxes;
    }

    ClientRegistry clients() {
        return clients;
    }
}
