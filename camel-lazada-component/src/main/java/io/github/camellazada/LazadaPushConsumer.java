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
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.client.inbox.InboxTopics;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.health.LazadaPushHealthCheck;
import io.github.camellazada.push.AckMode;
import io.github.camellazada.push.PushAcknowledgement;
import io.github.camellazada.push.PushReceiver;
import io.github.camellazada.push.PushSubscription;
import io.github.camellazada.push.event.PushAnswer;
import io.github.camellazada.push.event.PushEvent;
import io.github.camellazada.push.event.PushSignature;
import io.github.camellazada.push.http.PushListener;
import io.github.camellazada.push.http.PushListeners;
import io.github.camellazada.push.http.PushWarmUp;
import org.apache.camel.Exchange;
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
public class LazadaPushConsumer extends DefaultConsumer implements PushReceiver, Suspendable, ShutdownAware, HealthCheckAware {
    private static final Logger LOG = LoggerFactory.getLogger(LazadaPushConsumer.class);

    private final LazadaConfiguration configuration;
    private final Set<PushSubscription> claims;
    private PushListeners listeners;
    private PushSignature signature;
    private PushThreads threads;
    private HealthCheck healthCheck;
    private volatile PushAcknowledgement acknowledgement;

    public LazadaPushConsumer(LazadaEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        configuration = endpoint.getConfiguration();
        claims = PushSubscription.of(endpoint.getTopic());
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        signature = new PushSignature(configuration.getAppKey(), configuration.getAppSecret());
        listeners = PushListeners.of(getEndpoint().getCamelContext());
        listeners.claim(configuration.getPushPath(), signature, this);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        threads = new PushThreads(getEndpoint().getCamelContext(), this, configuration);
        threads.workers().execute(new PushWarmUp(signature));
        acknowledgement = PushAcknowledgements.of((LazadaEndpoint) getEndpoint(), this::topics, threads, this::route);
        listeners.open(configuration.getPushPath(), signature, this);
        healthCheck = new LazadaPushHealthCheck(getRouteId(), configuration.getPushPath(), this::isListening,
                this::waiting, configuration.getPushQueueSize());
        healthCheck.setEnabled(((LazadaEndpoint) getEndpoint()).getComponent().isHealthCheckConsumerEnabled());
    }

    @Override
    protected void doStop() throws Exception {
        if (listeners != null) {
            listeners.close(configuration.getPushPath(), this);
        }
        int discarded = acknowledgement == null ? 0 : acknowledgement.stop();
        if (discarded > 0) {
            LOG.warn("{} was stopped before its route was done: {} waiting pushes are dropped.{}", this, discarded,
                    configuration.getAckMode() == AckMode.onReceipt
                            ? " Lazada was told 200 and will not repeat them; fetch what they were about, for example with"
                                    + " lazada:orders-get and update_after"
                            : " Lazada will repeat them");
        }
        if (threads != null) {
            threads.shutdown();
        }
        super.doStop();
    }

    @Override
    protected void doShutdown() throws Exception {
        if (listeners != null) {
            listeners.release(configuration.getPushPath(), this);
        }
        super.doShutdown();
    }

    @Override
    public Set<PushSubscription> claims() {
        return claims;
    }

    @Override
    public boolean isReady() {
        return isStarted();
    }

    @Override
    public int maxPushSize() {
        return configuration.getMaxPushSize();
    }

    @Override
    public Clock clock() {
        return configuration.clockOrSystem();
    }

    @Override
    public void see(PushEvent event) {
        if (event.topic() == LazadaTopic.TOKEN_EXPIRATION) {
            String country = event.country() == null ? null : event.country().name().toLowerCase(Locale.ROOT);
            LazadaComponent component = ((LazadaEndpoint) getEndpoint()).getComponent();
            component.clients().authorizationEnds(component.settings(configuration).client(),
                    new TokenKey(event.appKey(), event.seller(), country), event.instant("auth_expiry_time").orElse(null));
        }
    }

    @Override
    public CompletionStage<PushAnswer> receive(PushEvent event) {
        return acknowledgement.handOver(event);
    }

    /** A stop suspends first, so that Lazada is told 503 while what was taken over is worked off. */
    @Override
    public boolean deferShutdown(ShutdownRunningTask shutdownRunningTask) {
        return false;
    }

    @Override
    public int getPendingExchangesSize() {
        PushAcknowledgement current = acknowledgement;
        return current == null ? 0 : current.pending();
    }

    private int waiting() {
        PushAcknowledgement current = acknowledgement;
        return current == null ? 0 : current.waiting();
    }

    @Override
    protected void doSuspend() throws Exception {
        super.doSuspend();
        acknowledgement.suspend();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        acknowledgement.resume();
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        LOG.debug("{} stops{}, {} pushes wait", this, forced ? " at once" : "", getPendingExchangesSize());
    }

    private boolean isListening() {
        PushListener listener = listeners.find(configuration.getPushPath());
        return isStarted() && listener != null && listener.isOpen();
    }

    @Override
    public HealthCheck getHealthCheck() {
        return healthCheck;
    }

    @Override
    public void setHealthCheck(HealthCheck healthCheck) {
        this.healthCheck = healthCheck;
    }

    private InboxTopics topics() {
        PushListener listener = listeners.find(configuration.getPushPath());
        return PushSubscription.topics(claims, listener == null ? Set.of() : listener.named());
    }

    private void route(PushEvent event, Consumer<Throwable> done) {
        try {
            start(event, done);
        } catch (RuntimeException | Error e) {
            // Lazada may have been told 200 already, so nobody else would tell
            getExceptionHandler().handleException("The route could not begin with " + event, e);
            done.accept(e);
        }
    }

    private void start(PushEvent event, Consumer<Throwable> done) {
        Exchange exchange = createExchange(false);
        PushHeaders.fill(exchange.getIn(), event);
        getAsyncProcessor().process(exchange, doneSync -> {
            Throwable failure = failure(exchange);
            try {
                if (failure != null) {
                    getExceptionHandler().handleException("The route failed for " + event, exchange, failure);
                }
                releaseExchange(exchange, false);
            } finally {
                done.accept(failure);
            }
        });
    }

    private static Throwable failure(Exchange exchange) {
        if (exchange.getException() == null && exchange.isRollbackOnly()) {
            return new IllegalStateException("the route marked the exchange for rollback");
        }
        return exchange.getException();
    }
}
