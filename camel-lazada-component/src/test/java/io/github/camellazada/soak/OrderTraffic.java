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

import java.util.HashMap;
import java.util.Map;

import io.github.camellazada.simulator.commerce.product.ProductDraft.Listed;

/** Orders come in, and an ERP lists and reads them, and looks at products now and then. */
final class OrderTraffic {
    private final Merchant merchant;
    private final Application application;
    private final Schedule schedule;
    private final Ledger ledger;
    private final Listed goods;

    OrderTraffic(Merchant merchant, Application application, Schedule schedule, Ledger ledger) {
        this.merchant = merchant;
        this.application = application;
        this.schedule = schedule;
        this.ledger = ledger;
        this.goods = merchant.list("GOODS", 3, 1_000_000);
    }

    void plan() {
        schedule.atAnyTime(25, this::comeIn);
        schedule.atAnyTime(40, () -> ask("orders-get", Map.of("update_after", "2026-01-01T00:00:00+00:00", "limit", 50)));
        schedule.atAnyTime(10, () -> ask("products-get", Map.of("filter", "all", "limit", 20)));
        schedule.atAnyTime(5, () -> ask("seller-get", Map.of()));
    }

    private void comeIn() {
        Map<Long, Integer> pieces = new HashMap<>();
        goods.skuIds().subList(0, schedule.number(1, 3)).forEach(sku -> pieces.put(sku, 1));
        long order = merchant.order(pieces);
        schedule.after(schedule.number(5, 60), () -> ask("order-items-get", Map.of("order_id", order)));
        new OrderStory(merchant, application, schedule, ledger, order).begin();
    }

    private void ask(String operation, Map<String, Object> body) {
        application.ask(new Ask(merchant, operation, body));
    }
}
