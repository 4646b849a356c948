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
import io.github.camellazada.catalog.ParameterDescriptor;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.catalog.TimeWindow;
import io.github.camellazada.client.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads many objects that have changed at about the same time by few pages of the listing, where a read by id takes one object a
 * call. What they do not show is left to the read by id.
 */
final class RecentRows {
    private static final Logger LOG = LoggerFactory.getLogger(RecentRows.class);
    // fewer are read by id as cheaply
    private static final int LEAST = 3;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    // others that changed in the same seconds stand between them
    private static final int MOST_PAGES = 5;

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
     * Reads what a few pages show.
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
        String size = listing.paging().parameters().get(listing.paging().parameters().size() - 1);
        int most = listing.request().parameter(size).map(ParameterDescriptor::max).map(Number::intValue).orElse(0);
        if (most > 0) {
            parameters.put(size, most);
        }
        return page(scope, told, priority, new Pages(parameters, Math.max(1, most), new HashMap<>(), 0, 1));
    }

    private CompletionStage<Map<String, JsonNode>> page(StreamScope scope, Map<String, Instant> told, CallPriority priority,
            Pages pages) {
        Map<String, Object> parameters = new HashMap<>(pages.parameters());
        parameters.put(listing.paging().parameters().get(0), pages.offset());
        return calls.call(scope, listing.name(), parameters, priority).handle((answer, failure) -> {
            if (failure != null) {
                LOG.debug("The listing {} shows no changed objects; they are read by their ids", listing.name(), failure);
                return CompletableFuture.completedStage(pages.found());
            }
            JsonNode rows = Json.at(answer.envelope(), listing.paging().items());
            rows.forEach(row -> rule.object(row).filter(told::containsKey).ifPresent(id -> pages.found().put(id, row)));
            return rows.size() < pages.size() || pages.number() == MOST_PAGES || told.keySet().equals(pages.found().keySet())
                    ? CompletableFuture.completedStage(pages.found())
                    : page(scope, told, priority, pages.next(rows.size()));
        }).thenCompose(stage -> stage);
    }

    private boolean isWorthIt(Map<String, Instant> told) {
        if (listing == null || told.size() < LEAST || told.values().stream().anyMatch(Objects::isNull)) {
            return false;
        }
        Instant first = told.values().stream().min(Comparator.naturalOrder()).orElseThrow();
        Instant last = told.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        return Duration.between(first, last).compareTo(LONGEST) <= 0;
    }

    /** How far the pages are read, and what they have shown of the wanted objects. */
    private record Pages(Map<String, Object> parameters, int size, Map<String, JsonNode> found, int offset, int number) {
        private Pages next(int rows) {
            return new Pages(parameters, size, found, offset + rows, number + 1);
        }

        /** Without what was asked and found. */
        @Override
        public String toString() {
            return "Pages[offset " + offset + ", number " + number + "]";
        }
    }
}
