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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camellazada.client.concurrent.BoundedMap;
import io.github.camellazada.client.time.Rest;
import io.github.camellazada.model.Product;
import io.github.camellazada.model.Sku;

/** Finds SKUs by the seller's own code, with the stock that Lazada has of them, and remembers the last 20,000. */
public class SkuDirectory {
    private static final int MOST = 20_000;

    private final BoundedMap<String, KnownSku> known = new BoundedMap<>(MOST);
    private final InstantSource clock;
    private final Duration age;

    /** @param age for how long a SKU is not read again; with zero it is read each time */
    public SkuDirectory(Duration age) {
        this(age, Clock.systemUTC());
    }

    /**
     * @param age   for how long a SKU is not read again; with zero it is read each time
     * @param clock tells how old a SKU is
     */
    public SkuDirectory(Duration age, InstantSource clock) {
        this.age = age;
        this.clock = clock;
    }

    /** Codes that {@code products-get} has to be asked for, each once. */
    public List<String> toRead(String seller, Collection<String> codes) {
        Instant now = clock.instant();
        return codes.stream().distinct().filter(code -> {
            KnownSku sku = find(seller, code);
            return age.isZero() || sku == null || !Rest.of(sku.readAt(), age).isOn(now);
        }).toList();
    }

    /**
     * Takes what {@code products-get} has answered. A code that it does not name is unknown from now on.
     *
     * @param asked    the codes that it was asked for
     * @param products the products, such as the body of {@code paging=true&outputType=pojo}
     */
    public void learn(String seller, Collection<String> asked, Iterator<Product> products) {
        Set<String> missing = new HashSet<>(asked);
        Map<String, KnownSku> found = new HashMap<>();
        while (products.hasNext()) {
            Product product = products.next();
            for (Sku sku : product.skus()) {
                if (missing.contains(sku.sellerSku())) {
                    found.merge(sku.sellerSku(), new KnownSku(product.itemId(), sku, false, clock.instant()),
                            (one, other) -> new KnownSku(one.itemId(), one.sku(), true, one.readAt()));
                }
            }
        }
        found.forEach((code, sku) -> known.put(key(seller, code), sku));
        missing.removeAll(found.keySet());
        missing.forEach(code -> forget(seller, code));
    }

    /** The SKU with that code; {@code null} where none is known. */
    public KnownSku find(String seller, String code) {
        return known.get(key(seller, code));
    }

    /** Lets the SKU be read again. */
    public void forget(String seller, String code) {
        known.remove(key(seller, code));
    }

    private static String key(String seller, String code) {
        return seller + '\n' + code;
    }
}
