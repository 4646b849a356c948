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
package io.github.camellazada.examples.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.service.RecordKind;
import io.github.camellazada.simulator.service.Services;

/** Sales of a seller at a simulated Lazada with the money that belongs to them: weekly statements, fees, settlements. */
final class DemoSales {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);
    private static final BigDecimal COMMISSION = new BigDecimal("0.05");
    private static final String SHIPPING = "-3.20";

    private final Services services;
    private final Commerce commerce;
    private final String seller;
    private final String currency;
    private final long sku;
    private final BigDecimal price;
    private final LocalDate monday;
    private BigDecimal sum = BigDecimal.ZERO;
    private int rows;

    /**
     * @param monday first day of the statement
     * @param price  price of the cup that is sold
     */
    DemoSales(LazadaSimulator lazada, String seller, String currency, LocalDate monday, String price) {
        this.services = lazada.module(Services.class);
        this.commerce = lazada.module(Commerce.class);
        this.seller = seller;
        this.currency = currency;
        this.monday = monday;
        this.price = new BigDecimal(price);
        this.sku = commerce.product(seller).sku("CUP-" + monday).price(price).stock(99).add().skuId();
    }

    /** A cup is sold, delivered and charged for; gives back the fields that a transaction about it has. */
    Map<String, String> sell() {
        long order = commerce.placeOrder(seller, sku);
        commerce.pay(seller, order);
        commerce.packAndReady(seller, order);
        commerce.ship(seller, order);
        commerce.deliver(seller, order);
        Map<String, String> item = Map.of("order_no", Long.toString(order), "orderItem_no",
                Long.toString(commerce.order(seller, order).lines().get(0).id()), "seller_sku", "CUP-" + monday);
        enter("Item Price Credit", price.toPlainString(), item);
        enter("Commission", price.multiply(COMMISSION).setScale(2, RoundingMode.HALF_UP).negate().toPlainString(), item);
        enter("Shipping Fee Paid by Seller", SHIPPING, item);
        services.add(RecordKind.LOGISTICS_FEE, seller, Map.of("seller_id", seller, "trade_order_id", item.get("order_no"),
                "trade_order_line_id", item.get("orderItem_no"), "amount", Map.of("amount", SHIPPING.substring(1), "currency",
                        currency),
                "currency", currency, "fee_creation_date", Map.of("year", monday.getYear(), "month_value",
                        monday.getMonthValue(), "day_of_month", monday.getDayOfMonth())));
        return item;
    }

    /** Enters a transaction of this statement; it counts for the payout if its amount is a number. */
    ObjectNode enter(String fee, String amount, Map<String, String> item) {
        Map<String, String> values = new HashMap<>(item);
        values.put("transaction_number", "T-" + monday + "-" + seller + "-" + rows++);
        values.put("transaction_date", monday.plusDays(3).format(DAY));
        values.put("statement", monday.format(DAY) + " - " + monday.plusDays(6).format(DAY));
        values.put("fee_name", fee);
        values.put("transaction_type", fee);
        values.put("amount", amount);
        if (amount.matches("-?[0-9.]+")) {
            sum = sum.add(new BigDecimal(amount));
        }
        return services.add(RecordKind.FEE_TRANSACTION, seller, values);
    }

    /** Makes the statement, which differs from its transactions by {@code more}; gives back its number. */
    String close(String more) {
        LocalDate day = monday.plusDays(7);
        String number = "ST" + seller + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
        String balance = sum.add(new BigDecimal(more)).toPlainString();
        services.add(RecordKind.PAYOUT, seller,
                Map.of("statement_number", number, "created_at", day + " 00:23:04", "updated_at",
                        day.plusDays(2) + " 00:00:00", "opening_balance", "0.00", "closing_balance", balance, "payout",
                        balance + " " + currency, "paid", "1"));
        return number;
    }

    /** Pays the statement to the seller's account. */
    void settle(String more) {
        services.add(RecordKind.ACCOUNT_TRANSACTION, seller,
                Map.of("transaction_time", monday.plusDays(9) + " 08:00:00", "type",
                        "Deposit", "sub_type", "Settlement", "amount", sum.add(new BigDecimal(more)).toPlainString(),
                        "currency", currency));
    }
}
