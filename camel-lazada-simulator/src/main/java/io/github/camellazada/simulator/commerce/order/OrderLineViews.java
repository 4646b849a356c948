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

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.product.Sku;
import io.github.camellazada.simulator.files.FileShelf;

/** How order lines look in answers; the two operations that give them spell one key differently. */
final class OrderLineViews {
    /** Key of the gift wrapping tag where the lines of one order are asked for. */
    static final String GIFT_TAG_OF_ONE = "show_giftwrapping_tag";
    /** Key of the gift wrapping tag where the lines of several orders are asked for. */
    static final String GIFT_TAG_OF_SEVERAL = "show_gift_wrapping_tag";

    private OrderLineViews() {
    }

    static ArrayNode lines(Shop shop, Order order, String giftTag) {
        ArrayNode views = Documents.array();
        order.lines().forEach(line -> views.add(line(shop, order, line, giftTag)));
        return views;
    }

    private static ObjectNode line(Shop shop, Order order, OrderLine line, String giftTag) {
        ObjectNode view = Documents.object()
                .put("order_item_id", line.id())
                .put("order_id", order.id())
                .put("status", line.status().wireName())
                .put("created_at", shop.market().orderTime(line.createdAt()))
                .put("updated_at", shop.market().orderTime(line.updatedAt()))
                .put("buyer_id", Long.toString(order.buyer().id()))
                .put("shop_id", "EXAMPLE_SHOP_" + shop.sellerId())
                .put("order_type", "Normal")
                .put("order_flag", "NORMAL");
        addProduct(view, shop, line);
        addMoney(view, shop, order, line);
        addDelivery(view, order, line);
        addReverse(view, line);
        view.putObject("pick_up_store_info");
        return view.put("extra_attributes", "")
                .put("gift_wrapping", "")
                .put(giftTag, false)
                .put("personalization", "")
                .put("show_personalization_tag", false)
                .put("biz_group", 70_100)
                .put("mp3_order", shop.ease())
                .put("semi_managed", shop.ease());
    }

    private static void addProduct(ObjectNode view, Shop shop, OrderLine line) {
        Sku sku = line.sku();
        String image = line.product().images().isEmpty() ? "" : line.product().images().get(0);
        view.put("name", line.product().name())
                .put("sku", sku.sellerSku())
                .put("shop_sku", sku.shopSku())
                .put("sku_id", Long.toString(sku.skuId()))
                .put("product_id", Long.toString(line.product().itemId()))
                .put("variation", variation(sku))
                .put("product_main_image", image)
                .put("product_detail_url", FileShelf.HOME + "/products/i" + line.product().itemId() + "-s" + sku.skuId()
                        + ".html?urlFlag=true&mp=1");
        if (shop.ease() && sku.supplyPrice() != null) {
            view.put("supply_price", sku.supplyPrice().toPlainString()).put("supply_price_currency", shop.market().currency());
        }
    }

    private static String variation(Sku sku) {
        StringBuilder text = new StringBuilder();
        sku.saleProperties()
                .forEach((name, option) -> text.append(text.isEmpty() ? "" : ", ").append(name).append(':').append(option));
        return text.toString();
    }

    private static void addMoney(ObjectNode view, Shop shop, Order order, OrderLine line) {
        BigDecimal shipping = OrderViews.share(order);
        view.put("currency", shop.market().currency())
                .put("item_price", line.price())
                .put("paid_price", line.price())
                .put("tax_amount", 0)
                .put("voucher_amount", 0)
                .put("voucher_platform", 0)
                .put("voucher_seller", 0)
                .put("voucher_platform_lpi", "0.00")
                .put("voucher_seller_lpi", "0.00")
                .put("voucher_code", "")
                .put("voucher_code_seller", "")
                .put("voucher_code_platform", "")
                .put("wallet_credits", "0.00")
                .put("shipping_amount", shipping)
                .put("shipping_fee_original", shipping.toPlainString())
                .put("shipping_fee_discount_seller", "0.00")
                .put("shipping_fee_discount_platform", "0.00")
                .put("shipping_service_cost", 0)
                .put("invoice_number", line.invoiceNumber())
                .put("stage_pay_status", line.status() == OrderStatus.UNPAID ? "unpaid" : "");
        if (order.paidAt() != null) {
            view.put("payment_time", order.paidAt().toEpochMilli());
        }
    }

    private static void addDelivery(ObjectNode view, Order order, OrderLine line) {
        ParcelLabel parcel = line.parcel();
        view.put("shipping_type", line.warehouse().lazadas() ? "Own Warehouse" : "Dropshipping")
                .put("shipping_provider_type", "standard")
                .put("is_digital", order.delivery() == Delivery.DIGITAL ? 1 : 0)
                .put("digital_delivery_info", "")
                .put("delivery_option_sof", order.delivery() == Delivery.BY_SELLER ? "1" : "0")
                .put("is_fbl", line.warehouse().lazadas() ? "1" : "0")
                .put("is_reroute", "0")
                .put("warehouse_code", line.warehouse().code())
                .put("package_id", parcel == null ? "" : parcel.id())
                .put("tracking_code", parcel == null ? "" : parcel.trackingNumber())
                .put("tracking_code_pre", "")
                .put("shipment_provider", parcel == null ? "" : parcel.provider())
                .put("purchase_order_id", "")
                .put("purchase_order_number", "")
                .put("promised_shipping_time", "")
                .put("sla_time_stamp", "")
                .put("fulfillment_sla", "")
                .put("priority_fulfillment_tag", "")
                .put("can_escalate_pickup", false);
    }

    private static void addReverse(ObjectNode view, OrderLine line) {
        boolean pending = line.cancelDecisionDue() != null;
        view.put("reason", line.reason())
                .put("reason_detail", "")
                .put("cancel_return_initiator", line.cancelInitiator())
                .put("return_status", line.returnStatus())
                .put("need_cancel_confirm", pending)
                .put("is_cancel_pending", pending);
        if (pending) {
            view.put("cancel_trigger_time", line.cancelDecisionDue().toEpochMilli());
        }
        if (line.reverseOrderId() != 0) {
            view.put("reverse_order_id", line.reverseOrderId());
        }
    }
}
