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
package io.github.camellazada.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camellazada.simulator.commerce.product.ProductDraft.Listed;

/** Writes of stock and prices: absolute ones in JSON and XML, one by one and in batches, and relative ones. */
final class StockTraffic {
    private static final int PRODUCTS = 4;
    private static final int SKUS = 2;
    private static final double BY_SELLER_SKU = 0.25;
    private static final Duration NAMED = Duration.ofMillis(500);

    /** A SKU and what is written to it. */
    private record Shelf(Listed product, long sku, String sellerSku, LastValue stock, LastValue price) {
        /** What an outcome names it by, after the call. */
        String name(Naming naming) {
            return naming == Naming.SELLER_SKU ? sellerSku : Long.toString(sku);
        }
    }

    /** What a call names a SKU by. */
    private enum Naming {
        BOTH,
        SKU_ID,
        SELLER_SKU
    }

    private final Merchant merchant;
    private final Application application;
    private final Schedule schedule;
    private final List<Shelf> counted;
    private final List<Shelf> priced;
    private final Listed adjusted;
    private final Total total;
    private boolean named;

    StockTraffic(Merchant merchant, Application application, Schedule schedule, Ledger ledger) {
        this.merchant = merchant;
        this.application = application;
        this.schedule = schedule;
        this.counted = shelves("COUNTED", ledger);
        this.priced = shelves("PRICED", ledger);
        this.adjusted = merchant.list("ADJUSTED", 1, 100_000);
        this.total = ledger.add(new Total("adjusted stock of " + merchant, () -> merchant.sellable(adjusted.skuId())));
    }

    void plan() {
        // the component knows the two names of a SKU after a call that has both
        schedule.first(NAMED, () -> {
            synchronize();
            setStock(priced);
            named = true;
        });
        schedule.atAnyTime(60, () -> setStock(schedule.number(1, 3)));
        schedule.atAnyTime(20, this::setTheSameAgainAndAgain);
        schedule.atAnyTime(30, this::setPrices);
        schedule.atAnyTime(15, this::adjust);
        schedule.every(Duration.ofMinutes(5), this::synchronize);
    }

    /** A nightly job that runs by day: all of the stock in few calls, at one moment. */
    private void synchronize() {
        for (int from = 0; from < counted.size(); from += SKUS) {
            setStock(counted.subList(from, from + SKUS));
        }
        setPrices();
    }

    private void setStock(int skus) {
        List<Shelf> some = new ArrayList<>();
        while (some.size() < skus) {
            // stock of the priced ones is set by both operations
            List<Shelf> all = schedule.chance(0.2) ? priced : counted;
            Shelf shelf = all.get(schedule.number(0, all.size() - 1));
            if (!some.contains(shelf)) {
                some.add(shelf);
            }
        }
        setStock(some);
    }

    private void setTheSameAgainAndAgain() {
        List<Shelf> one = List.of(counted.get(schedule.number(0, counted.size() - 1)));
        setStock(one);
        setStock(one);
        // what follows finds the ones before it on their way still where an answer of theirs got lost
        schedule.after(1, () -> setStock(one));
        schedule.after(3, () -> setStock(one));
    }

    private void setStock(List<Shelf> shelves) {
        Naming naming = naming();
        Map<Shelf, Map<String, Object>> values = new LinkedHashMap<>();
        shelves.forEach(shelf -> values.put(shelf, Map.of("SellableQuantity", schedule.number(0, 9999))));
        Ask ask = new Ask(merchant, "product-stock-sellable-update", document(values, naming));
        values.forEach((shelf, value) -> shelf.stock.asked(ask, shelf.name(naming), value.get("SellableQuantity")));
        application.ask(ask);
    }

    private void setPrices() {
        Naming naming = naming();
        Map<Shelf, Map<String, Object>> values = new LinkedHashMap<>();
        priced.subList(0, schedule.number(1, priced.size())).forEach(shelf -> values.put(shelf, Map.of("Price",
                schedule.number(1000, 99_999) / 100 + ".25", "Quantity", schedule.number(0, 9999))));
        Ask ask = new Ask(merchant, "product-price-quantity-update", document(values, naming));
        values.forEach((shelf, value) -> {
            shelf.stock.asked(ask, shelf.name(naming), value.get("Quantity"));
            shelf.price.asked(ask, shelf.name(naming), value.get("Price"));
        });
        application.ask(ask);
    }

    private Naming naming() {
        if (!named) {
            return Naming.BOTH;
        }
        return schedule.chance(BY_SELLER_SKU) ? Naming.SELLER_SKU : Naming.SKU_ID;
    }

    private void adjust() {
        int difference = schedule.number(-50, 50);
        Ask ask = new Ask(merchant, "product-stock-sellable-adjust", json(List.of(Map.of("ItemId", adjusted.itemId(), "SkuId",
                adjusted.skuId(), "SellableQuantity", difference))));
        total.asked(ask, Long.toString(adjusted.skuId()), difference);
        application.ask(ask);
    }

    private Object document(Map<Shelf, Map<String, Object>> values, Naming naming) {
        List<Map<String, Object>> skus = new ArrayList<>();
        values.forEach((shelf, value) -> {
            Map<String, Object> sku = new HashMap<>(value);
            sku.put("ItemId", shelf.product.itemId());
            if (naming != Naming.SELLER_SKU) {
                sku.put("SkuId", shelf.sku);
            }
            if (naming != Naming.SKU_ID) {
                sku.put("SellerSku", shelf.sellerSku);
            }
            skus.add(sku);
        });
        return schedule.chance(0.3) ? xml(skus) : json(skus);
    }

    private static Map<String, Object> json(List<Map<String, Object>> skus) {
        return Map.of("Request", Map.of("Product", Map.of("Skus", Map.of("Sku", skus))));
    }

    private static String xml(List<Map<String, Object>> skus) {
        StringBuilder xml = new StringBuilder("<Request><Product><Skus>");
        skus.forEach(sku -> {
            xml.append("<Sku>");
            sku.forEach((name, value) -> xml.append('<').append(name).append('>').append(value).append("</").append(name)
                    .append('>'));
            xml.append("</Sku>");
        });
        return xml.append("</Skus></Product></Request>").toString();
    }

    private List<Shelf> shelves(String name, Ledger ledger) {
        List<Shelf> shelves = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            Listed product = merchant.list(name + i, SKUS, 10);
            for (int k = 0; k < SKUS; k++) {
                long sku = product.skuIds().get(k);
                String what = " of SKU " + sku + " of " + merchant;
                shelves.add(new Shelf(product, sku, name + i + "-" + k,
                        ledger.add(new LastValue("stock" + what, () -> Integer.toString(merchant.sellable(sku)))),
                        ledger.add(new LastValue("price" + what, () -> merchant.price(sku).toPlainString()))));
            }
        }
        return shelves;
    }
}
