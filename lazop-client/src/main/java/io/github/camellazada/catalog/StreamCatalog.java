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
package io.github.camellazada.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camellazada.annotation.Internal;

/** Finds the description of a stream by its name. */
@Internal
public final class StreamCatalog {
    private static final Map<String, StreamDescriptor> BY_NAME = CatalogueReader.rows("streams.json", StreamDescriptor::of)
            .stream().collect(Collectors.toUnmodifiableMap(StreamDescriptor::stream, Function.identity()));

    private StreamCatalog() {
    }

    /** The stream of that name; empty where it names none. */
    public static Optional<StreamDescriptor> find(String name) {
        return Optional.ofNullable(name).map(BY_NAME::get);
    }

    /** The names of all streams, sorted. */
    public static List<String> names() {
        return BY_NAME.keySet().stream().sorted().toList();
    }

    /** @throws IllegalArgumentException for a push topic, which is no stream */
    public static StreamDescriptor get(LazadaTopic stream) {
        StreamDescriptor known = BY_NAME.get(stream.toString());
        if (known == null) {
            throw new IllegalArgumentException("'" + stream + "' is a push topic and no stream; the streams are "
                    + String.join(", ", names()));
        }
        return known;
    }
}
