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

import io.github.camellazada.simulator.commerce.product.Product;
import io.github.camellazada.simulator.commerce.product.Sku;
import io.github.camellazada.simulator.commerce.stock.WarehouseStock;

/** One piece of one SKU in an order; a quantity of three is three lines. */
public final class OrderLine {
    private final long id;
    private final Product product;
    private final Sku sku;
    private final WarehouseStock warehouse;
    private final BigDecimal price;
    private final Instant createdAt;
    private OrderStatus status = OrderStatus.UNPAID;
    private Instant updatedAt;
    private ParcelLabel parcel;
    private String invoiceNumber = "";
    private String reason = "";
    private String cancelInitiator = "";
    private String returnStatus = "";
    private long reverseOrderId;
    private long reverseLineId;
    private Instant cancelDecisionDue;

    OrderLine(long id, Product product, Sku sku, WarehouseStock warehouse, Instant now) {
        this.id = id;
        this.product = product;
        this.sku = sku;
        this.warehouse = warehouse;
        this.price = sku.sellingPrice();
        this.createdAt = now;
        this.updatedAt = now;
    }

    public long id() {
        return id;
    }

    public Product product() {
        return product;
    }

    public Sku sku() {
        return sku;
    }

    /** Where its piece lies. */
    public WarehouseStock warehouse() {
        return warehouse;
    }

    public BigDecimal price() {
        return price;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public OrderStatus status() {
        return status;
    }

    void status(OrderStatus next, Instant now) {
        status = next;
        updatedAt = now;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Label of the parcel it is packed in, or {@code null}. */
    public ParcelLabel parcel() {
        return parcel;
    }

    void parcel(ParcelLabel packedIn) {
        parcel = packedIn;
    }

    public String invoiceNumber() {
        return invoiceNumber;
    }

    void invoiceNumber(String number) {
        invoiceNumber = number;
    }

    public String reason() {
        return reason;
    }

    public String cancelInitiator() {
        return cancelInitiator;
    }

    /** Why it is cancelled or returned, and who began it. */
    public void reason(String text, String initiator) {
        reason = text;
        cancelInitiator = initiator;
    }

    public String returnStatus() {
        return returnStatus;
    }

    public long reverseOrderId() {
        return reverseOrderId;
    }

    /** Line of the reverse order, or 0. */
    public long reverseLineId() {
        return reverseLineId;
    }

    /** Where the reverse order stands that is about this line. */
    public void reverse(long reverseOrder, long reverseLine, String statusOfIt, Instant now) {
        reverseLineId = reverseLine;
        reverseOrderId = reverseOrder;
        returnStatus = statusOfIt;
        updatedAt = now;
    }

    /** Until when the seller has to decide on the buyer's wish to cancel, or {@code null}. */
    public Instant cancelDecisionDue() {
        return cancelDecisionDue;
    }

    public void cancelDecisionDue(Instant due) {
        cancelDecisionDue = due;
    }
}
