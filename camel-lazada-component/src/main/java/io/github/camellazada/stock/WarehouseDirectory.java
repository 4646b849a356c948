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
package io.github.camellazada.stock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.camellazada.client.concurrent.BoundedMap;
import io.github.camellazada.client.time.Rest;

/** Finds the warehouses of sellers by the names that these gave them. */
final class WarehouseDirectory {
    private static final int MOST = 20_000;
    /** A new warehouse is found after this time. */
    private static final Duration AGE = Duration.ofMinutes(1);

    private final BoundedMap<String, Known> known = new BoundedMap<>(MOST);
    private final InstantSource clock;

    WarehouseDirectory(InstantSource clock) {
        this.clock = clock;
    }

    private record Known(Instant readAt, Map<String, String> codes, Map<String, String> states) {
    }

    /** Whether the seller was asked for lately. */
    boolean isKnown(String seller) {
        Known of = known.get(key(seller));
        return of != null && Rest.of(of.readAt(), AGE).isOn(clock.instant());
    }

    /** Learns the warehouses that Lazada names; Lazada documents one, a list is read as well. */
    void learn(String seller, Object answer) {
        Known now = new Known(clock.instant(), new LinkedHashMap<>(), new LinkedHashMap<>());
        if (isKnown(seller)) {
            Known before = known.get(key(seller));
            now.codes().putAll(before.codes());
            now.states().putAll(before.states());
        }
        for (Object row : answer instanceof List<?> list ? list : List.of(answer)) {
            if (row instanceof Map<?, ?> warehouse && warehouse.get("warehouse_code") != null) {
                String code = String.valueOf(warehouse.get("warehouse_code"));
                now.codes().put(plain(String.valueOf(warehouse.get("name"))), code);
                now.states().put(code, String.valueOf(warehouse.get("status")));
            }
        }
        known.put(key(seller), now);
    }

    /** The code of a warehouse that a row names by its code or its name. */
    String code(String seller, String named) {
        Known of = known.get(key(seller));
        return of == null ? named : of.codes().getOrDefault(plain(named), named);
    }

    /** What Lazada tells of the seller's warehouses, for a row that names another one; empty where nothing is known. */
    String told(String seller) {
        Known of = known.get(key(seller));
        return of == null || of.states().isEmpty() ? "" : " The seller's warehouses: " + of.states() + '.';
    }

    private static String key(String seller) {
        return String.valueOf(seller);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
