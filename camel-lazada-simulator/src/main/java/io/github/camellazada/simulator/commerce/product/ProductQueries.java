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
package io.github.camellazada.simulator.commerce.product;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.commerce.RequestValues;
import io.github.camellazada.simulator.commerce.RowWindow;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.Shops;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;

/** Reads products: one by its id, or pages of them by status, time and seller SKU. */
public final class ProductQueries implements OperationModule {
    private static final int MOST_ROWS = 50;
    private static final int DEFAULT_ROWS = 20;
    private static final int LAST_OFFSET = 10_000;
    private static final int MOST_SELLER_SKUS = 100;

    private static final Map<String, Predicate<Product>> FILTERS = Map.of(
            "all", product -> !product.deleted(),
            "live", product -> product.status().equals("Active"),
            "inactive", product -> product.status().equals("InActive"),
            "deleted", Product::deleted,
            "pending", product -> product.status().equals("Pending QC"),
            "rejected", product -> product.status().equals("Suspended"),
            "sold-out", product -> !product.deleted() && product.skus().stream().allMatch(sku -> sku.stock().sellable() == 0));

    private final Shops shops;

    public ProductQueries(Shops shops) {
        this.shops = shops;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/product/item/get", this::item);
        handlers.accept("/products/get", this::list);
    }

    private ObjectNode item(SimulatedCall call) {
        Shop shop = shops.of(call);
        Optional<Long> itemId = RequestValues.wholeNumber(call.text("item_id"));
        if (itemId.isPresent() && shops.isOfAnother(call, itemId.get())) {
            throw new Rejection("ISV", "EDIT_ITEM_NOT_BELONG_SELLER", "You are not authorized to edit the item.");
        }
        Product product = itemId.flatMap(shop.products()::find)
                .orElseThrow(() -> new Rejection("ISV", "208", "E208: Item not exist"));
        return Documents.object().set("data", ProductViews.item(shop, product));
    }

    private ObjectNode list(SimulatedCall call) {
        Shop shop = shops.of(call);
        Predicate<Product> wanted = status(call)
                .and(after(call, "create_after", Product::createdAt)).and(before(call, "create_before", Product::createdAt))
                .and(after(call, "update_after", Product::updatedAt)).and(before(call, "update_before", Product::updatedAt));
        RowWindow window = RowWindow.of(call, LAST_OFFSET, DEFAULT_ROWS, MOST_ROWS);
        List<Product> found = shop.products().all().stream().filter(sellerSkus(call).and(wanted))
                .filter(product -> shops.lag().shows(product.itemId(), product.updatedAt()))
                .sorted(Comparator.comparing(Product::createdAt).thenComparing(Product::itemId)).toList();
        ObjectNode answer = Documents.object();
        ObjectNode data = answer.putObject("data").put("total_products", found.size());
        ArrayNode products = data.putArray("products");
        window.of(found.stream())
                .forEach(product -> products.add(ProductViews.row(shop, product, "1".equals(call.text("options")))));
        return answer;
    }

    private static Predicate<Product> status(SimulatedCall call) {
        String filter = call.text("filter");
        Predicate<Product> predicate = FILTERS.get(filter == null ? "all" : filter);
        if (predicate == null) {
            throw new Rejection("ISV", "36", "E036: Invalid status filter");
        }
        return predicate;
    }

    private static Predicate<Product> after(SimulatedCall call, String name, Function<Product, Instant> time) {
        return time(call, name).<Predicate<Product>>map(bound -> product -> !time.apply(product).isBefore(bound))
                .orElse(product -> true);
    }

    private static Predicate<Product> before(SimulatedCall call, String name, Function<Product, Instant> time) {
        return time(call, name).<Predicate<Product>>map(bound -> product -> !time.apply(product).isAfter(bound))
                .orElse(product -> true);
    }

    private static Optional<Instant> time(SimulatedCall call, String name) {
        String text = call.text(name);
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(RequestValues.time(text)
                .orElseThrow(() -> new Rejection("ISV", "17", "E017: \"" + text + "\" Invalid Date Format")));
    }

    private static Predicate<Product> sellerSkus(SimulatedCall call) {
        String text = call.text("sku_seller_list");
        if (text == null) {
            return product -> true;
        }
        List<String> list = Documents.json(text).filter(JsonNode::isArray).map(RequestValues::texts)
                .filter(codes -> codes.size() <= MOST_SELLER_SKUS)
                .orElseThrow(() -> new Rejection("ISV", "70", "E070: You have corrupt data in your sku seller list."));
        Set<String> codes = new HashSet<>(list);
        return product -> hasAny(product, codes);
    }

    /** A loop, since a shop of thousands would start a stream for each of its products while all other calls wait. */
    private static boolean hasAny(Product product, Set<String> codes) {
        for (Sku sku : product.skus()) {
            if (codes.contains(sku.sellerSku())) {
                return true;
            }
        }
        return false;
    }
}
