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
package io.github.camellazada.simulator.commerce.reverse;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.order.Order;
import io.github.camellazada.simulator.commerce.order.OrderLine;

/** What buyers, and Lazada's warehouse, do about cancellations and returns. */
public final class BuyerSide {
    private final ReverseDesk desk;

    public BuyerSide(ReverseDesk desk) {
        this.desk = desk;
    }

    /** Wants to cancel lines, all of them if none is named. */
    public long requestCancel(Shop shop, Order order, long... lineIds) {
        return desk.cancelByBuyer(shop, order, lines(order, lineIds), ReverseReason.CHANGE_OF_MIND).id();
    }

    /** Wants to return lines, all of them if none is named. */
    public long requestReturn(Shop shop, Order order, ReverseType type, long... lineIds) {
        if (type == ReverseType.CANCEL) {
            throw new IllegalArgumentException("A cancellation is no return; use requestCancel");
        }
        return desk.returnByBuyer(shop, type, order, lines(order, lineIds), ReverseReason.DEFECTIVE).id();
    }

    /** Gets back this amount for each line, and not its price. */
    public void refundPart(Shop shop, long reverseOrderId, BigDecimal amount) {
        for (ReverseLine line : reverse(shop, reverseOrderId).lines()) {
            if (amount.signum() <= 0 || amount.compareTo(line.orderLine().price()) > 0) {
                throw new IllegalArgumentException("A part of " + line.orderLine().price() + " is wanted, not " + amount);
            }
            line.refund(amount);
        }
    }

    /** Hands the goods to a carrier. */
    public void shipBack(Shop shop, long reverseOrderId) {
        move(shop, reverseOrderId, ReverseStage.RETURN_AGREED, ReverseStage.SHIPPING_BACK, "buyer");
    }

    /** Lazada's warehouse has the goods. */
    public void receiveInWarehouse(Shop shop, long reverseOrderId) {
        if (reverse(shop, reverseOrderId).type() != ReverseType.RTW) {
            throw new IllegalStateException("Reverse order " + reverseOrderId + " does not go to Lazada's warehouse");
        }
        move(shop, reverseOrderId, ReverseStage.SHIPPING_BACK, ReverseStage.RECEIVED, "system");
    }

    /** Takes the wish back. */
    public void withdraw(Shop shop, long reverseOrderId) {
        move(shop, reverseOrderId, ReverseStage.REQUESTED, ReverseStage.WITHDRAWN, "buyer");
        reverse(shop, reverseOrderId).lines().forEach(line -> line.orderLine().cancelDecisionDue(null));
    }

    private void move(Shop shop, long reverseOrderId, ReverseStage from, ReverseStage to, String operator) {
        ReverseOrder reverse = reverse(shop, reverseOrderId);
        for (ReverseLine line : reverse.lines()) {
            if (line.stage() != from) {
                throw new IllegalStateException(
                        "Line " + line.id() + " of reverse order " + reverseOrderId + " is " + line.stage() + ", not " + from);
            }
            desk.to(shop, reverse, line, to, operator, List.of());
        }
    }

    private static ReverseOrder reverse(Shop shop, long id) {
        return shop.reverses().find(id)
                .orElseThrow(() -> new IllegalArgumentException("Seller " + shop.sellerId() + " has no reverse order " + id));
    }

    private static List<OrderLine> lines(Order order, long... lineIds) {
        return lineIds.length == 0
                ? order.lines()
                : Arrays.stream(lineIds).mapToObj(id -> order.line(id)
                        .orElseThrow(() -> new IllegalArgumentException("Order " + order.id() + " has no line " + id)))
                        .toList();
    }
}
