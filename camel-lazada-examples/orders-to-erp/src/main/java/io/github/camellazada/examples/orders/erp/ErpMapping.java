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
import java.util.List;

import io.github.camellazada.LazadaConstants;
import io.github.camellazada.model.Order;
import io.github.camellazada.model.OrderItem;
import io.github.camellazada.model.ReverseOrder;
import io.github.camellazada.model.ReverseOrderLine;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.apache.camel.Variable;

/** Turns what Lazada tells about a change into what the ERP books. */
public class ErpMapping {

    /** The order of a push, from its head and its items. */
    public ErpOrder order(@Header(LazadaConstants.PUSH_KEY) String change, @Header(LazadaConstants.SELLER_ID) String seller,
            @Header(LazadaConstants.COUNTRY) String country, @Header(LazadaConstants.ORDER_LINE_ID) String line,
            @Header(LazadaConstants.STATUS) String status, @Header(LazadaConstants.EVENT_TIME) Instant changedAt,
            @Variable("order") Order order, @Body List<OrderItem> items) {
        if (items.isEmpty() || order.itemsCount() != null && items.size() < order.itemsCount()) {
            throw new IncompleteOrderException(order, items.size());
        }
        return new ErpOrder(change, seller, country, order.orderId(), line, status, changedAt, order.statuses(),
                order.createdAt(), order.paymentMethod(), order.price(), items.stream().map(ErpMapping::line).toList());
    }

    /** The return of a push, from its detail. */
    public ErpReturn reverseOrder(@Header(LazadaConstants.PUSH_KEY) String change,
            @Header(LazadaConstants.SELLER_ID) String seller, @Header(LazadaConstants.COUNTRY) String country,
            @Header(LazadaConstants.REVERSE_ORDER_LINE_ID) String line, @Header(LazadaConstants.STATUS) String status,
            @Header(LazadaConstants.EVENT_TIME) Instant changedAt, @Body ReverseOrder reverseOrder) {
        return new ErpReturn(change, seller, country, reverseOrder.reverseOrderId(), reverseOrder.orderId(),
                reverseOrder.requestType(), line, status, changedAt,
                reverseOrder.lines().stream().map(ErpMapping::line).toList());
    }

    private static ErpOrderLine line(OrderItem item) {
        return new ErpOrderLine(item.orderItemId(), item.status(), item.sellerSku(), item.itemId(), item.skuId(), item.name(),
                item.paidPrice(), item.warehouseCode());
    }

    private static ErpReturnLine line(ReverseOrderLine line) {
        return new ErpReturnLine(line.reverseOrderLineId(), line.orderItemId(), line.status(), line.reason());
    }
}
