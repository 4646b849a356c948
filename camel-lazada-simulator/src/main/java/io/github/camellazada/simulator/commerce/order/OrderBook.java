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

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The orders of one shop. Order ids are unique within a shop only, and every shop counts from the same number on, so that
 * whoever takes an order id alone for a key is found out.
 */
public final class OrderBook {
    private static final long FIRST = 260_422_900_000_000L;
    private static final long STEP = 100L;

    private final Map<Long, Order> orders = new LinkedHashMap<>();
    private final Map<Long, Order> byLine = new LinkedHashMap<>();
    private final Map<String, Parcel> parcels = new LinkedHashMap<>();
    private long last = FIRST;

    long nextId() {
        last += STEP;
        return last;
    }

    void add(Order order) {
        if (orders.putIfAbsent(order.id(), order) != null) {
            throw new IllegalArgumentException("The shop already has an order " + order.id());
        }
        order.lines().forEach(line -> byLine.put(line.id(), order));
    }

    void add(Parcel parcel) {
        parcels.put(parcel.id(), parcel);
    }

    public Collection<Order> all() {
        return orders.values();
    }

    public Optional<Order> find(long orderId) {
        return Optional.ofNullable(orders.get(orderId));
    }

    /** The order that has the line. */
    public Optional<Order> ofLine(long lineId) {
        return Optional.ofNullable(byLine.get(lineId));
    }

    public Optional<Parcel> parcel(String packageId) {
        return Optional.ofNullable(parcels.get(packageId));
    }

    /** The parcel that a line is packed in. */
    public Optional<Parcel> parcelOf(OrderLine line) {
        return Optional.ofNullable(line.parcel()).flatMap(label -> parcel(label.id()));
    }

    /** The parcels of an order, in the order in which they were packed. */
    public Collection<Parcel> parcelsOf(Order order) {
        return parcels.values().stream().filter(parcel -> parcel.order() == order).toList();
    }
}
