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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.StreamDescriptor.Fetch;
import io.github.camellazada.client.json.DocumentPath;

/**
 * What a read by ids has brought: a row for each object that exists, a failure for each that could not be read.
 *
 * @param rows     by the id of the object
 * @param failures by the id of the object
 */
record FetchedRows(Map<String, JsonNode> rows, Map<String, Throwable> failures) {

    static FetchedRows none() {
        return new FetchedRows(Map.of(), Map.of());
    }

    static FetchedRows failed(List<String> ids, Throwable failure) {
        Map<String, Throwable> failures = new HashMap<>();
        ids.forEach(id -> failures.put(id, failure));
        return new FetchedRows(Map.of(), failures);
    }

    /** Reads the payload of an answer. */
    static FetchedRows of(Fetch fetch, List<String> ids, JsonNode payload) {
        Map<String, JsonNode> rows = new HashMap<>();
        List<JsonNode> found = DocumentPath.find(payload, fetch.rows() == null ? "" : fetch.rows());
        for (JsonNode row : found) {
            String id = DocumentPath.text(row.path(fetch.id()));
            JsonNode taken = fetch.take() == null ? row : row.path(fetch.take());
            if (id != null && ids.contains(id) && !taken.isMissingNode()) {
                rows.put(id, taken);
            }
        }
        return new FetchedRows(rows, Map.of());
    }

    FetchedRows plus(FetchedRows other) {
        Map<String, JsonNode> allRows = new HashMap<>(rows);
        allRows.putAll(other.rows);
        Map<String, Throwable> allFailures = new HashMap<>(failures);
        allFailures.putAll(other.failures);
        return new FetchedRows(allRows, allFailures);
    }

    /** Without rows, which may hold a buyer's data. */
    @Override
    public String toString() {
        return "FetchedRows[" + rows.size() + " rows, " + failures.size() + " failures]";
    }
}
