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

import io.github.camellazada.simulator.commerce.Shop;

/** What carriers do with an order's parcels, and Lazada with what lies in its own warehouses. */
public final class CarrierSide {
    private final OrderDesk desk;
    private final FulfillmentDesk fulfillment;

    public CarrierSide(OrderDesk desk, FulfillmentDesk fulfillment) {
        this.desk = desk;
        this.fulfillment = fulfillment;
    }

    /** Fetches what is ready to ship. */
    public void ship(Shop shop, Order order) {
        List<OrderLine> inLazadasWarehouse = order.lines().stream()
                .filter(line -> line.warehouse().lazadas() && line.status() == OrderStatus.PENDING).toList();
        if (!inLazadasWarehouse.isEmpty()) {
            Parcel parcel = fulfillment.pack(shop, order, inLazadasWarehouse, "");
            require(order, fulfillment.readyToShip(shop, parcel));
        }
        move(shop, order, OrderStatus.READY_TO_SHIP, OrderStatus.SHIPPED, "TRANSIT_TO_SHIP", "The carrier has the package");
    }

    /** Delivers what is shipped. */
    public void deliver(Shop shop, Order order) {
        move(shop, order, OrderStatus.SHIPPED, OrderStatus.DELIVERED, "DELIVERED", "The package was delivered");
    }

    /** Could not deliver what is shipped. */
    public void fail(Shop shop, Order order) {
        move(shop, order, OrderStatus.SHIPPED, OrderStatus.FAILED, "DELIVER_FAILED", "The package could not be delivered");
    }

    /** Lost what is shipped. */
    public void lose(Shop shop, Order order) {
        move(shop, order, OrderStatus.SHIPPED, OrderStatus.LOST, "LOST_BY_3PL", "The carrier has lost the package");
    }

    /** Does with an order's packages what is done with those that were not delivered. */
    public void wayBack(Shop shop, Order order, WayBack step) {
        List<OrderLine> lines = order.lines().stream()
                .filter(line -> line.parcel() != null && line.status().canBecome(step.status())).toList();
        if (lines.isEmpty()) {
            throw new IllegalStateException("Order " + order.id() + " has no package that can become "
                    + step.status().wireName());
        }
        lines.forEach(line -> desk.move(shop, order, line, step.status()));
        if (step.event() != null) {
            parcels(shop, lines).forEach(parcel -> desk.parcelEvent(shop, parcel, step.event(),
                    "The package is " + step.status().wireName()));
        }
    }

    /** Packs what is pending and has it fetched, or hands over what is digital. */
    public void packAndReady(Shop shop, Order order) {
        List<OrderLine> pending = order.lines().stream().filter(line -> line.status() == OrderStatus.PENDING).toList();
        if (order.delivery() == Delivery.DIGITAL) {
            pending.forEach(line -> desk.move(shop, order, line, OrderStatus.DELIVERED));
            return;
        }
        pending.stream().map(line -> line.warehouse().code()).distinct().forEach(warehouse -> {
            List<OrderLine> together = pending.stream().filter(line -> line.warehouse().code().equals(warehouse)
                    && fulfillment.whyNotPack(order, line).isEmpty()).toList();
            if (!together.isEmpty()) {
                require(order, fulfillment.readyToShip(shop, fulfillment.pack(shop, order, together, "")));
            }
        });
    }

    private void move(Shop shop, Order order, OrderStatus from, OrderStatus to, String event, String title) {
        List<Parcel> parcels = parcels(shop, order.lines().stream().filter(line -> line.status() == from).toList());
        if (parcels.isEmpty()) {
            throw new IllegalStateException("Order " + order.id() + " has no package that is " + from.wireName());
        }
        parcels.forEach(parcel -> require(order, fulfillment.move(shop, parcel, from, to, event, title)));
    }

    private static List<Parcel> parcels(Shop shop, List<OrderLine> lines) {
        return lines.stream().flatMap(line -> shop.orders().parcelOf(line).stream()).distinct().toList();
    }

    private static void require(Order order, Optional<FulfillmentRefusal> refusal) {
        refusal.ifPresent(reason -> {
            throw new IllegalStateException("Order " + order.id() + ": " + reason.text());
        });
    }
}
