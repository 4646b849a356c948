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
package io.github.camellazada.simulator.commerce.reverse;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The reverse orders of one shop. */
public final class ReverseBook {
    private final Map<Long, ReverseOrder> reverses = new LinkedHashMap<>();

    void add(ReverseOrder reverse) {
        reverses.put(reverse.id(), reverse);
    }

    public Collection<ReverseOrder> all() {
        return reverses.values();
    }

    public Optional<ReverseOrder> find(long id) {
        return Optional.ofNullable(reverses.get(id));
    }

    /** The reverse order that has the line. */
    public Optional<ReverseOrder> ofLine(long lineId) {
        return reverses.values().stream().filter(reverse -> reverse.line(lineId).isPresent()).findFirst();
    }
}
