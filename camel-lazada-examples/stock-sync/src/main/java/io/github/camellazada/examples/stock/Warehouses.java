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
package io.github.camellazada.examples.stock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.camel.Body;
import org.apache.camel.Variable;

/** Finds the seller's warehouses by their names, so that the ERP needs no code of Lazada. Only the seller's own are known. */
public class Warehouses {
    /** A new warehouse is found after this time; sellers without odd names are never asked for. */
    private static final Duration AGE = Duration.ofMinutes(1);

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public Warehouses(InstantSource clock) {
        this.clock = clock;
    }

    private record Known(Instant readAt, Map<String, String> codes, Map<String, String> states) {
    }

    /** Whether the seller was asked for lately. */
    boolean isKnown(String seller) {
        Known of = known.get(seller);
        return of != null && !of.readAt().isBefore(clock.instant().minus(AGE));
    }

    /** Learns the warehouses that Lazada names; Lazada documents one, a list is read as well. */
    public void learn(@Variable("batch") StockBatch batch, @Body Object answer) {
        Known seller = new Known(clock.instant(), new LinkedHashMap<>(), new LinkedHashMap<>());
        Known before = known.get(batch.seller());
        if (isKnown(batch.seller())) {
            seller.codes().putAll(before.codes());
            seller.states().putAll(before.states());
        }
        for (Object row : answer instanceof List<?> list ? list : List.of(answer)) {
            if (row instanceof Map<?, ?> warehouse && warehouse.get("warehouse_code") != null) {
                String code = String.valueOf(warehouse.get("warehouse_code"));
                seller.codes().put(plain(String.valueOf(warehouse.get("name"))), code);
                seller.states().put(code, String.valueOf(warehouse.get("status")));
            }
        }
        known.put(batch.seller(), seller);
    }

    /** The code of a warehouse that a row names by its code or its name. */
    String code(String seller, String named) {
        Known of = known.get(seller);
        return of == null ? named : of.codes().getOrDefault(plain(named), named);
    }

    /** What Lazada tells of the seller's warehouses, for a row that names another one; empty where nothing is known. */
    String told(String seller) {
        Known of = known.get(seller);
        return of == null || of.states().isEmpty() ? "" : " The seller's warehouses: " + of.states() + '.';
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
