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
package io.github.camellazada.model;

import java.time.Instant;
import java.util.List;

/**
 * One item of an order; a quantity of three is three items.
 *
 * @param seller           the seller that was asked for
 * @param orderId          order it belongs to, unique only within the seller
 * @param orderItemId      item id, the {@code trade_order_line_id} of a push
 * @param status           status as Lazada wrote it
 * @param returnStatus     status of a return, {@code null} where there is none
 * @param name             product name
 * @param sellerSku        the seller's own SKU code
 * @param shopSku          Lazada's composed SKU code
 * @param skuId            SKU id
 * @param itemId           product (item) id
 * @param variation        variation text
 * @param itemPrice        price before vouchers
 * @param paidPrice        price after vouchers
 * @param taxAmount        tax
 * @param shippingAmount   shipping share
 * @param voucherAmount    voucher share
 * @param supplyPrice      supply price, for Marketplace Ease orders only
 * @param packageId        package, once packed
 * @param trackingNumber   tracking number, once packed
 * @param shipmentProvider carrier, once packed
 * @param shippingType     for example {@code Dropshipping}
 * @param warehouseCode    warehouse that fulfils it
 * @param digital          whether it is delivered digitally
 * @param deliveredBySeller whether the seller delivers it
 * @param fulfilledByLazada whether a Lazada warehouse fulfils it
 * @param reason           why it was cancelled or returned
 * @param createdAt        when it was placed
 * @param updatedAt        when it last changed
 * @param shipBefore       until when it has to be shipped
 * @param received         the JSON it was read from
 */
public record OrderItem(String seller, String orderId, String orderItemId, String status, String returnStatus, String name,
        String sellerSku, String shopSku, String skuId, String itemId, String variation, Money itemPrice, Money paidPrice,
        Money taxAmount, Money shippingAmount, Money voucherAmount, Money supplyPrice, String packageId,
        String trackingNumber, String shipmentProvider, String shippingType, String warehouseCode, Boolean digital,
        Boolean deliveredBySeller, Boolean fulfilledByLazada, String reason, Instant createdAt, Instant updatedAt,
        Instant shipBefore, Received received) {

    static OrderItem read(AnswerFields fields) {
        AnswerFields priced = fields.in(fields.text("currency"));
        return new OrderItem(fields.seller(), fields.text("order_id"), fields.text("order_item_id"), fields.text("status"),
                fields.text("return_status"), fields.text("name"), fields.text("sku"), fields.text("shop_sku"),
                fields.text("sku_id"), fields.text("product_id"), fields.text("variation"), priced.money("item_price"),
                priced.money("paid_price"), priced.money("tax_amount"), priced.money("shipping_amount"),
                priced.money("voucher_amount"), fields.in(fields.text("supply_price_currency")).money("supply_price"),
                fields.text("package_id"), fields.text("tracking_code"), fields.text("shipment_provider"),
                fields.text("shipping_type"), fields.text("warehouse_code"), fields.flag("is_digital"),
                fields.flag("delivery_option_sof"), fields.flag("is_fbl"), fields.text("reason"),
                fields.instant("created_at"), fields.instant("updated_at"), fields.instant("sla_time_stamp"),
                fields.received());
    }

    /** The items of {@code orders-items-get}, whose rows hold one order each. */
    static List<OrderItem> readOfManyOrders(AnswerFields fields) {
        return fields.rows().stream().flatMap(order -> order.list("order_items", OrderItem::read).stream()).toList();
    }
}
