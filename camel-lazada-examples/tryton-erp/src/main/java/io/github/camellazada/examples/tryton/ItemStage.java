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
package io.github.camellazada.examples.tryton;

import java.util.Collection;
import java.util.Map;

/** How far an item of an order is, as far as Tryton has to know. */
enum ItemStage {
    /** Not paid: the books know nothing of it. */
    UNPAID,
    /** To be packed, or in a status that this version does not know. */
    OPEN,
    /** In a parcel. */
    PACKED,
    /** Out of the house, whatever became of it later. */
    SHIPPED,
    /** Will not be shipped. */
    CANCELED;

    private static final Map<String, ItemStage> STAGES = Map.ofEntries(Map.entry("unpaid", UNPAID), Map.entry("packed", PACKED),
            Map.entry("ready_to_ship", PACKED), Map.entry("shipped", SHIPPED), Map.entry("delivered", SHIPPED),
            Map.entry("failed", SHIPPED), Map.entry("failed_delivery", SHIPPED), Map.entry("shipped_back", SHIPPED),
            Map.entry("shipped_back_success", SHIPPED), Map.entry("shipped_back_failed", SHIPPED), Map.entry("lost", SHIPPED),
            Map.entry("lost_by_3pl", SHIPPED), Map.entry("damaged_by_3pl", SHIPPED), Map.entry("package_scrapped", SHIPPED),
            Map.entry("returned", SHIPPED), Map.entry("canceled", CANCELED));

    static ItemStage of(String status) {
        return STAGES.getOrDefault(status == null ? "" : status, OPEN);
    }

    /** The stage that all items have reached which are not canceled; {@code CANCELED} where none is left. */
    static ItemStage of(Collection<String> statuses) {
        return statuses.stream().map(ItemStage::of).filter(stage -> stage != CANCELED).min(ItemStage::compareTo)
                .orElse(CANCELED);
    }
}
