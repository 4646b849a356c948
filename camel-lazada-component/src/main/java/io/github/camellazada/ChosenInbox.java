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

import io.github.camellazada.client.inbox.MemoryPushInbox;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.runtime.Production;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The inbox of a consumer. Production does not start with an inbox in memory that nobody has chosen; elsewhere one warning tells. */
final class ChosenInbox {
    private static final Logger LOG = LoggerFactory.getLogger(ChosenInbox.class);

    private ChosenInbox() {
    }

    /** @throws IllegalArgumentException in production without an inbox */
    static PushInbox of(EndpointContext endpoint, PushThreads threads) {
        LazadaConfiguration configuration = endpoint.configuration();
        if (configuration.getPushInbox() != null) {
            return use(endpoint, configuration.getPushInbox());
        }
        if (Production.is(endpoint.camel())) {
            throw new IllegalArgumentException(endpoint
                    + " has no pushInbox, so that a crash would lose pushes that Lazada was told"
                    + " 200 for, and this application runs in production. Set pushInbox=jdbc:NAME with the name of a DataSource,"
                    + " pushInbox=kafka:BROKERS, or pushInbox=memory where pushes may be lost");
        }
        if (isFirst(endpoint.camel())) {
            LOG.warn(
                    "{} has no pushInbox: a crash loses pushes that Lazada was told 200 for. In production it does not start so;"
                            + " set pushInbox=jdbc:NAME or pushInbox=kafka:BROKERS there, or pushInbox=memory where pushes may be lost",
                    endpoint);
        }
        return use(endpoint, inMemory(configuration, threads));
    }

    /** Where a consumer without an inbox of its own keeps signed bodies that are no pushes: in memory if nobody has chosen one. */
    static PushInbox ofDeadLetters(EndpointContext endpoint, PushThreads threads) {
        PushInbox chosen = endpoint.configuration().getPushInbox();
        return use(endpoint, chosen == null ? inMemory(endpoint.configuration(), threads) : chosen);
    }

    private static PushInbox inMemory(LazadaConfiguration configuration, PushThreads threads) {
        return new MemoryPushInbox(threads::later, configuration.clockOrSystem());
    }

    private static PushInbox use(EndpointContext endpoint, PushInbox inbox) {
        return endpoint.shared().inboxes().use(endpoint.endpoint().getEndpointUri(), endpoint.configuration().getAppKey(),
                inbox);
    }

    private static boolean isFirst(CamelContext context) {
        ExtendedCamelContext extension = context.getCamelContextExtension();
        boolean first = extension.getContextPlugin(ChosenInbox.class) == null;
        extension.addContextPlugin(ChosenInbox.class, new ChosenInbox());
        return first;
    }
}
