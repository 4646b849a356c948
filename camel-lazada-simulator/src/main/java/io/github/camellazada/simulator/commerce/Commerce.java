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
package io.github.camellazada.simulator.commerce;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import io.github.camellazada.simulator.commerce.order.Order;
import io.github.camellazada.simulator.commerce.order.OrderWish;
import io.github.camellazada.simulator.commerce.order.WayBack;
import io.github.camellazada.simulator.commerce.product.Product;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import io.github.camellazada.simulator.commerce.product.ProductShelf.Offer;
import io.github.camellazada.simulator.commerce.product.QcStatus;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;
import io.github.camellazada.simulator.commerce.stock.SkuStock;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.world.World;

/**
 * Products, stock, orders, fulfillment, cancellations and returns: answers the operations for them, and lets a test or a demo
 * play the buyer, the carrier and quality control.
 */
public final class Commerce implements OperationModule {
    private final World world;
    private final CommerceParts parts;
    private final String site;

    public Commerce(World world) {
        this(world, CommerceParts.of(world), null);
    }

    private Commerce(World world, CommerceParts parts, String site) {
        this.world = world;
        this.parts = parts;
        this.site = site;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> registry) {
        parts.handlers().forEach(module -> module.register(registry));
    }

    /** The shops, for the parts of the world that stand around them. */
    public Shops shops() {
        return parts.shops();
    }

    /** The same world, seen on one site: for cross-border sellers, who sell on several and else on the first. */
    public Commerce onSite(String country) {
        return new Commerce(world, parts, country);
    }

    /**
     * Lets listings of orders, products and returns show each change late: by up to that time, and not in the order of the changes.
     * Single objects are read as they are.
     */
    public void showRowsLate(Duration most) {
        world.locked(() -> parts.shops().lag().most(most));
    }

    /** Starts describing a product that the seller has on sale. */
    public ProductDraft product(String sellerId) {
        return locked(() -> new ProductDraft(world, shop(sellerId), parts.products()));
    }

    /** The products that a seller has and did not delete. */
    public List<Product> productsOf(String sellerId) {
        return locked(() -> shop(sellerId).products().all().stream().filter(product -> !product.deleted()).toList());
    }

    /** Quality control decides about a product. */
    public void check(String sellerId, long itemId, QcStatus status, String reason) {
        world.locked(() -> parts.products().check(shop(sellerId), knownProduct(sellerId, itemId), status, reason));
    }

    /** A buyer orders one piece of each SKU, to be paid online. */
    public long placeOrder(String sellerId, long... skuIds) {
        Map<Long, Integer> pieces = new TreeMap<>();
        Arrays.stream(skuIds).forEach(skuId -> pieces.merge(skuId, 1, Integer::sum));
        return placeOrder(sellerId, OrderWish.of(pieces));
    }

    /** A buyer orders. */
    public long placeOrder(String sellerId, OrderWish wish) {
        return locked(() -> parts.orders().place(shop(sellerId), wish).id());
    }

    /** The buyer pays. */
    public void pay(String sellerId, long orderId) {
        onOrder(sellerId, orderId, parts.orders()::pay);
    }

    /** The carrier fetches what is ready to ship; what lies with Lazada is sent off by Lazada. */
    public void ship(String sellerId, long orderId) {
        onOrder(sellerId, orderId, parts.carrier()::ship);
    }

    /** The carrier delivers what is shipped. */
    public void deliver(String sellerId, long orderId) {
        onOrder(sellerId, orderId, parts.carrier()::deliver);
    }

    /** The carrier could not deliver what is shipped. */
    public void fail(String sellerId, long orderId) {
        onOrder(sellerId, orderId, parts.carrier()::fail);
    }

    /** The carrier lost what is shipped. */
    public void lose(String sellerId, long orderId) {
        onOrder(sellerId, orderId, parts.carrier()::lose);
    }

    /** Something becomes of packages that could not be delivered. */
    public void wayBack(String sellerId, long orderId, WayBack step) {
        onOrder(sellerId, orderId, (shop, order) -> parts.carrier().wayBack(shop, order, step));
    }

    /** The seller packs what is pending and has it fetched, as an ERP would through the API. */
    public void packAndReady(String sellerId, long orderId) {
        onOrder(sellerId, orderId, parts.carrier()::packAndReady);
    }

    /** The buyer wants to cancel lines, all of them if none is named. */
    public long requestCancel(String sellerId, long orderId, long... lineIds) {
        return locked(() -> parts.buyer().requestCancel(shop(sellerId), knownOrder(sellerId, orderId), lineIds));
    }

    /** The buyer wants to return delivered lines, or only their money back; all lines if none is named. */
    public long requestReturn(String sellerId, long orderId, ReverseType type, long... lineIds) {
        return locked(() -> parts.buyer().requestReturn(shop(sellerId), knownOrder(sellerId, orderId), type, lineIds));
    }

    /** Lazada gives back this amount for each line of a return or refund, and not its price. */
    public void refundPart(String sellerId, long reverseOrderId, BigDecimal amount) {
        world.locked(() -> parts.buyer().refundPart(shop(sellerId), reverseOrderId, amount));
    }

    /** The buyer hands the returned goods to a carrier. */
    public void shipBack(String sellerId, long reverseOrderId) {
        world.locked(() -> parts.buyer().shipBack(shop(sellerId), reverseOrderId));
    }

    /** Lazada's warehouse takes in the returned goods. */
    public void receiveInWarehouse(String sellerId, long reverseOrderId) {
        world.locked(() -> parts.buyer().receiveInWarehouse(shop(sellerId), reverseOrderId));
    }

    /** The buyer takes the wish to return back. */
    public void withdraw(String sellerId, long reverseOrderId) {
        world.locked(() -> parts.buyer().withdraw(shop(sellerId), reverseOrderId));
    }

    /** Stock of a SKU by warehouse. */
    public List<StockLevel> stock(String sellerId, long skuId) {
        return locked(() -> skuStock(sellerId, skuId).warehouses().stream()
                .map(w -> new StockLevel(w.code(), w.sellable(), w.withheld(), w.occupied())).toList());
    }

    /** Lets the stock of a SKU only be raised from now on, as campaigns do, or frees it again. */
    public void freezeDecreases(String sellerId, long skuId, boolean frozen) {
        world.locked(() -> skuStock(sellerId, skuId).freezeDecreases(frozen));
    }

    private SkuStock skuStock(String sellerId, long skuId) {
        return shop(sellerId).products().offer(skuId).map(Offer::sku)
                .orElseThrow(() -> new IllegalArgumentException("Seller " + sellerId + " has no SKU " + skuId)).stock();
    }

    /** An order as it stands. */
    public OrderState order(String sellerId, long orderId) {
        return locked(() -> OrderState.of(knownOrder(sellerId, orderId)));
    }

    /** All orders of a seller as they stand, oldest first. */
    public List<OrderState> orders(String sellerId) {
        return locked(() -> shop(sellerId).orders().all().stream().map(OrderState::of).toList());
    }

    /** All returns, refunds and cancellations of a seller as they stand. */
    public List<ReverseState> reverseOrders(String sellerId) {
        return locked(() -> shop(sellerId).reverses().all().stream().map(ReverseState::of).toList());
    }

    /** Starts describing buyers who keep ordering from a seller. */
    public OrderGenerator generator(String sellerId) {
        return new OrderGenerator(world, parts, sellerId, () -> shop(sellerId));
    }

    private Shop shop(String sellerId) {
        return site == null ? parts.shops().of(sellerId) : parts.shops().of(sellerId, site);
    }

    private void onOrder(String sellerId, long orderId, BiConsumer<Shop, Order> action) {
        world.locked(() -> action.accept(shop(sellerId), knownOrder(sellerId, orderId)));
    }

    private Order knownOrder(String sellerId, long orderId) {
        return shop(sellerId).orders().find(orderId)
                .orElseThrow(() -> new IllegalArgumentException("Seller " + sellerId + " has no order " + orderId));
    }

    private Product knownProduct(String sellerId, long itemId) {
        return shop(sellerId).products().find(itemId)
                .orElseThrow(() -> new IllegalArgumentException("Seller " + sellerId + " has no product " + itemId));
    }

    private <T> T locked(Supplier<T> action) {
        return world.locked(action);
    }

    /**
     * Stock of a SKU in one warehouse.
     *
     * @param warehouse its code
     * @param sellable  what can be sold
     * @param withheld  what unpaid orders hold
     * @param occupied  what paid orders hold
     */
    public record StockLevel(String warehouse, int sellable, int withheld, int occupied) {

        /** All that is there. */
        public int total() {
            return sellable + withheld + occupied;
        }
    }
}
