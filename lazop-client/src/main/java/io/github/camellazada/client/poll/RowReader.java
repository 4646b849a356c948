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
package io.github.camellazada.client.poll;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.Confidence;
import io.github.camellazada.catalog.LazadaTimes;
import io.github.camellazada.catalog.TimeWindow;
import io.github.camellazada.client.json.DocumentPath;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.client.paging.Listing;

/** Reads object, time and version of a row. */
final class RowReader {
    private final List<String> ids;
    private final boolean certain;
    private final TimeWindow window;
    private final ZoneId zone;

    /** @param zone of times that carry none of their own */
    RowReader(Listing listing, ZoneId zone) {
        this.ids = listing.paging().ids();
        this.certain = listing.operation().request().confidence() == Confidence.VERIFIED;
        this.window = listing.paging().window();
        this.zone = zone;
    }

    /**
     * @param repeat how many equal rows stand before it on its page, which count as objects of their own where none is named
     * @throws UnreadableRowException if the row has no object, or not the time by which the listing is sorted
     */
    ListingRow read(JsonNode json, int repeat) throws UnreadableRowException {
        String hash = RowHash.of(Json.bytes(json)).text();
        // a row that is an id alone names its object
        String object = ids.isEmpty() ? json.isContainerNode() ? null : Json.text(json) : object(json);
        Instant time = time(json);
        if (time == null && window != null && !window.sort().isEmpty()) {
            throw new UnreadableRowException("its time '" + window.field() + "' is missing or in an unknown form");
        }
        return new ListingRow(json, object == null ? hash + (repeat == 0 ? "" : "#" + repeat) : object, time,
                (time == null ? "" : time.toEpochMilli() + "-") + hash);
    }

    /** Whether rows name their object, so that equal rows are one object. */
    boolean namesObjects() {
        return !ids.isEmpty();
    }

    /** The latest of the times in a row by which the listing chooses; {@code null} where the row tells none. */
    Instant time(JsonNode json) {
        if (window == null || window.field() == null) {
            return null;
        }
        return DocumentPath.find(json, window.field()).stream().map(node -> LazadaTimes.instant(Json.text(node), zone))
                .filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    private String object(JsonNode json) throws UnreadableRowException {
        if (!json.isObject()) {
            throw new UnreadableRowException("it is no object, but " + json.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        List<String> found = ids.stream().map(id -> Json.text(Json.at(json, id))).filter(Objects::nonNull).toList();
        if (found.size() == ids.size()) {
            return found.stream().collect(Collectors.joining("-"));
        }
        if (certain) {
            throw new UnreadableRowException("it lacks " + String.join(" or ", ids) + ", which names its object");
        }
        return null;
    }
}
