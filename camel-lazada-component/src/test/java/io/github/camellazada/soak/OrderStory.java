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
package io.github.camellazada.soak;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camellazada.simulator.commerce.LineState;
import io.github.camellazada.simulator.commerce.reverse.ReverseOrder;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;

/** The life of one order: cancelled, or packed and handed over, and brought back by some buyers. */
final class OrderStory {
    private static final Set<String> PENDING = Set.of("pending");
    private static final Set<String> PACKED = Set.of("packed");
    private static final Set<String> CANCELED = Set.of("canceled");
    private static final Set<String> HANDED_OVER = Set.of("ready_to_ship", "shipped", "delivered", "returned");
    private static final Set<String> PACKED_OR_FURTHER = Set.of("packed", "ready_to_ship", "shipped", "delivered", "returned");
    private static final Set<String> RETURN_AGREED = Set.of("SELLER_AGREE_RETURN", "BUYER_RETURN_ITEM");
    private static final Set<String> REFUNDED = Set.of("REFUND_SUCCESS");
    private static final Set<String> ASKED_FOR = Set.of("REQUEST_INITIATE");

    private final Merchant merchant;
    private final Application application;
    private final Schedule schedule;
    private final Ledger ledger;
    private final long order;
    // drawn at once, since later chapters begin whenever the earlier ones have ended
    private final boolean cancelled;
    private final boolean returned;
    private final boolean goodsToo;
    private final int[] pauses;

    OrderStory(Merchant merchant, Application application, Schedule schedule, Ledger ledger, long order) {
        this.merchant = merchant;
        this.application = application;
        this.schedule = schedule;
        this.ledger = ledger;
        this.order = order;
        this.cancelled = schedule.chance(0.15);
        this.returned = schedule.chance(0.4);
        this.goodsToo = schedule.chance(0.5);
        this.pauses = new int[]{schedule.number(30, 180), schedule.number(10, 60), schedule.number(30, 120),
                schedule.number(20, 90)};
    }

    void begin() {
        schedule.after(pauses[0], cancelled ? this::cancel : this::pack);
    }

    private void cancel() {
        Ask ask = new Ask(merchant, "order-reverse-cancel-create",
                Map.of("order_id", order, "order_item_id_list", lines(), "reason_id", "1000018"));
        expect(ask, CANCELED, PENDING);
        application.ask(ask);
    }

    private void pack() {
        Ask ask = new Ask(merchant, "order-fulfill-pack", Map.of("delivery_type", "dropship", "shipping_allocate_type", "TFS",
                "pack_order_list", List.of(Map.of("order_id", order, "order_item_list", lines()))));
        expect(ask, PACKED_OR_FURTHER, PENDING);
        application.ask(ask.then(packed -> {
            if (packed.isDone()) {
                schedule.after(pauses[1], this::handOver);
            }
        }));
    }

    private void handOver() {
        List<Map<String, String>> packages = merchant.lines(order).stream().map(LineState::packageId).distinct()
                .map(id -> Map.of("package_id", id)).toList();
        Ask ask = new Ask(merchant, "order-package-rts", Map.of("readyToShipReq", Map.of("packages", packages)));
        merchant.lines(order).forEach(line -> ledger.add(new OnceOnly(ask, line.packageId(),
                () -> merchant.lineStatus(order, line.id()), HANDED_OVER, PACKED)));
        application.ask(ask.then(ready -> {
            if (ready.isDone() && returned) {
                schedule.after(pauses[2], this::comeBack);
            }
        }));
    }

    private void comeBack() {
        ReverseOrder reverse = merchant.bringAndReturn(order, goodsToo ? ReverseType.RTM : ReverseType.ONLY_REFUND);
        schedule.after(pauses[3], () -> decide(reverse));
    }

    private void decide(ReverseOrder reverse) {
        long line = reverse.lines().get(0).id();
        Ask ask = new Ask(merchant, goodsToo ? "order-reverse-return-update" : "order-reverse-onlyrefund-seller-decide",
                Map.of("action", goodsToo ? "agreeReturn" : "agreeRefund", "reverse_order_id", reverse.id(),
                        "reverse_order_item_ids", List.of(line)));
        ledger.add(new OnceOnly(ask, Long.toString(line), () -> merchant.reverseStatus(reverse),
                goodsToo ? RETURN_AGREED : REFUNDED, ASKED_FOR));
        application.ask(ask);
    }

    private void expect(Ask ask, Set<String> done, Set<String> untouched) {
        lines().forEach(line -> ledger.add(new OnceOnly(ask, Long.toString(line), () -> merchant.lineStatus(order, line),
                done, untouched)));
    }

    private List<Long> lines() {
        return merchant.lines(order).stream().map(LineState::id).toList();
    }
}
