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

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import io.github.camellazada.simulator.commerce.Announcer;
import io.github.camellazada.simulator.commerce.Ids;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.world.World;

/** Puts products on the shelf, has them checked, takes them off, and tells the app. */
public final class ProductDesk {
    /** How long quality control takes (assumed). */
    public static final Duration TIME_TO_CHECK = Duration.ofMinutes(10);

    private final World world;
    private final Ids ids;
    private final Announcer announcer;
    private final ShallowStockWatch watch;

    public ProductDesk(World world, Ids ids, Announcer announcer) {
        this.world = world;
        this.ids = ids;
        this.announcer = announcer;
        this.watch = new ShallowStockWatch(announcer);
    }

    ShallowStockWatch watch() {
        return watch;
    }

    /** A product that is not on the shelf yet. */
    public Product draft(long category) {
        return new Product(ids.nextItem(), category, QcStatus.PENDING, now());
    }

    /** A SKU that is not part of its product yet. */
    public Sku draft(Shop shop, Product product, String sellerSku) {
        long skuId = ids.nextSku();
        return new Sku(skuId, shop.market().shopSku(product.itemId(), skuId), sellerSku);
    }

    /** Puts a new product on the shelf; quality control lets it go on sale later. */
    public void publish(Shop shop, Product product) {
        shop.products().add(product);
        announcer.productCreated(shop, product);
        announcer.qualityControl(shop, product);
        world.after(TIME_TO_CHECK, () -> {
            if (product.qc() == QcStatus.PENDING && !product.deleted()) {
                check(shop, product, QcStatus.APPROVED, "");
            }
        });
    }

    /** Puts a product on the shelf as one that has long been on sale. */
    public void stock(Shop shop, Product product) {
        product.qc(QcStatus.APPROVED, "");
        shop.products().add(product);
    }

    /** Quality control has come to a decision. */
    public void check(Shop shop, Product product, QcStatus status, String reason) {
        product.qc(status, reason);
        product.touch(now());
        announcer.qualityControl(shop, product);
    }

    /** A product was changed, or got more SKUs. */
    void edited(Shop shop, Product product, List<Sku> changed, List<Sku> added) {
        product.touch(now());
        announcer.productEdited(shop, product, changed.isEmpty() ? product.skus() : changed);
        if (!added.isEmpty()) {
            announcer.skusAdded(shop, product, added);
        }
    }

    /** Takes SKUs out of sale. */
    void deactivate(Shop shop, Product product, Collection<Sku> skus) {
        skus.forEach(sku -> sku.active(false));
        product.touch(now());
        announcer.productEdited(shop, product, skus);
    }

    /** Deletes SKUs, and the product when none is left. */
    void remove(Shop shop, Product product, Collection<Sku> skus) {
        product.touch(now());
        if (skus.containsAll(product.skus())) {
            product.delete();
            announcer.productDeleted(shop, product);
        } else {
            product.skus().removeAll(skus);
            announcer.skusDeleted(shop, product, skus);
        }
    }

    private Instant now() {
        return world.clock().instant();
    }
}
