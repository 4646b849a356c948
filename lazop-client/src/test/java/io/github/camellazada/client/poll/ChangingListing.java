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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.LazadaTimes;
import io.github.camellazada.catalog.Paging;
import io.github.camellazada.catalog.TimeWindow;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.paging.Listing;

/** A listing in memory, which answers as its row of the catalogue says and may change before each page. */
final class ChangingListing implements LazadaClient {
    private final Listing listing;
    private final Paging paging;
    private final ZoneId zone;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    final List<LazadaCall> calls = new ArrayList<>();
    Runnable beforePage = () -> {
    };
    boolean exclusive;
    boolean shuffled;
    int mostRows = Integer.MAX_VALUE;
    /** Whether it lists each row twice, one after the other. */
    boolean doubled;
    /** What it says of the number of its rows; {@code null} for the truth. */
    Integer told;

    ChangingListing(Listing listing, ZoneId zone) {
        this.listing = listing;
        this.paging = listing.paging();
        this.zone = zone;
    }

    void put(String id, Instant time) {
        put(id, time, Instant.MIN);
    }

    /** @param shownFrom the row is left out before, when {@link #now} says so */
    void put(String id, Instant time, Instant shownFrom) {
        Row before = rows.get(id);
        Instant floor = paging.window() == null ? time : paging.window().floor(time, zone);
        rows.put(id, new Row(id, time, floor, before == null ? 1 : before.version() + 1, shownFrom));
    }

    Instant now = Instant.MAX;

    Map<String, Long> versions() {
        Map<String, Long> versions = new LinkedHashMap<>();
        rows.values().forEach(row -> versions.put(row.id(), row.version()));
        return versions;
    }

    @Override
    public CompletionStage<LazadaAnswer> call(LazadaCall call) {
        calls.add(call);
        beforePage.run();
        List<Row> found = new ArrayList<>(rows.values().stream().filter(chosen(call)).toList());
        if (paging.window() != null && !shuffled
                && paging.window().sort().entrySet().stream()
                        .anyMatch(sort -> sort.getValue().equals(call.parameters().get(sort.getKey())))) {
            found.sort(Comparator.comparing(Row::time).thenComparing(Row::id));
        }
        long position = listing.position(call).orElse(listing.first());
        long size = Math.min(mostRows, listing.size(call).orElse(50L));
        if (position > listing.last()) {
            return CompletableFuture.failedStage(new AssertionError("position " + position));
        }
        long from = paging.style() == Paging.Style.PAGE ? (position - 1) * size : position;
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        found.stream().flatMap(row -> doubled ? Stream.of(row, row) : Stream.of(row)).skip(from).limit(size)
                .forEach(row -> list.add(json(row)));
        put(envelope, paging.items(), list);
        if (paging.total() != null) {
            put(envelope, paging.total(), JsonNodeFactory.instance.numberNode(told == null ? found.size() : told));
        }
        return CompletableFuture.completedStage(
                new LazadaAnswer("r", "0", 200, envelope, envelope, new byte[0], List.of()));
    }

    private Predicate<Row> chosen(LazadaCall call) {
        Predicate<Row> shown = row -> !row.shownFrom().isAfter(now);
        TimeWindow window = paging.window();
        if (window == null || !call.parameters().containsKey(window.after())) {
            return shown;
        }
        boolean open = exclusive && window.step() != TimeWindow.Step.DAY;
        Instant after = LazadaTimes.instant(call.parameters().get(window.after()), zone);
        Instant before = LazadaTimes.instant(call.parameters().get(window.before()), zone);
        return shown.and(row -> {
            Instant time = row.floor();
            return open ? time.isAfter(after) && time.isBefore(before) : !time.isBefore(after) && !time.isAfter(before);
        });
    }

    private JsonNode json(Row row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        paging.ids().forEach(id -> json.put(id, row.id()));
        json.put("version", row.version());
        if (paging.window() != null && paging.window().field() != null) {
            put(json, paging.window().field(), JsonNodeFactory.instance.textNode(
                    paging.window().step() == TimeWindow.Step.MILLISECOND
                            ? Long.toString(row.time().toEpochMilli())
                            : paging.window().form().text(row.time(), zone)));
        }
        return json;
    }

    private static void put(ObjectNode root, String path, JsonNode value) {
        ObjectNode at = root;
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.withObject("/" + steps[i]);
        }
        at.set(steps[steps.length - 1], value);
    }

    @Override
    public void close() {
        // nothing is open
    }

    /** @param floor what a window compares, reckoned once for thousands of calls */
    record Row(String id, Instant time, Instant floor, long version, Instant shownFrom) {
    }
}
