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

import java.util.List;
import java.util.Optional;

import io.github.camellazada.simulator.commerce.order.Order;

/**
 * A cancellation, return or refund of lines of one order.
 *
 * @param id     its id
 * @param type   kind
 * @param order  the order
 * @param reason why
 * @param lines  its lines
 */
public record ReverseOrder(long id, ReverseType type, Order order, ReverseReason reason, List<ReverseLine> lines) {

    public ReverseOrder {
        lines = List.copyOf(lines);
    }

    public Optional<ReverseLine> line(long lineId) {
        return lines.stream().filter(line -> line.id() == lineId).findFirst();
    }

    @Override
    public String toString() {
        return "ReverseOrder " + id;
    }
}
