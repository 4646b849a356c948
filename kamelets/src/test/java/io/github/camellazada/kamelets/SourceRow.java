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
package io.github.camellazada.kamelets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.StreamCatalog;
import io.github.camellazada.catalog.StreamDescriptor;

/**
 * A source Kamelet as {@code sources.yaml} declares it.
 *
 * @param name         of the Kamelet
 * @param stream       what it receives, {@code null} for a source of pushes or of a listing
 * @param topics       push topics of a source of pushes; empty if its property topics names them
 * @param modes        values of the property mode, the default first; empty without a stream
 * @param record       typed record of the stream, {@code null} if there is none
 * @param chooseTopics whether it has a property topics
 * @param listing      whether it polls the listing that its property operation names
 */
record SourceRow(String name, StreamDescriptor stream, List<String> topics, List<String> modes, String record,
        boolean chooseTopics, boolean listing, String summary, String details) {
    private static final String STREAM = "stream";

    static List<SourceRow> all() {
        return StreamSupport.stream(YamlFile.parse(ComponentOptions.resource("/sources.yaml")).spliterator(), false)
                .map(SourceRow::of).toList();
    }

    private static SourceRow of(JsonNode row) {
        StreamDescriptor stream = row.has(STREAM) ? StreamCatalog.find(row.path(STREAM).asText()).orElseThrow() : null;
        List<String> modes = stream == null ? List.of() : row.has("modes") ? texts(row.path("modes")) : modes(stream);
        return new SourceRow(row.path("name").asText(), stream, texts(row.path("topics")), modes,
                row.path("record").asText(null), row.path("chooseTopics").asBoolean(), row.path("listing").asBoolean(),
                row.path("summary").asText(), row.path("details").asText(""));
    }

    /** A stream that is pushed and polled loses nothing, so it comes first; pushes or polls alone are as good without it. */
    private static List<String> modes(StreamDescriptor stream) {
        List<String> modes = new ArrayList<>();
        if (!stream.push().isEmpty()) {
            modes.add(SourceEndpoints.PUSH);
        }
        if (stream.listing() != null) {
            modes.add(SourceEndpoints.POLL);
        }
        modes.add(modes.size() == 2 ? 0 : 1, STREAM);
        return modes.contains(SourceEndpoints.PUSH) ? modes : List.of(SourceEndpoints.POLL);
    }

    EndpointKind kind() {
        if (listing) {
            return EndpointKind.poll;
        }
        if (stream == null) {
            return EndpointKind.push;
        }
        if (stream.listing() == null) {
            return EndpointKind.pushed;
        }
        return stream.push().isEmpty() ? EndpointKind.polled : EndpointKind.stream;
    }

    boolean has(String mode) {
        return modes.contains(mode);
    }

    /** Whether its messages are pushes, unless a mode says otherwise. */
    boolean isPushByDefault() {
        return kind() == EndpointKind.push || kind() == EndpointKind.pushed;
    }

    /** The push topics that it can receive as pushes, sorted. */
    List<String> pushTopics() {
        return has(SourceEndpoints.PUSH) ? stream.push().keySet().stream().sorted().toList() : topics;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
