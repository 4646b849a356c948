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

import java.util.function.Consumer;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.health.LazadaPushHealthCheck;
import io.github.camellazada.push.PushSubscription;
import io.github.camellazada.push.event.PushEvent;
import io.github.camellazada.push.inbox.PushOrder;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.Suspendable;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckAware;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a route for the pushes of one or several topics, or for those that no other consumer takes. */
@Internal
public class LazadaPushConsumer extends DefaultConsumer implements Suspendable, ShutdownAware, HealthCheckAware {
    private static final Logger LOG = LoggerFactory.getLogger(LazadaPushConsumer.class);

    private final EndpointContext endpoint;
    private final LazadaConfiguration configuration;
    private final RouteRun routes = new RouteRun(this);
    private PushReception reception;
    private PushThreads threads;
    private HealthCheck healthCheck;

    public LazadaPushConsumer(EndpointContext endpoint, Processor processor) {
        super(endpoint.endpoint(), processor);
        this.endpoint = endpoint;
        configuration = endpoint.configuration();
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        reception = new PushReception(this, endpoint, PushSubscription.of(endpoint.target().topic()));
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        threads = new PushThreads(getEndpoint().getCamelContext(), this, configuration, configuration.getPushQueueSize());
        reception.start(PushOrder.BY_OBJECT, threads, threads.workers(), this::route);
        healthCheck = new LazadaPushHealthCheck(getRouteId(), configuration.getPushPath(), reception::isListening,
                reception::waiting, configuration.getPushQueueSize());
        healthCheck.setEnabled(endpoint.shared().options().consumerChecks());
    }

    @Override
    protected void doStop() throws Exception {
        if (reception != null) {
            reception.stop();
        }
        if (threads != null) {
            threads.shutdown();
        }
        super.doStop();
    }

    @Override
    protected void doShutdown() throws Exception {
        if (reception != null) {
            reception.release();
        }
        super.doShutdown();
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
    protected void doSuspend() throws Exception {
        super.doSuspend();
        reception.suspend();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        reception.resume();
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        LOG.debug("{} stops{}, {} pushes wait", this, forced ? " at once" : "", getPendingExchangesSize());
    }

    @Override
    public HealthCheck getHealthCheck() {
        return healthCheck;
    }

    @Override
    public void setHealthCheck(HealthCheck healthCheck) {
        this.healthCheck = healthCheck;
    }

    private void route(PushEvent event, Consumer<Throwable> done) {
        routes.start(message -> PushHeaders.fill(message, event), event, done);
    }
}
