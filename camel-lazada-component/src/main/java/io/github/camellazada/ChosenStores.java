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

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camellazada.client.inbox.MemoryPushInbox;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.client.poll.WatermarkStore;
import io.github.camellazada.client.stream.VersionStore;
import io.github.camellazada.runtime.Production;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stores of a consumer. Production does not start with one in memory that nobody has chosen; elsewhere one warning tells of each
 * kind.
 */
final class ChosenStores {
    private static final Logger LOG = LoggerFactory.getLogger(ChosenStores.class);

    private static final String INBOX = "pushInbox";

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    private ChosenStores() {
    }

    /** @throws IllegalArgumentException in production without an inbox */
    static PushInbox inbox(EndpointContext endpoint, PushThreads threads) {
        if (endpoint.configuration().getPushInbox() == null) {
            memory(endpoint, INBOX, "a crash loses pushes that Lazada was told 200 for", "pushes may be lost");
        }
        return inboxOfDeadLetters(endpoint, threads);
    }

    /** Where a consumer without an inbox of its own keeps signed bodies that are no pushes: in memory if nobody has chosen one. */
    static PushInbox inboxOfDeadLetters(EndpointContext endpoint, PushThreads threads) {
        LazadaConfiguration configuration = endpoint.configuration();
        PushInbox chosen = configuration.getPushInbox();
        return endpoint.shared().inboxes().use(endpoint.endpoint().getEndpointUri(), configuration.getAppKey(),
                chosen == null ? new MemoryPushInbox(threads::later, configuration.clockOrSystem()) : chosen);
    }

    /** @throws IllegalArgumentException in production without a store of versions */
    static VersionStore versions(EndpointContext endpoint) {
        VersionStore chosen = endpoint.configuration().getVersionStore();
        if (chosen == null) {
            memory(endpoint, "versionStore", "after each start the route gets again what polls still show, and may get an older"
                    + " state after a newer one", "the route can bear that");
        }
        VersionStore versions = endpoint.shared().versions(chosen);
        String name = endpoint.configuration().getWatermarkName();
        return name == null ? versions : new NamedVersionStore(versions, name);
    }

    /** @throws IllegalArgumentException in production without a store of watermarks */
    static WatermarkStore watermarks(EndpointContext endpoint) {
        LazadaConfiguration configuration = endpoint.configuration();
        if (configuration.getWatermarkStore() == null && configuration.getWatermarkRepository() == null) {
            memory(endpoint, "watermarkStore", "changes while the process is down are missed", "they may be missed");
        }
        return endpoint.shared().pollers().store(configuration);
    }

    private static void memory(EndpointContext endpoint, String option, String loss, String where) {
        if (Production.is(endpoint.camel())) {
            throw new IllegalArgumentException(place(endpoint) + " has no " + option + ", so that " + loss
                    + ", and this application runs in production. Set " + option
                    + "=jdbc:NAME with the name of a DataSource" + kafka(option) + ", or " + option + "=memory where " + where);
        }
        if (of(endpoint.camel()).told.add(option)) {
            LOG.warn("{} has no {}: {}. In production it does not start so; set {}=jdbc:NAME{} there, or {}=memory where {}",
                    place(endpoint), option, loss, option, kafka(option), option, where);
        }
    }

    /** Without its options, which for a Kamelet are longer than what is to be said. */
    private static String place(EndpointContext endpoint) {
        return endpoint.endpoint().getEndpointUri().replaceFirst("\\?.*", "").replace("://", ":");
    }

    private static String kafka(String option) {
        return option.equals(INBOX) ? ", " + option + "=kafka:BROKERS" : "";
    }

    private static ChosenStores of(CamelContext context) {
        ExtendedCamelContext extension = context.getCamelContextExtension();
        ChosenStores known = extension.getContextPlugin(ChosenStores.class);
        if (known == null) {
            known = new ChosenStores();
            extension.addContextPlugin(ChosenStores.class, known);
        }
        return known;
    }
}
