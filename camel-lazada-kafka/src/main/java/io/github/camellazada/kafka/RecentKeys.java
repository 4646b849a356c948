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

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of the latest records of a partition, by which repeats are found. For one thread at a time. */
final class RecentKeys {
    private final Map<String, Instant> keys = new LinkedHashMap<>();
    private final int most;

    RecentKeys(int most) {
        this.most = most;
    }

    /**
     * Remembers a record.
     *
     * @param  key       {@code null} for one that may come twice without being a repeat
     * @param  retention how long a key is known
     * @return           whether the key is known: the record is a repeat
     */
    boolean add(String key, Instant received, Duration retention) {
        if (key == null || most == 0) {
            return false;
        }
        Instant known = keys.get(key);
        if (known != null && received.isBefore(known.plus(retention))) {
            return true;
        }
        keys.put(key, received);
        if (keys.size() > most) {
            keys.remove(keys.keySet().iterator().next());
        }
        return false;
    }
}
