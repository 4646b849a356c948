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
package io.github.camellazada.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The records of a partition that a process holds in memory, by the numbers of their rows. For one thread at a time. */
final class HeldRecords {
    private final Map<Long, HeldRecord> records = new HashMap<>();
    private int mainRows;
    private long mainBytes;
    private long retryBytes;

    void add(HeldRecord record) {
        records.put(record.row.id(), record);
        count(record, 1);
    }

    void remove(HeldRecord record) {
        records.remove(record.row.id());
        count(record, -1);
    }

    private void count(HeldRecord record, int sign) {
        if (record.isMain()) {
            mainRows += sign;
            mainBytes += sign * record.bytes();
        } else {
            retryBytes += sign * record.bytes();
        }
    }

    HeldRecord get(long id) {
        return records.get(id);
    }

    Collection<HeldRecord> all() {
        return List.copyOf(records.values());
    }

    boolean isMainFull(LaneLimits most) {
        return mainRows >= most.rows() || mainBytes >= most.bytes();
    }

    boolean isRetryFull(LaneLimits most) {
        return records.size() - mainRows >= most.rows() || retryBytes >= most.bytes();
    }
}
