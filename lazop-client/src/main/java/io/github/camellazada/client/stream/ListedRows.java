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
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.client.json.DocumentPath;

/** Hands rows of a listing to the merger. */
@Internal
public final class ListedRows {
    private final StreamScope scope;
    private final StreamDescriptor stream;
    private final VersionRule rule;
    private final StreamMerger merger;
    private final ChangeSource source;

    public ListedRows(StreamScope scope, StreamDescriptor stream, StreamMerger merger, ChangeSource source) {
        this.scope = scope;
        this.stream = stream;
        this.rule = new VersionRule(stream);
        this.merger = merger;
        this.source = source;
    }

    /**
     * Hands the rows of one page on.
     *
     * @param  readAt when the reading of the page began
     * @return        for each row what completes when all of its objects are done, and fails where one of them is not
     */
    List<CompletableFuture<Void>> offer(List<JsonNode> rows, Instant readAt) {
        List<CompletableFuture<Void>> offered = new ArrayList<>();
        for (JsonNode row : rows) {
            List<CompletableFuture<Void>> objects = new ArrayList<>();
            for (JsonNode listed : objects(row)) {
                objects.add(offer(listed, readAt));
            }
            offered.add(CompletableFuture.allOf(objects.toArray(CompletableFuture[]::new)));
        }
        merger.flush(scope);
        return offered;
    }

    private CompletableFuture<Void> offer(JsonNode listed, Instant readAt) {
        Notice notice = notice(listed, readAt);
        return notice == null
                ? CompletableFuture.failedFuture(new IllegalStateException("a listed row of " + stream.stream()
                        + " names no object"))
                : merger.offer(notice).toCompletableFuture();
    }

    private Notice notice(JsonNode listed, Instant readAt) {
        if (listed instanceof ObjectNode row) {
            return rule.object(row).map(object -> Notice.listed(scope, object, source, row, readAt)).orElse(null);
        }
        String id = DocumentPath.text(listed);
        return id == null ? null : Notice.named(scope, id, source);
    }

    private List<JsonNode> objects(JsonNode row) {
        return stream.listing() == null || stream.listing().each() == null
                ? List.of(row)
                : DocumentPath.find(row, stream.listing().each());
    }
}
