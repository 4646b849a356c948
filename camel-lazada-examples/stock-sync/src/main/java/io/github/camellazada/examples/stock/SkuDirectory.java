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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.client.concurrent.BoundedMap;
import io.github.camellazada.model.Product;
import io.github.camellazada.model.Sku;

/** Finds SKUs by the seller's own code, with the stock that Lazada has of them, and remembers them for a while. */
public class SkuDirectory {
    private static final int MOST = 20_000;
    /** Products in an answer, at most. */
    private static final int PAGE = 50;

    private final ObjectMapper json = new ObjectMapper();
    private final BoundedMap<String, Found> known = new BoundedMap<>(MOST);
    private final InstantSource clock;
    private final Duration age;

    /** @param age how long a level may be written by what was read before; differences and repairs are always read anew */
    public SkuDirectory(InstantSource clock, Duration age) {
        this.clock = clock;
        this.age = age;
    }

    /**
     * A SKU at Lazada.
     *
     * @param itemId product id
     * @param sku    the SKU with its stock
     * @param several whether several SKUs of the seller have this code
     * @param readAt when it was read
     */
    record Found(String itemId, Sku sku, boolean several, Instant readAt) {
    }

    /** The look-ups that can go ahead of the batches: of full pages, and only of SKUs whose number may be some seconds old. */
    public List<StockBatch> lookUps(List<StockBatch> batches) {
        Map<String, StockLine> lines = new LinkedHashMap<>();
        batches.stream().filter(batch -> !readsNow(batch)).forEach(batch -> {
            List<String> codes = unread(batch);
            batch.lines().stream().filter(line -> codes.contains(line.sellerSku()))
                    .forEach(line -> lines.putIfAbsent(line.sellerSku(), line));
        });
        List<StockLine> unread = List.copyOf(lines.values());
        List<StockBatch> lookUps = new ArrayList<>();
        for (int from = 0; from < unread.size(); from += PAGE) {
            lookUps.add(new StockBatch(batches.get(0).seller(), batches.get(0).country(), null,
                    unread.subList(from, Math.min(unread.size(), from + PAGE))));
        }
        return lookUps;
    }

    /** The codes of a batch that have to be read, as the JSON list of {@code sku_seller_list}; {@code null} where none has. */
    public String toRead(StockBatch batch) {
        List<String> codes = readsNow(batch) ? batch.skus() : unread(batch);
        try {
            return codes.isEmpty() ? null : json.writeValueAsString(codes);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("SKU codes cannot be written as JSON", e);
        }
    }

    private boolean readsNow(StockBatch batch) {
        return age.isZero() || batch.isRelative() || batch.isRepair();
    }

    private List<String> unread(StockBatch batch) {
        Instant oldest = clock.instant().minus(age);
        return batch.skus().stream().filter(code -> {
            Found found = find(batch.seller(), code);
            return found == null || found.readAt().isBefore(oldest);
        }).toList();
    }

    /** Takes what {@code products-get} has answered for a batch. */
    public void learn(StockBatch batch, Iterator<Product> products) {
        Set<String> asked = new HashSet<>(batch.skus());
        Map<String, Found> found = new HashMap<>();
        while (products.hasNext()) {
            Product product = products.next();
            for (Sku sku : product.skus()) {
                if (asked.contains(sku.sellerSku())) {
                    found.merge(sku.sellerSku(), new Found(product.itemId(), sku, false, clock.instant()),
                            (one, other) -> new Found(one.itemId, one.sku, true, one.readAt));
                }
            }
        }
        asked.forEach(code -> {
            if (found.containsKey(code)) {
                known.put(key(batch.seller(), code), found.get(code));
            } else if (batch.isRelative() || batch.isRepair()) {
                known.remove(key(batch.seller(), code));
            }
        });
    }

    Found find(String seller, String code) {
        return known.get(key(seller, code));
    }

    void forget(String seller, String code) {
        known.remove(key(seller, code));
    }

    private static String key(String seller, String code) {
        return seller + '\n' + code;
    }
}
