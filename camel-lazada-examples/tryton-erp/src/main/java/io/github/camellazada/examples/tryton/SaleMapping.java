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
package io.github.camellazada.examples.tryton;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.examples.support.UnusableRowException;
import io.github.camellazada.examples.tryton.SaleDraft.Line;
import io.github.camellazada.examples.tryton.SaleDraft.Side;
import io.github.camellazada.model.Address;
import io.github.camellazada.model.Money;
import io.github.camellazada.model.Order;
import io.github.camellazada.model.OrderItem;

/** Makes the sales of an order: the place to change for other names, prices and lines. */
public class SaleMapping {
    private final ZoneId zone;

    /** @param zone where days begin for the books */
    public SaleMapping(ZoneId zone) {
        this.zone = zone;
    }

    /** The unique name of an order in Tryton. An order id alone is unique only within its seller. */
    static String reference(String country, String seller, String orderId) {
        return "lazada:" + country + ':' + seller + ':' + orderId;
    }

    /** The unique name of the sale of the pieces of an order that this side ships. */
    static String reference(String order, Side side) {
        return side == Side.LAZADA ? order + ":fbl" : order;
    }

    /** The code of the party that owes what orders of this country bring in: Lazada collects from the buyers. */
    static String channel(String country) {
        return "LAZADA-" + country;
    }

    /** The sale of the pieces that this side ships. Fees stand in the first sale that has pieces. */
    SaleDraft sale(Order order, Side side, String country) throws UnusableRowException {
        List<Line> lines = new ArrayList<>();
        String currency = null;
        for (OrderItem item : wanted(side.itemsOf(order))) {
            lines.add(piece(item));
            String of = item.itemPrice().currency();
            if (currency != null && !currency.equals(of)) {
                throw Rejections.unusable("order item " + item.orderItemId() + ".currency", of,
                        "One order has prices in " + currency + " and " + of + ", and a sale has one currency.");
            }
            currency = of;
        }
        boolean first = side == Side.SELLER || wanted(Side.SELLER.itemsOf(order)).isEmpty();
        if (first) {
            fee(lines, Basics.SHIPPING, "Shipping", order.shippingFee(), false);
            fee(lines, Basics.VOUCHER, "Voucher of the seller", order.voucherSeller(), true);
        }
        String comment = first && order.voucherPlatform() != null && order.voucherPlatform().amount().signum() != 0
                ? "Lazada pays a voucher of " + order.voucherPlatform().amount().toPlainString() + ' ' + currency
                : null;
        String name = reference(country, order.seller(), order.orderId());
        return new SaleDraft(reference(name, side), name, side, channel(country), buyer(order),
                order.shippingAddress(), currency, day(order.createdAt()), comment, lines);
    }

    private static List<OrderItem> wanted(List<OrderItem> items) {
        return items.stream().filter(item -> ItemStage.of(item.status()) != ItemStage.CANCELED).toList();
    }

    private static Line piece(OrderItem item) throws UnusableRowException {
        String name = "order item " + item.orderItemId();
        if (item.sellerSku() == null || item.sellerSku().isBlank()) {
            throw Rejections.unusable(name + ".sku", item.sellerSku(),
                    "The item names no SellerSku, so that its product in Tryton is unknown. Set one in Seller Center.");
        }
        if (item.itemPrice() == null || item.itemPrice().amount().signum() < 0) {
            throw Rejections.unusable(name + ".item_price",
                    item.itemPrice() == null ? null : item.itemPrice().amount().toPlainString(),
                    "A line of a sale needs a price that is not negative.");
        }
        return new Line(item.orderItemId(), item.sellerSku(), item.name() == null ? item.sellerSku() : item.name(),
                item.itemPrice().amount());
    }

    private static void fee(List<Line> lines, String code, String name, Money fee, boolean deducted) {
        if (fee != null && fee.amount().signum() != 0) {
            BigDecimal amount = fee.amount().abs();
            lines.add(new Line(null, code, name, deducted ? amount.negate() : amount));
        }
    }

    private static String buyer(Order order) {
        Address to = order.shippingAddress();
        String name = to == null
                ? joined(order.customerFirstName(), order.customerLastName())
                : joined(to.firstName(), to.lastName());
        return name.isEmpty() ? "Buyer of " + order.orderId() : name;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
    }

    private LocalDate day(Instant time) {
        return time == null ? null : LocalDate.ofInstant(time, zone);
    }
}
