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
package io.github.camellazada.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camellazada.client.inbox.InboxRow;

/**
 * What a read of open rows has found.
 *
 * @param whole   whether there were no more that it could have found
 * @param waiting objects whose rows it has left out, since the first of them waits for another attempt
 * @param others  what {@link InboxSql#others} told before
 */
record InboxRead(List<InboxRow> rows, boolean whole, List<String> waiting, long others) {

    /**
     * Those of the lanes that were read whose open rows are all known now.
     *
     * @param full objects that were left out as well
     */
    Map<Integer, Long> known(Map<Integer, Long> lanes, Set<String> full) {
        if (!whole) {
            return Map.of();
        }
        Map<Integer, Long> known = new HashMap<>(lanes);
        waiting.forEach(object -> known.remove(StoredPush.lane(object)));
        full.forEach(object -> known.remove(StoredPush.lane(object)));
        return known;
    }

    /** Without the rows. */
    @Override
    public String toString() {
        return "InboxRead[" + rows.size() + " rows]";
    }
}
