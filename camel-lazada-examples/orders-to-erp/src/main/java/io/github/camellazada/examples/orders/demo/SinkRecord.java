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
package io.github.camellazada.examples.orders.demo;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One record of a topic or line of a file.
 *
 * @param version   version of the object; readers drop a second record of a version
 * @param updatedAt time of that version
 * @param state     the object
 */
public record SinkRecord(String version, Instant updatedAt, ObjectState state) {

    /** What a reader keeps that drops what it has and what is older: the newest state of each object. */
    public static Collection<ObjectState> newest(List<SinkRecord> records) {
        Map<String, SinkRecord> kept = new LinkedHashMap<>();
        records.forEach(record -> kept.merge(record.state().key(), record,
                (held, next) -> next.updatedAt().isBefore(held.updatedAt()) ? held : next));
        return kept.values().stream().map(SinkRecord::state).toList();
    }

    /** Records of versions that were there before; readers drop them. */
    public static long repeats(List<SinkRecord> records) {
        return records.size() - records.stream().map(SinkRecord::key).distinct().count();
    }

    /** Versions that were told with different states, so that no reader can drop one of them. */
    public static long ambiguous(List<SinkRecord> records) {
        return records.stream().collect(Collectors.groupingBy(SinkRecord::key)).values().stream()
                .filter(same -> same.stream().map(SinkRecord::state).distinct().count() > 1).count();
    }

    private String key() {
        return state.key() + ' ' + version;
    }
}
