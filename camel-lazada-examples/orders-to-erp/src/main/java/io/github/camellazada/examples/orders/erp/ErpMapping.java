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
package io.github.camellazada.examples.orders.erp;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

import io.github.camellazada.LazadaConstants;
import io.github.camellazada.model.Order;
import io.github.camellazada.model.OrderItem;
import io.github.camellazada.model.ReverseOrder;
import io.github.camellazada.model.ReverseOrderLine;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Turns what Lazada tells into what the ERP books. */
public class ErpMapping {

    /** An order of the stream. */
    public ErpOrder order(@Header(LazadaConstants.COUNTRY) String country, @Header(LazadaConstants.VERSION) String version,
            @Header(LazadaConstants.EVENT_TIME) Instant changedAt, @Body Order order) {
        if (order.items().isEmpty() || order.itemsCount() != null && order.items().size() < order.itemsCount()) {
            throw new IncompleteOrderException(order);
        }
        return new ErpOrder(order.seller(), country, order.orderId(), version, changedAt,
                order.items().stream().map(OrderItem::status).distinct().toList(), order.createdAt(), order.paymentMethod(),
                order.price(), order.shippingFee(), order.voucherSeller(), order.voucherPlatform(),
                order.items().stream().map(OrderItem::shipBefore).filter(Objects::nonNull).min(Comparator.naturalOrder())
                        .orElse(null),
                order.shippingAddress(), order.items().stream().map(ErpMapping::line).toList());
    }

    /** A return of the stream. */
    public ErpReturn reverseOrder(@Header(LazadaConstants.COUNTRY) String country,
            @Header(LazadaConstants.VERSION) String version, @Header(LazadaConstants.EVENT_TIME) Instant changedAt,
            @Body ReverseOrder reverseOrder) {
        return new ErpReturn(reverseOrder.seller(), country, reverseOrder.reverseOrderId(), reverseOrder.orderId(),
                reverseOrder.requestType(), version, changedAt, reverseOrder.lines().stream().map(ErpMapping::line).toList());
    }

    private static ErpOrderLine line(OrderItem item) {
        return new ErpOrderLine(item.orderItemId(), item.status(), item.sellerSku(), item.itemId(), item.skuId(), item.name(),
                item.itemPrice(), item.paidPrice(), item.taxAmount(), item.shippingAmount(), item.voucherAmount(),
                item.packageId(), item.trackingNumber(), item.shipmentProvider(), item.shippingType(), item.warehouseCode(),
                item.shipBefore());
    }

    private static ErpReturnLine line(ReverseOrderLine line) {
        return new ErpReturnLine(line.reverseOrderLineId(), line.orderItemId(), line.status(), line.reason(),
                line.trackingNumber());
    }
}
