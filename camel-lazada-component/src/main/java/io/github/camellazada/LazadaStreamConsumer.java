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
import java.time.InstantSource;
import java.time.ZoneOffset;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.StreamCatalog;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.stream.MergeOptions;
import io.github.camellazada.client.stream.ObjectReader;
import io.github.camellazada.client.stream.StreamMerger;
import io.github.camellazada.client.stream.StreamReport;
import io.github.camellazada.client.stream.VersionPurge;
import io.github.camellazada.client.stream.VersionStore;
import io.github.camellazada.client.time.Backoff;
import io.github.camellazada.health.LazadaStreamHealthCheck;
import io.github.camellazada.push.PushSubscription;
import io.github.camellazada.push.inbox.PushOrder;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.ScheduledPollConsumer;

/** Runs a route for each change of a kind of object, pushed and polled, each version once. */
@Internal
public class LazadaStreamConsumer extends ScheduledPollConsumer implements ShutdownAware {
    private static final Backoff LOOK_AGAIN = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10));
    private static final int LOOKS = 3;
    // rows of a page that a poll has in hand
    private static final int POLLED = 1000;
    private static final long POLL_MILLIS = Duration.ofMinutes(5).toMillis();

    private final EndpointContext endpoint;
    private final LazadaConfiguration configuration;
    private final StreamDescriptor stream;
    private final RouteGate gate = new RouteGate();
    private PushReception reception;
    private PushThreads threads;
    private StreamMerger merger;
    private StreamPolling polling;
    private StreamCatchUps catchUps;
    private Runnable meters;
    private VersionPurge purge;
    private StreamAlarm alarm;

    public LazadaStreamConsumer(EndpointContext endpoint, Processor processor) {
        super(endpoint.endpoint(), processor);
        this.endpoint = endpoint;
        this.configuration = endpoint.configuration();
        this.stream = StreamCatalog.find(endpoint.target().topic()).orElseThrow();
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        if (!endpoint.polling().contains("delay")) {
            // a poll only makes up for what pushes miss
            setDelay(stream.listing() == null || stream.listing().pause() == null
                    ? POLL_MILLIS
                    : stream.listing().pause().toMillis());
        }
        if (configuration.isStreamPush() && !stream.push().isEmpty()) {
            reception = new PushReception(this, endpoint, PushSubscription.of(String.join(",", stream.push().keySet())));
        }
    }

    @Override
    protected void doStart() throws Exception {
        gate.open();
        SharedServices shared = endpoint.shared();
        LazopClient client = shared.clients().get(shared.settings(configuration).client());
        InstantSource lazadaTime = () -> configuration.clockOrSystem().instant().plus(client.clockSkew().current());
        Clock clock = lazadaTime.withZone(ZoneOffset.UTC);
        threads = new PushThreads(endpoint.camel(), this, configuration, configuration.getPushQueueSize() + POLLED);
        VersionStore versions = ChosenStores.versions(endpoint);
        purge = new VersionPurge(versions, configuration.getAppKey(), stream.stream());
        merger = new StreamMerger(stream, versions,
                new ObjectReader(stream, new StreamClient(client, configuration)),
                new StreamRoute(new RouteRun(this), stream, threads.workers()),
                new MergeOptions(Duration.ofMillis(configuration.getCoalesce()), LOOK_AGAIN, LOOKS,
                        reception == null ? null : clock.instant()),
                threads::unlessStopped, clock);
        if (stream.listing() != null) {
            polling = new StreamPolling(this, endpoint, stream, merger, gate);
            polling.start(client, clock, threads, reception != null);
        }
        if (reception != null) {
            reception.start(PushOrder.NONE, threads, Runnable::run,
                    new StreamPushes(stream, configuration, merger, clock)::take);
        }
        if (StreamCatchUps.isWanted(configuration, stream)) {
            catchUps = new StreamCatchUps(getRouteId(), endpoint, stream, client, merger, clock, gate);
        }
        alarm = new StreamAlarm(getRouteId(), merger.report());
        meters = shared.telemetry().stream(getRouteId(), merger::report);
        super.doStart();
        HealthCheck check = new LazadaStreamHealthCheck(getRouteId(), merger::report, this::getErrorCounter,
                polling != null ? polling.route() : catchUps != null ? catchUps.route() : null, reception != null);
        check.setEnabled(shared.options().consumerChecks());
        setHealthCheck(check);
    }

    @Override
    protected void doStop() throws Exception {
        if (meters != null) {
            meters.run();
        }
        if (reception != null) {
            reception.stop();
        }
        if (polling != null) {
            polling.stop();
        }
        if (catchUps != null) {
            catchUps.stop();
        }
        super.doStop();
        if (polling != null) {
            polling.release();
        }
        if (merger != null) {
            merger.close();
        }
        if (threads != null) {
            threads.shutdown();
        }
    }

    @Override
    protected void doShutdown() throws Exception {
        if (reception != null) {
            reception.release();
        }
        super.doShutdown();
    }

    @Override
    protected void doSuspend() throws Exception {
        super.doSuspend();
        gate.shut();
        if (polling != null) {
            polling.suspend();
        }
        if (reception != null) {
            reception.suspend();
        }
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        gate.open();
        if (polling != null) {
            polling.resume();
        }
        if (reception != null) {
            reception.resume();
        }
    }

    @Override
    protected int poll() throws Exception {
        return SafePoll.run(this::pollAll);
    }

    private int pollAll() throws Exception {
        purge.look(configuration.clockOrSystem().instant());
        if (polling == null) {
            return 0;
        }
        try {
            return polling.round(this::isPollAllowed);
        } finally {
            alarm.polled(merger.report());
        }
    }

    /** What the stream has seen so far. */
    StreamReport report() {
        return merger.report();
    }

    /** A stop suspends first, so that Lazada is told 503 while what was taken over is worked off. */
    @Override
    public boolean deferShutdown(ShutdownRunningTask shutdownRunningTask) {
        return false;
    }

    @Override
    public int getPendingExchangesSize() {
        return reception == null ? 0 : reception.pending();
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        // what waits is in the inbox, or is polled again
    }
}
