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

import io.github.camellazada.simulator.LazadaSimulator;

/** All that a seller does, in one country or as one seller in several. */
final class AccountTraffic {
    private static final int STORMS = 3;

    private final Account account;
    private final Application application;
    private final Schedule schedule;
    private final Ledger ledger;
    private final LazadaSimulator simulator;

    AccountTraffic(Account account, Application application, Schedule schedule, Ledger ledger, LazadaSimulator simulator) {
        this.account = account;
        this.application = application;
        this.schedule = schedule;
        this.ledger = ledger;
        this.simulator = simulator;
    }

    void plan() {
        List<Merchant> merchants = account.merchants();
        for (int i = 0; i < merchants.size(); i++) {
            plan(merchants.get(i), schedule.part(i, merchants.size()));
        }
        if (merchants.size() > 1) {
            schedule.atAnyTime(STORMS, this::storm);
        }
    }

    private void plan(Merchant merchant, Schedule part) {
        new StockTraffic(merchant, application, part, ledger).plan();
        new CatalogueTraffic(merchant, application, part, ledger).plan();
        new OrderTraffic(merchant, application, part, ledger).plan();
    }

    /** All countries of a cross-border seller call at the moment at which their one token ends. */
    private void storm() {
        simulator.tokens().expire(account.id());
        account.merchants().forEach(merchant -> application.ask(new Ask(merchant, "seller-get", Map.of())));
    }
}
