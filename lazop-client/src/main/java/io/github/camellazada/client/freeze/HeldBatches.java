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
package io.github.camellazada.client.freeze;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Puts the free writes of one seller into calls: decreases first, 20 SKUs at a time. */
final class HeldBatches {
    private static final int SKUS = 20;

    private HeldBatches() {
    }

    /**
     * Calls in the order in which they are to be sent; each is a list of SKUs, each SKU a list of its writes.
     *
     * @param alone those that no other SKU may share a call with
     */
    static List<List<List<HeldWrite>>> of(List<HeldWrite> writes, FreezeSchedule calendar, Predicate<HeldWrite> alone) {
        Map<Group, Map<String, List<HeldWrite>>> groups = new LinkedHashMap<>();
        writes.stream().sorted(Comparator.comparing((HeldWrite write) -> write.key().isStock() && calendar.isIncrease(write))
                .thenComparing(HeldWrite::askedAt))
                .forEach(write -> groups.computeIfAbsent(group(write, calendar, alone), key -> new LinkedHashMap<>())
                        .computeIfAbsent(write.key().sku(), key -> new ArrayList<>()).add(write));
        List<List<List<HeldWrite>>> calls = new ArrayList<>();
        for (Map<String, List<HeldWrite>> skus : groups.values()) {
            List<List<HeldWrite>> all = List.copyOf(skus.values());
            for (int from = 0; from < all.size(); from += SKUS) {
                calls.add(all.subList(from, Math.min(all.size(), from + SKUS)));
            }
        }
        return calls;
    }

    // a quantity without a warehouse and one with cannot travel in one entry, and no SKU may come twice in a call
    private static Group group(HeldWrite write, FreezeSchedule calendar, Predicate<HeldWrite> alone) {
        return new Group(write.operation(), write.key().country(), write.key().kind(), write.key().warehouse().isEmpty(),
                write.key().isStock() && calendar.isIncrease(write), alone.test(write) ? write.key().sku() : null);
    }

    /** What the writes of one call have in common; the SKU where it has no other. */
    private record Group(String operation, String country, String kind, boolean defaultWarehouse, boolean increase,
            String sku) {
    }
}
