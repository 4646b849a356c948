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

import java.util.List;

import io.github.camellazada.simulator.commerce.order.Order;

/**
 * An order as it stands.
 *
 * @param id    its id, unique within its seller's shop
 * @param lines its lines
 */
public record OrderState(long id, List<LineState> lines) {

    static OrderState of(Order order) {
        return new OrderState(order.id(), order.lines().stream().map(LineState::of).toList());
    }

    /** The statuses of its lines, each once. */
    public List<String> statuses() {
        return lines.stream().map(LineState::status).distinct().toList();
    }
}
