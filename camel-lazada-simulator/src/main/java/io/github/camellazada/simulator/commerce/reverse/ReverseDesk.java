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

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import io.github.camellazada.simulator.commerce.Announcer;
import io.github.camellazada.simulator.commerce.Ids;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.order.Order;
import io.github.camellazada.simulator.commerce.order.OrderDesk;
import io.github.camellazada.simulator.commerce.order.OrderLine;
import io.github.camellazada.simulator.commerce.order.OrderStatus;
import io.github.camellazada.simulator.world.World;

/** Opens reverse orders and moves their lines from stage to stage, with what that does to the order and the pushes for it. */
public final class ReverseDesk {
    /** How long a seller has to decide on a buyer's wish to cancel, before it is granted (assumed). */
    public static final Duration TIME_TO_DECIDE = Duration.ofHours(24);

    private final World world;
    private final Ids ids;
    private final Announcer announcer;
    private final OrderDesk orders;

    public ReverseDesk(World world, Ids ids, Announcer announcer, OrderDesk orders) {
        this.world = world;
        this.ids = ids;
        this.announcer = announcer;
        this.orders = orders;
    }

    /** The seller cancels lines that are not ready to ship; without stock left, none stays on sale. */
    public ReverseOrder cancelBySeller(Shop shop, Order order, Collection<OrderLine> lines, ReverseReason reason) {
        ReverseOrder reverse = open(shop, ReverseType.CANCEL, order, lines, reason, "seller");
        finishCancel(shop, reverse, "cancellation-seller");
        if (reason == ReverseReason.OUT_OF_STOCK) {
            lines.forEach(line -> line.sku().stock().sellOut());
        }
        return reverse;
    }

    /** The buyer wants to cancel; what is paid needs the seller's consent. */
    public ReverseOrder cancelByBuyer(Shop shop, Order order, Collection<OrderLine> lines, ReverseReason reason) {
        require(lines, line -> line.status().isBeforeReadyToShip(), "can no longer be cancelled");
        ReverseOrder reverse = open(shop, ReverseType.CANCEL, order, lines, reason, "buyer");
        if (lines.stream().allMatch(line -> line.status() == OrderStatus.UNPAID)) {
            finishCancel(shop, reverse, "cancellation-customer");
        } else {
            lines.forEach(line -> line.cancelDecisionDue(now().plus(TIME_TO_DECIDE)));
            world.after(TIME_TO_DECIDE, () -> {
                if (isUndecided(reverse)) {
                    decideCancel(shop, reverse, true, "system");
                }
            });
        }
        return reverse;
    }

    /** Whether a buyer's wish to cancel waits for the seller. */
    public boolean isUndecided(ReverseOrder reverse) {
        return reverse.type() == ReverseType.CANCEL
                && reverse.lines().stream().allMatch(line -> line.stage() == ReverseStage.REQUESTED);
    }

    /** Grants or refuses a buyer's wish to cancel. */
    public void decideCancel(Shop shop, ReverseOrder reverse, boolean agreed, String operator) {
        reverse.lines().forEach(line -> line.orderLine().cancelDecisionDue(null));
        boolean possible = reverse.lines().stream().allMatch(line -> line.orderLine().status().isBeforeReadyToShip());
        if (agreed && possible) {
            finishCancel(shop, reverse, "cancellation-customer");
        } else {
            reverse.lines().forEach(line -> to(shop, reverse, line, ReverseStage.WITHDRAWN, operator, List.of()));
        }
    }

    /** The buyer wants to give delivered goods back, or only the money. */
    public ReverseOrder returnByBuyer(Shop shop, ReverseType type, Order order, Collection<OrderLine> lines,
            ReverseReason reason) {
        require(lines, line -> line.status() == OrderStatus.DELIVERED, "was not delivered");
        ReverseOrder reverse = open(shop, type, order, lines, reason, "buyer");
        lines.forEach(line -> line.reason(reason.text(), "buyer-return"));
        return reverse;
    }

    /** Moves a line on, on behalf of somebody who may show pictures. */
    public void to(Shop shop, ReverseOrder reverse, ReverseLine line, ReverseStage stage, String operator,
            List<String> pictures) {
        line.stage(stage, now());
        line.history().add(new ReverseLine.HistoryEntry(now(), operator, pictures));
        line.orderLine().reverse(reverse.id(), line.id(), stage.reverseStatus(), now());
        stage.pushedFor(reverse.type()).ifPresent(status -> announcer.reverseLine(shop, reverse, line, status));
        if (stage == ReverseStage.REFUNDED && reverse.type().isReturn()) {
            orders.step(line.orderLine(), OrderStatus.RETURNED);
            announcer.orderLine(shop, reverse.order(), line.orderLine());
        }
    }

    /** Opens a dispute about a line. */
    public void dispute(Shop shop, ReverseOrder reverse, ReverseLine line, List<String> pictures) {
        line.dispute();
        to(shop, reverse, line, ReverseStage.DISPUTED, "seller", pictures);
    }

    private ReverseOrder open(Shop shop, ReverseType type, Order order, Collection<OrderLine> lines, ReverseReason reason,
            String operator) {
        require(lines, line -> !hasOpenReverse(shop, line), "already has a reverse order");
        List<ReverseLine> reverseLines = lines.stream().map(line -> new ReverseLine(ids.nextReverse(), line, now())).toList();
        ReverseOrder reverse = new ReverseOrder(ids.nextReverse(), type, order, reason, reverseLines);
        shop.reverses().add(reverse);
        reverse.lines().forEach(line -> to(shop, reverse, line, ReverseStage.REQUESTED, operator, List.of()));
        return reverse;
    }

    private void finishCancel(Shop shop, ReverseOrder reverse, String initiator) {
        boolean paid = reverse.order().paidAt() != null;
        List<OrderLine> lines = reverse.lines().stream().map(ReverseLine::orderLine).toList();
        orders.cancel(shop, reverse.order(), lines, reverse.reason().text(), initiator);
        for (ReverseLine line : reverse.lines()) {
            to(shop, reverse, line, ReverseStage.CANCELED, "system", List.of());
            if (paid) {
                to(shop, reverse, line, ReverseStage.REFUNDED, "system", List.of());
            }
        }
    }

    private static boolean hasOpenReverse(Shop shop, OrderLine line) {
        return shop.reverses().all().stream().flatMap(reverse -> reverse.lines().stream())
                .anyMatch(reverse -> reverse.orderLine() == line && reverse.stage() != ReverseStage.WITHDRAWN
                        && reverse.stage() != ReverseStage.RETURN_REFUSED && reverse.stage() != ReverseStage.REFUND_REFUSED);
    }

    private static void require(Collection<OrderLine> lines, Predicate<OrderLine> rule, String problem) {
        lines.stream().filter(rule.negate()).findFirst().ifPresent(line -> {
            throw new IllegalStateException("Order line " + line.id() + " " + problem + "; it is " + line.status().wireName());
        });
    }

    private Instant now() {
        return world.clock().instant();
    }
}
