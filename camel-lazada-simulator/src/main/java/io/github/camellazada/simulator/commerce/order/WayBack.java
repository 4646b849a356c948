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
package io.github.camellazada.simulator.commerce.order;

/** What becomes of a package that could not be delivered. */
public enum WayBack {
    /** It is on its way back to the seller. */
    SHIPPED_BACK(OrderStatus.SHIPPED_BACK, "ON_THE_WAY_BACK_TO_SHIPPER"),
    /** The seller has it again. */
    ARRIVED(OrderStatus.SHIPPED_BACK_SUCCESS, null),
    /** It could not be handed to the seller either. */
    NOT_ARRIVED(OrderStatus.SHIPPED_BACK_FAILED, null),
    /** It is thrown away. */
    SCRAPPED(OrderStatus.PACKAGE_SCRAPPED, "PACKAGE_SCRAPPED"),
    /** The carrier has lost it. */
    LOST(OrderStatus.LOST_BY_3PL, "LOST_BY_3PL"),
    /** The carrier has damaged it. */
    DAMAGED(OrderStatus.DAMAGED_BY_3PL, "DAMAGE_BY_3PL");

    private final OrderStatus status;
    private final String event;

    WayBack(OrderStatus status, String event) {
        this.status = status;
        this.event = event;
    }

    OrderStatus status() {
        return status;
    }

    /** The status of the package that is pushed; {@code null} where Lazada's page of that push has none. */
    String event() {
        return event;
    }
}
