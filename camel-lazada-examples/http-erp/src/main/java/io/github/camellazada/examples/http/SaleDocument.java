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
package io.github.camellazada.examples.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.LazadaConstants;
import io.github.camellazada.examples.support.BadRow;
import io.github.camellazada.examples.support.UnusableRowException;
import io.github.camellazada.model.Address;
import io.github.camellazada.model.Money;
import io.github.camellazada.model.Order;
import io.github.camellazada.model.OrderItem;
import org.apache.camel.Header;

/** Makes the documents of the contract: the place to change for an ERP with other fields. */
public class SaleDocument {

    /** The unique name of an order in the ERP, which is its idempotency key. An order id alone is unique only within its seller. */
    public String reference(Order order, @Header(LazadaConstants.COUNTRY) String country) {
        return "lazada:" + country + ':' + order.seller() + ':' + order.orderId();
    }

    /** The sale of an order. */
    public Map<String, Object> sale(Order order, @Header(LazadaConstants.COUNTRY) String country) throws UnusableRowException {
        Map<String, Object> sale = new LinkedHashMap<>();
        sale.put("reference", reference(order, country));
        sale.put("country", country);
        sale.put("seller", order.seller());
        sale.put("orderId", order.orderId());
        sale.put("currency",
                order.items().stream().map(OrderItem::itemPrice).filter(price -> price != null).map(Money::currency)
                        .findFirst().orElse(null));
        sale.put("placedAt", text(order.createdAt()));
        sale.put("shippingFee", amount(order.shippingFee()));
        sale.put("sellerVoucher", amount(order.voucherSeller()));
        sale.put("shipTo", address(order.shippingAddress()));
        sale.put("status", status(order));
        List<Map<String, Object>> lines = new java.util.ArrayList<>();
        for (OrderItem item : order.items()) {
            lines.add(line(item));
        }
        sale.put("lines", lines);
        sale.values().removeIf(value -> value == null);
        return sale;
    }

    /** How far the items of an order are. */
    public Map<String, Object> status(Order order) {
        Map<String, String> items = new LinkedHashMap<>();
        order.items().forEach(item -> items.put(item.orderItemId(), String.valueOf(item.status())));
        return Map.of("changedAt", text(order.updatedAt()), "items", items);
    }

    private static Map<String, Object> line(OrderItem item) throws UnusableRowException {
        if (item.sellerSku() == null || item.sellerSku().isBlank() || item.itemPrice() == null) {
            throw new UnusableRowException(new BadRow("lazada", 0, "order item " + item.orderItemId(), item.sellerSku(),
                    "The item lacks its SellerSku or its price, so that the ERP cannot book it. Set the SKU in Seller Center."));
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("lineId", item.orderItemId());
        line.put("sku", item.sellerSku());
        line.put("name", item.name());
        line.put("price", amount(item.itemPrice()));
        line.values().removeIf(value -> value == null);
        return line;
    }

    private static Map<String, Object> address(Address to) {
        if (to == null) {
            return null;
        }
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("name", joined(" ", to.firstName(), to.lastName()));
        address.put("street", joined(", ", to.line1(), to.line2(), to.district(), to.line5(), to.line4()));
        address.put("city", to.city());
        address.put("postCode", to.postCode());
        address.put("country", to.country());
        address.put("phone", to.phone());
        address.values().removeIf(value -> value == null);
        return address;
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(separator));
    }

    private static String amount(Money money) {
        return money == null ? null : money.amount().abs().toPlainString();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
