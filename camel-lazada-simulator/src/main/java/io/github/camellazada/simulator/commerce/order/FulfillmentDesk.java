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

import java.util.List;
import java.util.Optional;

import io.github.camellazada.simulator.commerce.Ids;
import io.github.camellazada.simulator.commerce.Shop;

/** What the seller does with the goods of paid orders: packs them, packs them anew, has them fetched, or delivers them. */
public final class FulfillmentDesk {
    private final OrderDesk desk;
    private final Ids ids;

    public FulfillmentDesk(OrderDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    /** Why a line cannot be packed. */
    public Optional<FulfillmentRefusal> whyNotPack(Order order, OrderLine line) {
        if (order.delivery() == Delivery.DIGITAL) {
            return Optional.of(FulfillmentRefusal.DIGITAL);
        }
        if (line.warehouse().lazadas()) {
            return Optional.of(FulfillmentRefusal.LAZADA_WAREHOUSE);
        }
        if (line.status() == OrderStatus.UNPAID) {
            return Optional.of(FulfillmentRefusal.NOT_READY);
        }
        return line.status() == OrderStatus.PENDING ? Optional.empty() : Optional.of(FulfillmentRefusal.LINE_STATUS);
    }

    /** Packs pending lines of one order and one warehouse together. */
    public Parcel pack(Shop shop, Order order, List<OrderLine> lines, String providerCode) {
        long number = ids.nextPackage();
        Carrier carrier = order.delivery() == Delivery.BY_SELLER ? Carrier.SELLER_FLEET : Carrier.of(providerCode);
        Parcel parcel = new Parcel(
                new ParcelLabel("FP0" + number, shop.market().name() + "EX" + number, carrier.title()), order, lines);
        shop.orders().add(parcel);
        for (OrderLine line : lines) {
            line.parcel(parcel.label());
            desk.move(shop, order, line, OrderStatus.PACKED);
        }
        return parcel;
    }

    /** Undoes packing, so that the lines can be packed anew. */
    public Optional<FulfillmentRefusal> repack(Shop shop, Parcel parcel) {
        if (parcel.cancelled()) {
            return Optional.of(FulfillmentRefusal.PACKAGE_CANCELLED);
        }
        if (!parcel.status().canBecome(OrderStatus.PENDING)) {
            return Optional.of(FulfillmentRefusal.PACKAGE_STATUS);
        }
        parcel.cancel();
        for (OrderLine line : parcel.liveLines()) {
            line.parcel(null);
            desk.move(shop, parcel.order(), line, OrderStatus.PENDING);
        }
        desk.parcelEvent(shop, parcel, "CANCELLED", "The package is packed anew");
        return Optional.empty();
    }

    /** Tells the carrier to fetch the package. */
    public Optional<FulfillmentRefusal> readyToShip(Shop shop, Parcel parcel) {
        return move(shop, parcel, OrderStatus.PACKED, OrderStatus.READY_TO_SHIP, "READY_TO_SHIP",
                "The package is ready to be shipped");
    }

    /** The seller's own fleet has the package. */
    public Optional<FulfillmentRefusal> collectedBySeller(Shop shop, Parcel parcel) {
        return bySeller(parcel).or(() -> move(shop, parcel, OrderStatus.READY_TO_SHIP, OrderStatus.SHIPPED, "TRANSIT_TO_SHIP",
                "The seller has sent the package on its way"));
    }

    /** The seller's own fleet delivered the package. */
    public Optional<FulfillmentRefusal> deliveredBySeller(Shop shop, Parcel parcel) {
        return bySeller(parcel).or(() -> move(shop, parcel, parcel.status(), OrderStatus.DELIVERED, "DELIVERED",
                "The seller has delivered the package"));
    }

    /** The seller's own fleet could not deliver the package. */
    public Optional<FulfillmentRefusal> failedBySeller(Shop shop, Parcel parcel) {
        return bySeller(parcel).or(() -> move(shop, parcel, parcel.status(), OrderStatus.FAILED, "DELIVER_FAILED",
                "The seller could not deliver the package"));
    }

    /** Moves a package and its lines from one status to the next, if it is there. */
    public Optional<FulfillmentRefusal> move(Shop shop, Parcel parcel, OrderStatus from, OrderStatus to, String event,
            String title) {
        if (parcel.cancelled()) {
            return Optional.of(FulfillmentRefusal.PACKAGE_CANCELLED);
        }
        boolean movable = parcel.liveLines().stream().allMatch(line -> line.status() == from && from.canBecome(to));
        if (!movable) {
            return Optional.of(FulfillmentRefusal.PACKAGE_STATUS);
        }
        parcel.liveLines().forEach(line -> desk.move(shop, parcel.order(), line, to));
        desk.parcelEvent(shop, parcel, event, title);
        return Optional.empty();
    }

    private static Optional<FulfillmentRefusal> bySeller(Parcel parcel) {
        return parcel.order().delivery() == Delivery.BY_SELLER
                ? Optional.empty()
                : Optional.of(FulfillmentRefusal.NOT_DELIVERED_BY_SELLER);
    }
}
