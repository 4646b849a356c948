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
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.client.json.DocumentPath;

/** Hands rows of a listing to the merger, and waits until all of their objects are done. */
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
     * @param readAt when the reading of the page began
     */
    PendingRows offer(List<JsonNode> rows, Instant readAt) {
        PendingRows pending = new PendingRows();
        for (JsonNode row : rows) {
            for (JsonNode listed : objects(row)) {
                Optional<String> object = rule.object(listed);
                if (object.isPresent() && listed instanceof ObjectNode document) {
                    pending.add(merger.offer(Notice.listed(scope, object.get(), source, document, readAt)));
                }
            }
        }
        merger.flush(scope);
        return pending;
    }

    private List<JsonNode> objects(JsonNode row) {
        return stream.listing().each() == null
                ? List.of(row)
                : new ArrayList<>(DocumentPath.find(row, stream.listing().each()));
    }
}
