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

import java.util.Locale;
import java.util.Set;

/** Where an order line stands, and where it can go from there. */
public enum OrderStatus {
    UNPAID,
    PENDING,
    PACKED,
    READY_TO_SHIP,
    SHIPPED,
    DELIVERED,
    FAILED,
    SHIPPED_BACK,
    SHIPPED_BACK_SUCCESS,
    SHIPPED_BACK_FAILED,
    PACKAGE_SCRAPPED,
    LOST_BY_3PL,
    DAMAGED_BY_3PL,
    LOST,
    RETURNED,
    CANCELED;

    /** Whether a line can go there from here. */
    public boolean canBecome(OrderStatus next) {
        return switch (this) {
            case UNPAID -> Set.of(PENDING, CANCELED).contains(next);
            case PENDING -> Set.of(PACKED, SHIPPED, DELIVERED, CANCELED).contains(next);
            case PACKED -> Set.of(READY_TO_SHIP, PENDING, CANCELED).contains(next);
            case READY_TO_SHIP -> Set.of(SHIPPED, DELIVERED, FAILED, LOST, PENDING).contains(next);
            case SHIPPED -> Set.of(DELIVERED, FAILED, LOST, LOST_BY_3PL, DAMAGED_BY_3PL).contains(next);
            case DELIVERED -> next == RETURNED;
            case FAILED -> Set.of(SHIPPED_BACK, PACKAGE_SCRAPPED, LOST_BY_3PL, DAMAGED_BY_3PL).contains(next);
            case SHIPPED_BACK ->
                Set.of(SHIPPED_BACK_SUCCESS, SHIPPED_BACK_FAILED, PACKAGE_SCRAPPED, LOST_BY_3PL, DAMAGED_BY_3PL)
                        .contains(next);
            case SHIPPED_BACK_FAILED -> next == PACKAGE_SCRAPPED;
            case SHIPPED_BACK_SUCCESS, PACKAGE_SCRAPPED, LOST_BY_3PL, DAMAGED_BY_3PL, LOST, RETURNED, CANCELED -> false;
        };
    }

    /** Whether the goods have not been handed to a carrier and the seller may still cancel. */
    public boolean isBeforeReadyToShip() {
        return this == UNPAID || this == PENDING || this == PACKED;
    }

    /** The spelling of answers and pushes. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
