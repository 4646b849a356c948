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
package io.github.camellazada.simulator.commerce;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.camellazada.simulator.commerce.reverse.ReverseLine;
import io.github.camellazada.simulator.commerce.reverse.ReverseOrder;

/**
 * A return, a refund or a cancellation as it stands.
 *
 * @param id       its id, unique within its seller's shop
 * @param statuses status of each line by its id, as answers tell it
 */
public record ReverseState(long id, Map<Long, String> statuses) {

    static ReverseState of(ReverseOrder reverse) {
        return new ReverseState(reverse.id(), reverse.lines().stream().collect(Collectors.toMap(ReverseLine::id,
                line -> line.stage().reverseStatus(), (first, second) -> second, TreeMap::new)));
    }
}
