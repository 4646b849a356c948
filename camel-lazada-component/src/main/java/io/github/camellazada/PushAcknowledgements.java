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
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.github.camellazada.client.inbox.InboxSettings;
import io.github.camellazada.client.inbox.InboxTopics;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.client.time.Backoff;
import io.github.camellazada.push.AckMode;
import io.github.camellazada.push.OnCompletion;
import io.github.camellazada.push.PushAcknowledgement;
import io.github.camellazada.push.PushQueue;
import io.github.camellazada.push.event.PushEvent;
import io.github.camellazada.push.inbox.DispatchSettings;
import io.github.camellazada.push.inbox.InboxReceipt;
import io.github.camellazada.push.inbox.PushOrder;
import io.github.camellazada.push.inbox.PushStorage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the acknowledgement that the options of a consumer ask for. */
final class PushAcknowledgements {
    private static final Logger LOG = LoggerFactory.getLogger(PushAcknowledgements.class);

    private PushAcknowledgements() {
    }

    /**
     * @param topics  of the consumer
     * @param order   which pushes wait for each other
     * @param threads have the timer
     * @param workers run the route
     */
    static PushAcknowledgement of(EndpointContext endpoint, Supplier<InboxTopics> topics, PushOrder order, PushThreads threads,
            Executor workers, PushQueue.Runner<PushEvent> route) {
        LazadaConfiguration configuration = endpoint.configuration();
        Duration longest = Duration.ofMillis(configuration.getAckTimeout());
        if (configuration.getAckMode() == AckMode.onReceipt) {
            return new InboxReceipt(ChosenStores.inbox(endpoint, threads), settings(endpoint, topics, order), longest, workers,
                    route);
        }
        LOG.warn(
                "{} answers a push when its route has completed, but Lazada waits 500 ms. A route with one call of 400 ms,"
                        + " or two of 200 ms, answers no push in time. Lazada suspends the pushes of an app when more than"
                        + " half fail. Use ackMode=onReceipt with a pushInbox",
                endpoint);
        PushQueue<PushEvent> queue = new PushQueue<>(configuration.getPushQueueSize(), workers,
                event -> event.key().object(), route);
        PushInbox letters = ChosenStores.inboxOfDeadLetters(endpoint, threads);
        letters.keep(configuration.getAppKey(), settings(endpoint));
        return new OnCompletion(queue, longest, threads.timer(), configuration.clockOrSystem(),
                new PushStorage(letters, configuration.getAppKey(), longest)::storeUnreadable);
    }

    /** How the rows of an inbox are routed for a consumer. */
    static DispatchSettings settings(EndpointContext endpoint, Supplier<InboxTopics> topics, PushOrder order) {
        LazadaConfiguration configuration = endpoint.configuration();
        return new DispatchSettings(configuration.getAppKey(), topics, settings(endpoint),
                configuration.getConcurrentConsumers(), configuration.getInboxMaxAttempts(),
                new Backoff(Duration.ofMillis(configuration.getInboxRetryDelay()),
                        Duration.ofMillis(configuration.getInboxMaxRetryDelay())),
                order);
    }

    private static InboxSettings settings(EndpointContext endpoint) {
        ComponentOptions.Inbox inbox = endpoint.shared().options().inbox();
        return new InboxSettings(endpoint.configuration().getPushQueueSize(), inbox.maxRows(), inbox.maxBytes(),
                inbox.retention(), inbox.deadLetterRetention());
    }
}
