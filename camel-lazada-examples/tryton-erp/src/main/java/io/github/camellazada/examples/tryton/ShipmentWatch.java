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

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds the shipments that the seller's warehouse has packed or sent in Tryton. Those of goods that lie with Lazada are left to Lazada. */
public class ShipmentWatch {
    private static final int PAGE = 500;
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    // what was packed before and not told is beyond any time to ship
    private static final Duration LOOK_BACK = Duration.ofDays(14);

    private final Tryton tryton;
    private final Basics basics;
    private final ParcelDesk parcels;
    private final Clock clock;
    private LocalDateTime seen;

    public ShipmentWatch(Tryton tryton, Basics basics, ParcelDesk parcels, Clock clock) {
        this.tryton = tryton;
        this.basics = basics;
        this.parcels = parcels;
        this.clock = clock;
    }

    /** Takes down the shipments that have become packed or done since the last call, of two weeks at the first one. */
    public void collect() throws Exception {
        LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
        LocalDateTime since = seen == null ? now.minus(LOOK_BACK) : seen.minus(OVERLAP);
        long after = 0;
        List<JsonNode> page;
        do {
            page = tryton.rows(ShipmentDesk.SHIPMENT, PAGE, List.of(List.of("id", "ASC")),
                    List.of(List.of("state", "in", List.of("packed", "done")), List.of("warehouse", "=", basics.warehouse()),
                            List.of("write_date", ">", since), List.of("id", ">", after)),
                    List.of("state"));
            for (JsonNode shipment : page) {
                after = shipment.path("id").asLong();
                take(Long.toString(after), "done".equals(shipment.path("state").asText()));
            }
        } while (page.size() == PAGE);
        seen = now;
    }

    private void take(String shipment, boolean shipped) throws Exception {
        List<String> items = new ArrayList<>();
        String reference = null;
        for (JsonNode line : tryton.rows("sale.line", PAGE, List.of(List.of("id", "ASC")),
                List.of(List.of("moves", "where",
                        List.of(List.of("shipment", "=", ShipmentDesk.SHIPMENT + ',' + shipment),
                                List.of("state", "!=", "cancelled"))),
                        List.of("sale.reference", "like", "lazada:%")),
                List.of("note", "sale.reference"))) {
            items.add(line.path("note").asText());
            reference = line.path("sale.").path("reference").asText();
        }
        if (reference != null) {
            parcels.note(shipment, shipped, reference.split(":"), items);
        }
    }
}
