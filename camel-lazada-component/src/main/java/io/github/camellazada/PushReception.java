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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.client.inbox.InboxTopics;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.push.AckMode;
import io.github.camellazada.push.PushAcknowledgement;
import io.github.camellazada.push.PushQueue;
import io.github.camellazada.push.PushReceiver;
import io.github.camellazada.push.PushSubscription;
import io.github.camellazada.push.event.PushAnswer;
import io.github.camellazada.push.event.PushEvent;
import io.github.camellazada.push.event.PushSignature;
import io.github.camellazada.push.http.PushListener;
import io.github.camellazada.push.http.PushListeners;
import io.github.camellazada.push.http.PushWarmUp;
import io.github.camellazada.push.inbox.PushOrder;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives the pushes of one consumer: claims its topics, listens, acknowledges, and hands the pushes on. */
final class PushReception implements PushReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(PushReception.class);

    private final DefaultConsumer consumer;
    private final EndpointContext endpoint;
    private final LazadaConfiguration configuration;
    private final Set<PushSubscription> claims;
    private final PushListeners listeners;
    private final PushSignature signature;
    private volatile UnknownSellers sellers = new UnknownSellers(null, seller -> false);
    private volatile PushAcknowledgement acknowledgement;

    /** Keeps the pushes of these topics for the consumer, from before its route starts. */
    PushReception(DefaultConsumer consumer, EndpointContext endpoint, Set<PushSubscription> claims) {
        this.consumer = consumer;
        this.endpoint = endpoint;
        this.configuration = endpoint.configuration();
        this.claims = claims;
        this.signature = new PushSignature(configuration.getAppKey(), configuration.getAppSecret());
        this.listeners = PushListeners.of(endpoint.camel());
        listeners.claim(configuration.getPushPath(), signature, this);
    }

    /**
     * Listens.
     *
     * @param order   which pushes wait for each other
     * @param workers run the route
     */
    void start(PushOrder order, PushThreads threads, Executor workers, PushQueue.Runner<PushEvent> route) throws Exception {
        threads.workers().execute(new PushWarmUp(signature));
        sellers = new UnknownSellers(configuration.getTokenStore() == null
                ? null
                : endpoint.shared().clients().store(configuration.getTokenStore()),
                seller -> CallReader.accessToken(configuration, seller) != null);
        acknowledgement = PushAcknowledgements.of(endpoint, this::topics, order, threads, workers, route);
        listeners.open(configuration.getPushPath(), signature, this);
    }

    void stop() throws Exception {
        listeners.close(configuration.getPushPath(), this);
        int discarded = acknowledgement == null ? 0 : acknowledgement.stop();
        if (discarded > 0) {
            LOG.warn("{} stopped before its route had finished. It dropped {} waiting pushes.{}", consumer, discarded,
                    configuration.getAckMode() == AckMode.onReceipt
                            ? " The component has answered them with 200, so Lazada does not repeat them. Read the "
                                    + "changes, for example with lazada:orders-get and update_after"
                            : " Lazada repeats them");
        }
    }

    /** Gives the topics up. */
    void release() {
        listeners.release(configuration.getPushPath(), this);
    }

    void suspend() {
        acknowledgement.suspend();
    }

    void resume() {
        acknowledgement.resume();
    }

    /** Number of pushes that a stop waits for. */
    int pending() {
        PushAcknowledgement current = acknowledgement;
        return current == null ? 0 : current.pending();
    }

    /** Number of pushes that take a place in memory. */
    int waiting() {
        PushAcknowledgement current = acknowledgement;
        return current == null ? 0 : current.waiting();
    }

    boolean isListening() {
        PushListener listener = listeners.find(configuration.getPushPath());
        return consumer.isStarted() && listener != null && listener.isOpen();
    }

    @Override
    public String getRouteId() {
        return consumer.getRouteId();
    }

    @Override
    public Set<PushSubscription> claims() {
        return claims;
    }

    @Override
    public boolean isReady() {
        return consumer.isStarted();
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
        sellers.see(event);
        if (event.topic() == LazadaTopic.TOKEN_EXPIRATION) {
            String country = event.country() == null ? null : event.country().name().toLowerCase(Locale.ROOT);
            SharedServices shared = endpoint.shared();
            shared.clients().authorizationEnds(shared.settings(configuration).client(),
                    new TokenKey(event.appKey(), event.seller(), country), event.instant("auth_expiry_time").orElse(null));
        }
    }

    @Override
    public CompletionStage<PushAnswer> receive(PushEvent event) {
        return acknowledgement.handOver(event);
    }

    @Override
    public Optional<CompletionStage<PushAnswer>> keepUnreadable(byte[] body, String reason) {
        return Optional.of(acknowledgement.keepUnreadable(body, reason));
    }

    private InboxTopics topics() {
        PushListener listener = listeners.find(configuration.getPushPath());
        return PushSubscription.topics(claims, listener == null ? Set.of() : listener.named());
    }
}
