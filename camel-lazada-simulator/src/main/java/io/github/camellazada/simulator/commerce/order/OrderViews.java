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
import java.math.RoundingMode;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.commerce.Shop;

/** How order headers look in answers: ids as numbers, the price as text, absent values empty, personal data masked. */
final class OrderViews {
    /** The key of the district in the list of orders, misspelt as it is there. */
    static final String DISTRICT_IN_LIST = "addressDsitrict";
    /** The key of the district of a single order. */
    static final String DISTRICT = "addressDistrict";

    private OrderViews() {
    }

    static ObjectNode header(Shop shop, Order order, String districtKey) {
        ObjectNode view = Documents.object()
                .put("order_id", order.id())
                .put("order_number", order.id())
                .put("created_at", shop.market().orderTime(order.createdAt()))
                .put("updated_at", shop.market().orderTime(order.updatedAt()))
                .put("address_updated_at", shop.market().orderTime(order.createdAt()))
                .put("price", order.price().setScale(2, RoundingMode.HALF_UP).toPlainString())
                .put("shipping_fee", order.shippingFee())
                .put("shipping_fee_original", order.shippingFee().toPlainString())
                .put("shipping_fee_discount_seller", "0.00")
                .put("shipping_fee_discount_platform", "0.00")
                .put("voucher", 0)
                .put("voucher_platform", 0)
                .put("voucher_seller", 0)
                .put("voucher_code", "")
                .put("payment_method", order.paymentMethod())
                .put("items_count", order.lines().size())
                .put("customer_first_name", Buyer.masked(order.buyer().name()))
                .put("customer_last_name", "")
                .put("warehouse_code", order.lines().get(0).warehouse().code())
                .put("promised_shipping_times", "")
                .put("national_registration_number", "")
                .put("tax_code", "")
                .put("branch_number", "")
                .put("gift_option", false)
                .put("gift_message", "")
                .put("buyer_note", "")
                .put("remarks", "")
                .put("delivery_info", "")
                .put("extra_attributes", "{\"TaxInvoiceRequested\":false}")
                .put("need_cancel_confirm", isCancelPending(order))
                .put("is_cancel_pending", isCancelPending(order));
        ArrayNode statuses = view.putArray("statuses");
        order.lines().stream().map(line -> line.status().wireName()).distinct().forEach(statuses::add);
        view.putObject("recipient_info").put("passport_no", "").put("identify_no", "").put("detail_address", "");
        view.set("address_billing", address(shop, order.buyer(), districtKey));
        view.set("address_shipping", address(shop, order.buyer(), districtKey));
        return view;
    }

    private static boolean isCancelPending(Order order) {
        return order.lines().stream().anyMatch(line -> line.cancelDecisionDue() != null);
    }

    private static ObjectNode address(Shop shop, Buyer buyer, String districtKey) {
        return Documents.object()
                .put("first_name", Buyer.masked(buyer.name()))
                .put("last_name", "")
                .put("phone", Buyer.masked(buyer.phone()))
                .put("phone2", "")
                .put("customer_email", "")
                .put("address1", Buyer.masked(buyer.street()))
                .put("address2", "")
                .put("address3", Buyer.masked(buyer.city()))
                .put("address4", "")
                .put("address5", Buyer.masked(buyer.zipCode()))
                .put(districtKey, "")
                .put("city", buyer.city())
                .put("post_code", buyer.zipCode())
                .put("country", shop.market().country());
    }

    /** The order's shipping fee, shared out evenly over its lines. */
    static BigDecimal share(Order order) {
        return order.shippingFee().divide(BigDecimal.valueOf(order.lines().size()), 2, RoundingMode.DOWN);
    }
}
