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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.exception.LazadaException;

/** One window of a listing on its way from the first page to the last, with one page in memory. For one thread at a time. */
@Internal
public final class WindowRead {
    private final PageSource source;
    private final RowReader reader;
    private final PollWindow window;
    private final KnownRows known;
    private final Consumer<UnreadableRow> unreadable;
    private final Deque<ReadStep> open = new ArrayDeque<>();
    private long repeated;

    WindowRead(PageSource source, RowReader reader, PollWindow window, KnownRows known, Consumer<UnreadableRow> unreadable,
            ReadStep first) {
        this.source = source;
        this.reader = reader;
        this.window = window;
        this.known = known;
        this.unreadable = unreadable;
        open.add(first);
    }

    /** The window; {@code null} where the listing is read as a whole. */
    public PollWindow window() {
        return window;
    }

    /** Whether all pages were read. */
    public boolean isComplete() {
        return open.isEmpty();
    }

    /**
     * Reads a page and waits for it; not for event loops. A row that cannot be read goes to the handler, and the window goes on.
     *
     * @return those of its rows that are not known; none where it has no such row, or is not the end
     * @throws LazadaException if the page cannot be read. The window then has to be opened again
     */
    public List<ListingRow> next() {
        ReadStep.Found found = open.pop().read(source);
        for (int i = found.then().size() - 1; i >= 0; i--) {
            open.push(found.then().get(i));
        }
        Map<String, ListingRow> rows = new LinkedHashMap<>(2 * found.rows().size());
        Map<JsonNode, Integer> equal = new HashMap<>();
        for (JsonNode json : found.rows()) {
            read(json, reader.namesObjects() ? 0 : equal.merge(json, 1, Integer::sum) - 1, rows);
        }
        return List.copyOf(rows.values());
    }

    private void read(JsonNode json, int repeat, Map<String, ListingRow> rows) {
        try {
            ListingRow row = reader.read(json, repeat);
            // a page may list an object twice
            if (known.contains(row) || rows.putIfAbsent(row.key(), row) != null) {
                repeated++;
            }
        } catch (UnreadableRowException e) {
            byte[] bytes = Json.bytes(json);
            RowHash hash = RowHash.of(bytes);
            if (!known.contains(hash)) {
                unreadable.accept(new UnreadableRow(bytes, e.getMessage(), window));
                known.add(hash);
            }
        }
    }

    /** How many pages were asked for. */
    public long calls() {
        return source.calls();
    }

    /** How many rows were known already. */
    public long repeated() {
        return repeated;
    }
}
