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

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.github.camellazada.model.Product;
import io.github.camellazada.model.Sku;
import io.github.camellazada.model.WarehouseStock;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.stock.StockPlanner;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of stock levels: what Tryton has, and whether Lazada has been told. */
public class StockLevels {
    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final Rejections rejections;
    private final StockPlanner planner;

    public StockLevels(DataSource dataSource, Rejections rejections, StockPlanner planner) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rejections = rejections;
        this.planner = planner;
    }

    /**
     * A level of Tryton.
     *
     * @param sku      code of the product, which is the seller's SKU
     * @param quantity pieces that may be sold
     */
    public record Level(String sku, int quantity) {
    }

    /** Takes down a level; Lazada is told where it has changed. */
    void note(String sku, int quantity) {
        Integer before = jdbc.sql("SELECT quantity FROM erp_stock WHERE seller_sku = ?").param(sku).query(Integer.class)
                .optional()
                .orElse(null);
        if (before == null) {
            jdbc.sql("INSERT INTO erp_stock (seller_sku, quantity) VALUES (?, ?)").params(sku, quantity).update();
        } else if (before != quantity) {
            jdbc.sql("UPDATE erp_stock SET quantity = ?, told = FALSE WHERE seller_sku = ?").params(quantity, sku).update();
        }
    }

    /** Levels that Lazada has not been told; {@code null} if there are none. */
    public List<Level> due() {
        List<Level> due = jdbc.sql("SELECT seller_sku, quantity FROM erp_stock WHERE NOT told ORDER BY seller_sku FETCH FIRST "
                + AT_ONCE + " ROWS ONLY").query((row, number) -> new Level(row.getString(1), row.getInt(2))).list();
        return due.isEmpty() ? null : due;
    }

    /** The levels as a CSV file that the example stock-sync reads. */
    public String csv(@Variable("levels") List<Level> levels) {
        return levels.stream().map(level -> '"' + level.sku().replace("\"", "\"\"") + "\"," + level.quantity())
                .collect(Collectors.joining("\n", "seller_sku,quantity\n", "\n"));
    }

    /** The codes to read at Lazada. */
    public List<String> codes(@Variable("levels") List<Level> levels) {
        return levels.stream().map(Level::sku).toList();
    }

    /**
     * The document that tells Lazada the levels; {@code null} where there is nothing to tell. The buffer stays back, and pieces of
     * unpaid orders, which Tryton does not know, are taken off.
     */
    public Map<String, Object> document(@Variable("levels") List<Level> levels,
            @Variable("products") Iterator<Product> products) {
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        Map<String, Integer> wanted = new LinkedHashMap<>();
        levels.forEach(level -> wanted.put(level.sku(), level.quantity()));
        Set<String> several = new HashSet<>();
        while (products.hasNext()) {
            Product product = products.next();
            for (Sku sku : product.skus()) {
                if (wanted.containsKey(sku.sellerSku())) {
                    if (sku.warehouses().size() == 1) {
                        found.put(sku.sellerSku(), row(product, sku, wanted.get(sku.sellerSku())));
                    } else {
                        several.add(sku.sellerSku());
                    }
                }
            }
        }
        for (Level level : levels) {
            if (several.contains(level.sku())) {
                rejections.keep("stock", level.sku(), "warehouse", Integer.toString(level.quantity()),
                        "The SKU lies in several warehouses or in one of Lazada's. Let the example stock-sync write it.");
            }
            if (!found.containsKey(level.sku())) {
                // not on sale at Lazada, or rejected
                told(level);
            }
        }
        return found.isEmpty()
                ? null
                : Map.of("Request", Map.of("Product", Map.of("Skus", Map.of("Sku", new ArrayList<>(found.values())))));
    }

    private Map<String, Object> row(Product product, Sku sku, int quantity) {
        WarehouseStock now = sku.warehouses().get(0);
        int withheld = now.withheld() == null ? 0 : now.withheld();
        return Map.of("ItemId", product.itemId(), "SkuId", sku.skuId(), "SellerSku", sku.sellerSku(), "SellableQuantity",
                Math.max(0, planner.offered(quantity) - withheld));
    }

    /** Takes what became of each SKU: done, refused for good, or to be told again. */
    public void settle(@Variable("levels") List<Level> levels, @Variable("document") Map<String, Object> document,
            @Header("CamelLazadaItems") List<LazadaItemOutcome> items) {
        for (LazadaItemOutcome item : items) {
            Level level = level(levels, document, item.id());
            if (level == null) {
                continue;
            }
            if (item.isDone()) {
                rejections.clear("stock", level.sku());
                told(level);
            } else if (item.state() == LazadaItemOutcome.State.REJECTED && !item.retryable()) {
                rejections.keep("stock", level.sku(), "SellableQuantity", Integer.toString(level.quantity()),
                        item.code() + ' ' + item.message());
                told(level);
            }
        }
    }

    private static Level level(List<Level> levels, Map<String, Object> document, String skuId) {
        for (Object row : rows(document)) {
            Map<?, ?> sku = (Map<?, ?>) row;
            if (skuId.equals(sku.get("SkuId"))) {
                return levels.stream().filter(level -> level.sku().equals(sku.get("SellerSku"))).findFirst().orElse(null);
            }
        }
        return null;
    }

    private static List<?> rows(Map<String, Object> document) {
        Object inner = document;
        for (String name : List.of("Request", "Product", "Skus", "Sku")) {
            inner = ((Map<?, ?>) inner).get(name);
        }
        return (List<?>) inner;
    }

    /** Lazada, or stock-sync, has this level; a level that has changed since is told later. */
    public void told(Level level) {
        jdbc.sql("UPDATE erp_stock SET told = TRUE WHERE seller_sku = ? AND quantity = ?").params(level.sku(), level.quantity())
                .update();
    }
}
