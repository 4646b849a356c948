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

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.CallPriority;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.catalog.StreamDescriptor.Fetch;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaRequestException;

/** Reads objects with their parts by as few calls as the operations of the stream allow. */
@Internal
public final class ObjectReader {
    private final StreamDescriptor stream;
    private final StreamCalls calls;
    private final RecentRows recent;

    public ObjectReader(StreamDescriptor stream, StreamCalls calls) {
        this.stream = stream;
        this.calls = calls;
        this.recent = new RecentRows(stream, calls);
    }

    /**
     * Reads objects. The parts come first: a row that is read after them may only be newer, which the version shows.
     *
     * @param wanted by the id of the object
     * @return completes with one result for each object
     */
    CompletionStage<Map<String, ReadObject>> read(StreamScope scope, Map<String, Wanted> wanted, CallPriority priority) {
        List<String> ids = List.copyOf(wanted.keySet());
        List<CompletableFuture<FetchedRows>> parts = stream.parts().stream().map(part -> fetch(scope, part, ids, priority))
                .toList();
        return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
                .thenCompose(all -> rows(scope, wanted, priority))
                .thenApply(rows -> {
                    Map<String, ReadObject> read = new HashMap<>();
                    ids.forEach(id -> read.put(id, document(id, wanted.get(id).row(), rows, parts)));
                    return read;
                });
    }

    private CompletionStage<FetchedRows> rows(StreamScope scope, Map<String, Wanted> wanted, CallPriority priority) {
        Map<String, Instant> told = new HashMap<>();
        wanted.forEach((id, object) -> {
            if (object.row() == null) {
                told.put(id, object.told());
            }
        });
        return recent.read(scope, told, priority).thenCompose(listed -> {
            List<String> rest = told.keySet().stream().filter(id -> !listed.containsKey(id)).toList();
            return fetch(scope, stream.rows(), rest, priority).thenApply(rows -> rows.plus(new FetchedRows(listed, Map.of())));
        });
    }

    private ReadObject document(String id, ObjectNode given, FetchedRows rows, List<CompletableFuture<FetchedRows>> parts) {
        JsonNode row = given == null ? rows.rows().get(id) : given;
        if (row == null) {
            Throwable failure = rows.failures().get(id);
            return failure == null ? ReadObject.GONE : ReadObject.failed(failure);
        }
        if (!(row instanceof ObjectNode object)) {
            return ReadObject.failed(new IllegalStateException("Lazada answered with something else than an object for "
                    + stream.stream() + " " + id + "; the stream tries the change again later"));
        }
        ObjectNode document = object.deepCopy();
        for (int i = 0; i < parts.size(); i++) {
            Fetch part = stream.parts().get(i);
            FetchedRows fetched = parts.get(i).join();
            if (!fetched.rows().containsKey(id)) {
                Throwable failure = fetched.failures().get(id);
                return ReadObject.failed(failure != null
                        ? failure
                        : new IllegalStateException("Lazada shows " + stream.stream() + " " + id + " without its "
                                + part.into() + "; the change is tried again later"));
            }
            document.set(part.into(), fetched.rows().get(id));
        }
        return ReadObject.of(document);
    }

    private CompletableFuture<FetchedRows> fetch(StreamScope scope, Fetch fetch, List<String> ids, CallPriority priority) {
        CompletableFuture<FetchedRows> all = CompletableFuture.completedFuture(FetchedRows.none());
        if (fetch != null) {
            for (List<String> chunk : chunks(ids, fetch.most())) {
                all = all.thenCombine(chunk(scope, fetch, chunk, priority), FetchedRows::plus);
            }
        }
        return all;
    }

    private CompletableFuture<FetchedRows> chunk(StreamScope scope, Fetch fetch, List<String> ids, CallPriority priority) {
        Object asked = fetch.most() == 1 ? ids.get(0) : ids;
        return calls.call(scope, fetch.operation(), Map.of(fetch.parameter(), asked), priority)
                .handle((answer, failure) -> {
                    Throwable cause = failure == null ? answer.refusal() : FailureCause.of(failure);
                    return cause == null
                            ? CompletableFuture.completedFuture(FetchedRows.of(fetch, ids, answer.payload()))
                            : failed(scope, fetch, ids, priority, cause);
                })
                .thenCompose(rows -> rows).toCompletableFuture();
    }

    private CompletableFuture<FetchedRows> failed(StreamScope scope, Fetch fetch, List<String> ids, CallPriority priority,
            Throwable failure) {
        if (failure instanceof LazadaException known && known.getCode() != null && fetch.gone().contains(known.getCode())) {
            return CompletableFuture.completedFuture(FetchedRows.none());
        }
        if (failure instanceof LazadaRequestException && ids.size() > 1) {
            // one wrong id must not hold up the others
            int middle = ids.size() / 2;
            return chunk(scope, fetch, ids.subList(0, middle), priority)
                    .thenCombine(chunk(scope, fetch, ids.subList(middle, ids.size()), priority), FetchedRows::plus);
        }
        return CompletableFuture.completedFuture(FetchedRows.failed(ids, failure));
    }

    private static List<List<String>> chunks(List<String> ids, int most) {
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += most) {
            chunks.add(ids.subList(from, Math.min(ids.size(), from + most)));
        }
        return chunks;
    }
}
