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

import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camellazada.simulator.commerce.order.Order;
import io.github.camellazada.simulator.commerce.order.OrderLine;
import io.github.camellazada.simulator.commerce.order.OrderStatus;
import io.github.camellazada.simulator.commerce.order.Parcel;
import io.github.camellazada.simulator.commerce.product.Product;
import io.github.camellazada.simulator.commerce.product.Sku;
import io.github.camellazada.simulator.commerce.reverse.ReverseLine;
import io.github.camellazada.simulator.commerce.reverse.ReverseOrder;
import io.github.camellazada.simulator.commerce.stock.WarehouseStock;
import io.github.camellazada.simulator.world.World;

/** Tells the app by push what happens in a shop, in the shapes that Lazada documents for each topic. */
public final class Announcer {
    private static final int ORDER_STATUS = 0;
    private static final int QUALITY_CONTROL = 1;
    private static final int PRODUCT_CREATED = 3;
    private static final int PRODUCT_EDITED = 4;
    private static final int PRODUCT_DELETED = 5;
    private static final int SHALLOW_STOCK = 6;
    private static final int REVERSE_ORDER = 10;
    private static final int PACKAGE_STATUS = 14;

    private final World world;

    public Announcer(World world) {
        this.world = world;
    }

    public void qualityControl(Shop shop, Product product) {
        push(shop, QUALITY_CONTROL, () -> Documents.object()
                .put("date", now().toEpochMilli())
                .put("itemId", product.itemId())
                .put("reason", product.rejectReason())
                .<ObjectNode>set("seller_id", sellerId(shop))
                .put("status", product.qc().name()));
    }

    public void productCreated(Shop shop, Product product) {
        product(shop, PRODUCT_CREATED, product, product.skus(), "PUBLISHED");
    }

    public void skusAdded(Shop shop, Product product, Collection<Sku> skus) {
        product(shop, PRODUCT_CREATED, product, skus, "EDITED_INSERTED");
    }

    public void productEdited(Shop shop, Product product, Collection<Sku> skus) {
        product(shop, PRODUCT_EDITED, product, skus, "EDITED_UPDATED");
    }

    public void productDeleted(Shop shop, Product product) {
        product(shop, PRODUCT_DELETED, product, product.skus(), "DELETED");
    }

    public void skusDeleted(Shop shop, Product product, Collection<Sku> skus) {
        product(shop, PRODUCT_DELETED, product, skus, "EDITED_DELETED");
    }

    public void shallowStock(Shop shop, Sku sku, WarehouseStock stock) {
        push(shop, SHALLOW_STOCK, () -> Documents.object()
                .put("seller_sku", sku.sellerSku())
                .put("sku_id", sku.skuId())
                .put("warehouse", stock.code())
                .put("real_quantity", stock.total())
                .put("withhold_quantity", stock.withheld())
                .put("occupy_quantity", stock.occupied())
                .put("pre_order_quantity", 0));
    }

    public void orderLine(Shop shop, Order order, OrderLine line) {
        push(shop, ORDER_STATUS, () -> orderLineData(order, line));
    }

    public void parcel(Shop shop, Order order, Parcel parcel) {
        push(shop, PACKAGE_STATUS, () -> Documents.object()
                .put("trade_order_id", Long.toString(order.id()))
                .put("buyer_id", Long.toString(order.buyer().id()))
                .put("fulfillment_package_id", parcel.id())
                .put("status", parcel.trace().get(parcel.trace().size() - 1).status())
                .put("status_update_time", parcel.trace().get(parcel.trace().size() - 1).at().getEpochSecond()));
    }

    /** A stage that is not pushed itself leaves the status of the one before. */
    public void reverseLine(Shop shop, ReverseOrder reverse, ReverseLine line, String status) {
        push(shop, REVERSE_ORDER, () -> {
            ObjectNode data = Documents.object()
                    .put("reverse_order_id", reverse.id())
                    .put("reverse_order_line_id", line.id())
                    .put("reverse_status", line.stage().pushedFor(reverse.type()).orElse(status))
                    .put("trade_order_id", reverse.order().id())
                    .put("trade_order_line_id", line.orderLine().id())
                    .put("buyer_id", reverse.order().buyer().id())
                    .<ObjectNode>set("seller_id", sellerId(shop))
                    .put("status_update_time", line.updatedAt().getEpochSecond());
            data.putObject("extraParams");
            return data;
        });
    }

    /** A line that was cancelled or came back names the reverse order that brought it there. */
    private static ObjectNode orderLineData(Order order, OrderLine line) {
        ObjectNode data = Documents.object()
                .put("order_status", line.status().wireName())
                .put("trade_order_id", Long.toString(order.id()))
                .put("trade_order_line_id", Long.toString(line.id()))
                .put("buyer_id", order.buyer().id())
                .put("status_update_time", line.updatedAt().getEpochSecond());
        boolean undone = line.status() == OrderStatus.CANCELED || line.status() == OrderStatus.RETURNED;
        if (undone && line.reverseOrderId() != 0) {
            data.put("reverse_order_id", Long.toString(line.reverseOrderId()))
                    .put("reverse_order_line_id", Long.toString(line.reverseLineId()));
        }
        return data;
    }

    private void product(Shop shop, int topic, Product product, Collection<Sku> skus, String action) {
        Instant at = now();
        ObjectNode data = Documents.object().put("item_id", product.itemId());
        ArrayNode list = data.putArray("sku_list");
        skus.forEach(sku -> list.addObject()
                .put("shop_sku", sku.shopSku())
                .put("seller_sku", sku.sellerSku())
                .put("sku_id", sku.skuId()));
        data.put("action", action).put("status_update_time", at.toEpochMilli());
        push(shop, topic, () -> data);
    }

    private JsonNode sellerId(Shop shop) {
        String id = world.sellers().idOn(world.sellers().get(shop.sellerId()), shop.market().site());
        return RequestValues.wholeNumber(id).<JsonNode>map(LongNode::valueOf).orElseGet(() -> TextNode.valueOf(id));
    }

    private Instant now() {
        return world.clock().instant();
    }

    private void push(Shop shop, int topic, Supplier<ObjectNode> data) {
        world.outbox().push(shop.sellerId(), shop.market().site(), topic, () -> world.locked(data));
    }
}
