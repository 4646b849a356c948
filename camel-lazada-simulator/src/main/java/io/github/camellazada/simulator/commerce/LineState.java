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

import io.github.camellazada.simulator.commerce.order.OrderLine;

/**
 * An order line as it stands.
 *
 * @param id        its id
 * @param skuId     what was ordered
 * @param status    status as answers spell it
 * @param packageId its package, or an empty text
 */
public record LineState(long id, long skuId, String status, String packageId) {

    static LineState of(OrderLine line) {
        return new LineState(line.id(), line.sku().skuId(), line.status().wireName(),
                line.parcel() == null ? "" : line.parcel().id());
    }
}
