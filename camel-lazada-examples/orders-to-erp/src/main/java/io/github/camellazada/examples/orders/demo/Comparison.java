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

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a sink holds beside what Lazada says.
 *
 * @param sink    name of the sink
 * @param objects objects in it
 * @param records rows, records or lines in it
 * @param lost    objects of Lazada that it lacks
 * @param stale   objects whose newest state it lacks
 * @param doubled objects or versions that it has in two ways, and no reader can drop one
 * @param repeats records that readers drop by key and version
 */
public record Comparison(String sink, int objects, int records, List<String> lost, List<String> stale, long doubled,
        long repeats) {

    /** Rows of a table, which has each object once. */
    public static Comparison ofTable(String sink, Collection<ObjectState> lazada, List<ObjectState> rows) {
        long doubled = rows.size() - rows.stream().map(ObjectState::key).distinct().count();
        return of(sink, lazada, rows, rows.size(), doubled, 0);
    }

    /** Records of which readers keep the newest of each object. */
    public static Comparison ofRecords(String sink, Collection<ObjectState> lazada, List<SinkRecord> records) {
        return of(sink, lazada, SinkRecord.newest(records), records.size(), SinkRecord.ambiguous(records),
                SinkRecord.repeats(records));
    }

    private static Comparison of(String sink, Collection<ObjectState> lazada, Collection<ObjectState> held, int records,
            long doubled, long repeats) {
        Map<String, ObjectState> byKey = held.stream()
                .collect(Collectors.toMap(ObjectState::key, Function.identity(), (first, second) -> second));
        List<String> lost = lazada.stream().map(ObjectState::key).filter(key -> !byKey.containsKey(key)).toList();
        List<String> stale = lazada.stream().filter(state -> byKey.containsKey(state.key()))
                .filter(state -> !byKey.get(state.key()).lines().equals(state.lines())).map(ObjectState::key).toList();
        return new Comparison(sink, byKey.size(), records, lost, stale, doubled, repeats);
    }

    /** Whether the sink is as Lazada says. */
    public boolean isClean() {
        return lost.isEmpty() && stale.isEmpty() && doubled == 0;
    }
}
