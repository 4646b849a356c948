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
 * An order, from {@code orders-get} or {@code order-get}. An order has no status of its own: it has those of its items.
 *
 * @param seller              the seller that was asked for; an order id is unique only within it
 * @param orderId             order id
 * @param orderNumber         number that the buyer sees
 * @param statuses            distinct statuses of the items, as Lazada wrote them
 * @param createdAt           when it was placed
 * @param updatedAt           when it last changed
 * @param price               price of all items
 * @param shippingFee         what the buyer pays for shipping
 * @param voucher             all vouchers together
 * @param voucherSeller       the seller's share of the vouchers
 * @param voucherPlatform     Lazada's share of the vouchers
 * @param itemsCount          number of items, {@code null} where the answer does not tell
 * @param paymentMethod       payment method, for example {@code COD}
 * @param customerFirstName   masked given name of the buyer
 * @param customerLastName    family name of the buyer, normally absent
 * @param billingAddress      billing address, {@code null} where absent
 * @param shippingAddress     shipping address, {@code null} where absent
 * @param giftOption          whether the buyer wants a gift
 * @param giftMessage         text for the gift
 * @param remarks             the buyer's remarks
 * @param deliveryInfo        delivery information
 * @param warehouseCode       warehouse that fulfils it
 * @param items               its items where they were read with it, as {@code lazada:stream:orders} does; otherwise none
 * @param received            the JSON it was read from
 */
public record Order(String seller, String orderId, String orderNumber, List<String> statuses, Instant createdAt,
        Instant updatedAt, Money price, Money shippingFee, Money voucher, Money voucherSeller, Money voucherPlatform,
        Integer itemsCount, String paymentMethod, String customerFirstName, String customerLastName, Address billingAddress,
        Address shippingAddress, Boolean giftOption, String giftMessage, String remarks, String deliveryInfo,
        String warehouseCode, List<OrderItem> items, Received received) {

    public Order {
        statuses = statuses == null ? List.of() : List.copyOf(statuses);
        items = items == null ? List.of() : List.copyOf(items);
    }

    static Order read(AnswerFields fields) {
        return new Order(fields.seller(), fields.text("order_id"), fields.text("order_number"), fields.texts("statuses"),
                fields.instant("created_at"), fields.instant("updated_at"), fields.money("price"),
                fields.money("shipping_fee"), fields.money("voucher"), fields.money("voucher_seller"),
                fields.money("voucher_platform"), fields.integer("items_count"), fields.text("payment_method"),
                fields.text("customer_first_name"), fields.text("customer_last_name"),
                fields.object("address_billing", Address::read), fields.object("address_shipping", Address::read),
                fields.flag("gift_option"), fields.text("gift_message"), fields.text("remarks"), fields.text("delivery_info"),
                fields.text("warehouse_code"),
                fields.list("order_items", OrderItem::read), fields.received());
    }

    /** Without the buyer's data. */
    @Override
    public String toString() {
        return "Order[seller=" + seller + ", orderId=" + orderId + ", statuses=" + statuses + ", updatedAt=" + updatedAt + "]";
    }
}
