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

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.stock.CampaignStock;
import io.github.camellazada.simulator.commerce.stock.SkuStock;
import io.github.camellazada.simulator.files.FileShelf;
import io.github.camellazada.simulator.world.World;

/** Describes a product that is on sale, SKU by SKU: what is said after a SKU is about that SKU. */
public final class ProductDraft {
    private static final String LAZADA_WAREHOUSE = "FBL_1";
    private static final List<String> SIZES = List.of("package_length", "package_width", "package_height");

    private final World world;
    private final Shop shop;
    private final ProductDesk desk;
    private final Product product;
    private Sku sku;

    public ProductDraft(World world, Shop shop, ProductDesk desk) {
        this.world = world;
        this.shop = shop;
        this.desk = desk;
        this.product = desk.draft(Categories.DEFAULT);
        product.attributes().put("name", "Example product " + product.itemId());
        product.attributes().put("brand", "No Brand");
        product.images(List.of(FileShelf.HOME + "/images/" + product.itemId() + ".jpg"));
    }

    public ProductDraft name(String name) {
        product.attributes().put("name", name);
        return this;
    }

    public ProductDraft category(long id) {
        product.category(id);
        return this;
    }

    /** The next SKU, by the seller's own code. */
    public ProductDraft sku(String sellerSku) {
        sku = world.locked(() -> desk.draft(shop, product, sellerSku));
        sku.price(new BigDecimal("10.00"));
        SIZES.forEach(size -> sku.parcel().put(size, "10.00"));
        sku.parcel().put("package_weight", "0.50");
        product.skus().add(sku);
        return this;
    }

    /** Price of the SKU; of a Marketplace Ease seller, the supply price. */
    public ProductDraft price(String amount) {
        current().price(new BigDecimal(amount));
        if (shop.ease()) {
            current().supplyPrice(new BigDecimal(amount));
        }
        return this;
    }

    /** Color, size or what else tells the SKU from the others. */
    public ProductDraft variation(String name, String option) {
        current().saleProperties().put(name, option);
        return this;
    }

    /** Stock of a seller with a single warehouse. */
    public ProductDraft stock(int sellable) {
        return warehouse(SkuStock.SINGLE_WAREHOUSE, sellable);
    }

    /** Stock in one of several warehouses of the seller. */
    public ProductDraft warehouse(String code, int sellable) {
        current().stock().addWarehouse(code, sellable);
        return this;
    }

    /** Stock in a warehouse of Lazada, which the seller cannot write. */
    public ProductDraft lazadaWarehouse(int sellable) {
        current().stock().addLazadaWarehouse(LAZADA_WAREHOUSE, sellable);
        return this;
    }

    /** Stock that a campaign holds. */
    public ProductDraft campaign(String name, int quantity, Instant start, Instant end) {
        current().stock().addCampaign(new CampaignStock(name, quantity, start, end));
        return this;
    }

    /** Puts the product on sale, without a push, as if it had long been there. */
    public Listed add() {
        current();
        return world.locked(() -> {
            desk.stock(shop, product);
            return new Listed(product.itemId(), product.skus().stream().map(Sku::skuId).toList());
        });
    }

    private Sku current() {
        if (sku == null) {
            throw new IllegalStateException("A product needs a SKU first: call sku(\"code\")");
        }
        return sku;
    }

    /**
     * A product on sale.
     *
     * @param itemId its id
     * @param skuIds ids of its SKUs, in the order in which they were described
     */
    public record Listed(long itemId, List<Long> skuIds) {

        /** Id of the first SKU. */
        public long skuId() {
            return skuIds.get(0);
        }
    }
}
