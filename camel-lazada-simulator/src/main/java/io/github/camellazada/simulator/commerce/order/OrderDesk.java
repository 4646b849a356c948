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
package io.github.camellazada.simulator.commerce.order;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.camellazada.simulator.commerce.Announcer;
import io.github.camellazada.simulator.commerce.Ids;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.product.ProductShelf.Offer;
import io.github.camellazada.simulator.commerce.product.ShallowStockWatch;
import io.github.camellazada.simulator.commerce.stock.StockRefusal;
import io.github.camellazada.simulator.commerce.stock.WarehouseStock;
import io.github.camellazada.simulator.world.World;

/**
 * Takes orders and moves their lines from status to status, with what that does to the stock and the pushes that tell of it.
 */
public final class OrderDesk {
    /** How long stock is withheld for an order that is not paid. */
    public static final Duration TIME_TO_PAY = Duration.ofMinutes(30);

    private static final BigDecimal SHIPPING_FEE = new BigDecimal("1.49");
    private static final Set<OrderStatus> OCCUPYING = EnumSet.of(OrderStatus.PENDING, OrderStatus.PACKED);

    private final World world;
    private final Ids ids;
    private final Announcer announcer;
    private final ShallowStockWatch watch;
    private long buyers;

    public OrderDesk(World world, Ids ids, Announcer announcer) {
        this.world = world;
        this.ids = ids;
        this.announcer = announcer;
        this.watch = new ShallowStockWatch(announcer);
    }

    /** Takes an order and withholds its stock; one that is paid on delivery occupies it at once. */
    public Order place(Shop shop, OrderWish wish) {
        Map<Long, Integer> pieces = new TreeMap<>(wish.pieces());
        pieces.forEach((skuId, quantity) -> checkStock(shop, skuId, quantity));
        Order order = new Order(wish.orderId() == 0 ? shop.orders().nextId() : wish.orderId(), Buyer.number(++buyers),
                wish.payment().wireName(), wish.delivery(), SHIPPING_FEE, now());
        List<OrderLine> lines = new ArrayList<>();
        pieces.forEach((skuId, quantity) -> {
            Offer offer = offer(shop, skuId);
            watch.during(shop, offer.sku(), () -> {
                for (int i = 0; i < quantity; i++) {
                    WarehouseStock warehouse = offer.sku().stock().withhold();
                    lines.add(new OrderLine(ids.nextOrderLine(), offer.product(), offer.sku(), warehouse, now()));
                }
            });
        });
        order.lines(lines);
        shop.orders().add(order);
        if (wish.payment() == OrderWish.Payment.ON_DELIVERY) {
            lines.forEach(line -> move(shop, order, line, OrderStatus.PENDING));
        } else {
            lines.forEach(line -> announcer.orderLine(shop, order, line));
            world.after(TIME_TO_PAY, () -> cancelUnpaid(shop, order));
        }
        return order;
    }

    /** The buyer pays. */
    public void pay(Shop shop, Order order) {
        List<OrderLine> unpaid = order.lines().stream().filter(line -> line.status() == OrderStatus.UNPAID).toList();
        if (unpaid.isEmpty()) {
            throw new IllegalStateException("Order " + order.id() + " has no unpaid line");
        }
        order.paidAt(now());
        unpaid.forEach(line -> move(shop, order, line, OrderStatus.PENDING));
    }

    /** Cancels lines that have not left, for a reason. */
    public void cancel(Shop shop, Order order, Collection<OrderLine> lines, String reason, String initiator) {
        for (OrderLine line : lines) {
            line.reason(reason, initiator);
            move(shop, order, line, OrderStatus.CANCELED);
        }
        lines.stream().flatMap(line -> shop.orders().parcelOf(line).stream()).distinct()
                .filter(parcel -> !parcel.cancelled()
                        && parcel.lines().stream().allMatch(line -> line.status() == OrderStatus.CANCELED))
                .forEach(parcel -> {
                    parcel.cancel();
                    parcelEvent(shop, parcel, "CANCELLED", "The package was cancelled");
                });
    }

    /** Moves a line on and tells the app. */
    public void move(Shop shop, Order order, OrderLine line, OrderStatus next) {
        step(line, next);
        announcer.orderLine(shop, order, line);
    }

    /** Moves a line on; whoever calls tells the app. */
    public void step(OrderLine line, OrderStatus next) {
        OrderStatus current = line.status();
        if (!current.canBecome(next)) {
            throw new IllegalStateException("Order line " + line.id() + " is " + current.wireName()
                    + " and cannot become " + next.wireName());
        }
        WarehouseStock stock = line.warehouse();
        if (current == OrderStatus.UNPAID && next == OrderStatus.PENDING) {
            stock.occupy();
        } else if (current == OrderStatus.UNPAID) {
            stock.releaseWithheld();
        } else if (OCCUPYING.contains(current) && next == OrderStatus.CANCELED) {
            stock.releaseOccupied();
        } else if (OCCUPYING.contains(current) && !OCCUPYING.contains(next)) {
            stock.consume();
        } else if (current == OrderStatus.READY_TO_SHIP && OCCUPYING.contains(next)) {
            stock.unpack();
        }
        line.status(next, now());
    }

    /** Records what happened to a parcel and tells the app. */
    public void parcelEvent(Shop shop, Parcel parcel, String status, String title) {
        parcel.trace().add(new Parcel.TraceEvent(now(), status, title));
        announcer.parcel(shop, parcel.order(), parcel);
    }

    private void cancelUnpaid(Shop shop, Order order) {
        List<OrderLine> unpaid = order.lines().stream().filter(line -> line.status() == OrderStatus.UNPAID).toList();
        cancel(shop, order, unpaid, "Payment was not made in time", "system-cancel");
    }

    private void checkStock(Shop shop, long skuId, int quantity) {
        Offer offer = offer(shop, skuId);
        if (!offer.product().status().equals("Active") || !offer.sku().active()) {
            throw new IllegalStateException("SKU " + skuId + " is not on sale");
        }
        int sellable = offer.sku().stock().sellable();
        if (sellable < quantity) {
            throw new StockRefusal(StockRefusal.Reason.SOLD_OUT,
                    "SKU " + skuId + " has " + sellable + " to sell, " + quantity + " were ordered");
        }
    }

    private static Offer offer(Shop shop, long skuId) {
        return shop.products().offer(skuId).orElseThrow(
                () -> new IllegalArgumentException("Seller " + shop.sellerId() + " has no SKU " + skuId));
    }

    private Instant now() {
        return world.clock().instant();
    }
}
