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

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.Paging;
import io.github.camellazada.catalog.TimeWindow;
import io.github.camellazada.client.paging.Listing;
import io.github.camellazada.client.poll.MemoryWatermarkStore;
import io.github.camellazada.poll.PollLeadership;

/** Refuses, when a route starts, what a listing that is polled can never do. */
final class PollChecks extends StartChecks {
    PollChecks(EndpointContext endpoint) {
        super(endpoint);
    }

    @Override
    void check() {
        OperationDescriptor descriptor = OperationCatalog.get(operation);
        if (!descriptor.readOnly()) {
            throw refusal("changes something at Lazada, so it cannot be polled; use it in to(...)");
        }
        Listing listing = Listing.of(descriptor)
                .orElseThrow(() -> refusal("is no listing whose rows can be polled; call it from a"
                        + " timer: from(\"timer:poll?period=60000\").to(\"lazada:" + operation + "\")"));
        Paging paging = listing.paging();
        if (paging.unpolled() != null) {
            throw refusal("cannot be polled. " + paging.unpolled());
        }
        credentials();
        token(descriptor);
        parameters(paging);
        times();
        if (paging.window() != null) {
            watermark();
        }
    }

    private void parameters(Paging paging) {
        Set<String> own = new HashSet<>();
        own.add(paging.parameters().get(0));
        TimeWindow window = paging.window();
        if (window != null) {
            own.addAll(List.of(window.after(), window.before()));
            own.addAll(window.sort().keySet());
        }
        own.retainAll(endpoint.target().parameters().keySet());
        if (!own.isEmpty()) {
            throw refusal("has param." + String.join(" and param.", new TreeSet<>(own)) + ", but the poller sets "
                    + (own.size() == 1 ? "it" : "them")
                    + " by itself for each page. Leave that out; pollFrom says where to begin");
        }
    }

    private void times() {
        notNegative("pollOverlap", configuration.getPollOverlap());
        notNegative("pollSettleTime", configuration.getPollSettleTime());
        notNegative("maxMessagesPerPoll", configuration.getMaxMessagesPerPoll());
        if (configuration.getMaxPollWindow() < 1) {
            throw refusal("has maxPollWindow=" + configuration.getMaxPollWindow()
                    + ", so that the watermark could never move; set 1 or more milliseconds");
        }
    }

    private void notNegative(String option, long value) {
        if (value < 0) {
            throw refusal("has " + option + "=" + value + "; set 0 or more");
        }
    }

    private void watermark() {
        boolean repository = configuration.getWatermarkRepository() != null;
        if (repository && configuration.getWatermarkStore() != null) {
            throw refusal("has a watermarkStore and a watermarkRepository; leave one of them out");
        }
        boolean shared = configuration.getWatermarkStore() != null
                && !(configuration.getWatermarkStore() instanceof MemoryWatermarkStore);
        if (configuration.isClustered() && !shared && PollLeadership.isPossible(endpoint.camel())) {
            throw refusal("is polled in a cluster, but keeps its watermark in "
                    + (repository ? "watermarkRepository, which a single process must have for itself" : "memory")
                    + ": another process could not continue from there. Set watermarkStore=jdbc:NAME, or clustered=false"
                    + " where each process polls for itself");
        }
    }
}
