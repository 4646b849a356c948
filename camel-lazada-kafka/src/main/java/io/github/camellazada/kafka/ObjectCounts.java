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

import java.util.HashMap;
import java.util.Map;

/** Counts something for each object. For one thread at a time. */
final class ObjectCounts {
    private final Map<String, Integer> counts = new HashMap<>();
    private int total;

    void add(String object) {
        counts.merge(object, 1, Integer::sum);
        total++;
    }

    void remove(String object) {
        Integer count = counts.get(object);
        if (count != null) {
            total--;
            if (count == 1) {
                counts.remove(object);
            } else {
                counts.put(object, count - 1);
            }
        }
    }

    boolean has(String object) {
        return counts.containsKey(object);
    }

    int total() {
        return total;
    }
}
