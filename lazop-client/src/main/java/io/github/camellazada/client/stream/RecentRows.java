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
package io.github.camellazada.client.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.CallPriority;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.catalog.TimeWindow;
import io.github.camellazada.client.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads many objects that have changed at about the same time by one page of the listing, where a read by id takes one object a
 * call. What the page does not show is left to the read by id.
 */
final class RecentRows {
    private static final Logger LOG = LoggerFactory.getLogger(RecentRows.class);
    // fewer are read by id as cheaply
    private static final int LEAST = 3;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final StreamCalls calls;
    private final VersionRule rule;
    private final OperationDescriptor listing;

    RecentRows(StreamDescriptor stream, StreamCalls calls) {
        this.calls = calls;
        this.rule = new VersionRule(stream);
        boolean single = stream.rows() != null && stream.rows().most() == 1 && stream.listing() != null
                && stream.listing().each() == null;
        OperationDescriptor known = single
                ? OperationCatalog.get(OperationCatalog.find(stream.listing().operation()).orElseThrow())
                : null;
        // from the oldest change on, a page shows those that are wanted before any later one
        this.listing = known == null || known.paging().window() == null || known.paging().window().sort().isEmpty()
                ? null
                : known;
    }

    /**
     * Reads what one page shows.
     *
     * @param told the objects, each with the time of its change as a push has told it
     * @return completes with the rows that were found; never fails
     */
    CompletionStage<Map<String, JsonNode>> read(StreamScope scope, Map<String, Instant> told, CallPriority priority) {
        if (!isWorthIt(told)) {
            return CompletableFuture.completedStage(Map.of());
        }
        Instant first = told.values().stream().min(Comparator.naturalOrder()).orElseThrow();
        TimeWindow window = listing.paging().window();
        ZoneId zone = scope.country().zone();
        Map<String, Object> parameters = new HashMap<>(window.sort());
        parameters.put(window.after(), window.form().text(window.plus(window.floor(first, zone), -1, zone), zone));
        return calls.call(scope, listing.name(), parameters, priority).handle((answer, failure) -> {
            if (failure != null) {
                LOG.debug("The listing {} shows no changed objects; they are read by their ids", listing.name(), failure);
                return Map.of();
            }
            Map<String, JsonNode> rows = new HashMap<>();
            Json.at(answer.envelope(), listing.paging().items())
                    .forEach(row -> rule.object(row).filter(told::containsKey).ifPresent(id -> rows.put(id, row)));
            return rows;
        });
    }

    private boolean isWorthIt(Map<String, Instant> told) {
        if (listing == null || told.size() < LEAST || told.values().stream().anyMatch(Objects::isNull)) {
            return false;
        }
        Instant first = told.values().stream().min(Comparator.naturalOrder()).orElseThrow();
        Instant last = told.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        return Duration.between(first, last).compareTo(LONGEST) <= 0;
    }
}
