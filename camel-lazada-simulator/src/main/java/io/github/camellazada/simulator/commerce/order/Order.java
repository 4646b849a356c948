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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An order as it was placed; its lines go their own ways from there. */
public final class Order {
    private final long id;
    private final Buyer buyer;
    private final String paymentMethod;
    private final Delivery delivery;
    private final BigDecimal shippingFee;
    private final Instant createdAt;
    private List<OrderLine> lines = List.of();
    private Instant paidAt;

    Order(long id, Buyer buyer, String paymentMethod, Delivery delivery, BigDecimal shippingFee, Instant now) {
        this.id = id;
        this.buyer = buyer;
        this.paymentMethod = paymentMethod;
        this.delivery = delivery;
        this.shippingFee = shippingFee;
        this.createdAt = now;
    }

    public long id() {
        return id;
    }

    public Buyer buyer() {
        return buyer;
    }

    public String paymentMethod() {
        return paymentMethod;
    }

    public Delivery delivery() {
        return delivery;
    }

    public BigDecimal shippingFee() {
        return shippingFee;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public List<OrderLine> lines() {
        return lines;
    }

    void lines(List<OrderLine> all) {
        lines = List.copyOf(all);
    }

    public Optional<OrderLine> line(long lineId) {
        return lines.stream().filter(line -> line.id() == lineId).findFirst();
    }

    /** When it was paid, or {@code null}. */
    public Instant paidAt() {
        return paidAt;
    }

    void paidAt(Instant now) {
        paidAt = now;
    }

    /** When the last of its lines changed. */
    public Instant updatedAt() {
        return lines.stream().map(OrderLine::updatedAt).max(Comparator.naturalOrder()).orElse(createdAt);
    }

    public BigDecimal price() {
        return lines.stream().map(OrderLine::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
