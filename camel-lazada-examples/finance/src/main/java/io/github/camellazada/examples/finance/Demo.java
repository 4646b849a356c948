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

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.github.camellazada.examples.support.Await;
import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.simulator.LazadaSimulator;

import static io.github.camellazada.examples.support.DemoLazada.SELLER;

/** January of a seller with two sites at a simulated Lazada, in which not all money is explained. */
final class Demo {
    static final String MALAYSIA = "1000002";
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 1, 5);

    private Demo() {
    }

    static void show(DemoLazada lazada, PrintStream out) {
        set(lazada).startApplication();
        for (String account : List.of(SELLER + "-SG", MALAYSIA + "-MY")) {
            String report = "reports/2026-01/" + account + "/report.txt";
            Await.soon().until(() -> !lazada.read(report).isEmpty());
            out.println(lazada.read(report));
        }
        out.println("Reports, CSV files and plots: " + lazada.folder().resolve("reports"));
    }

    static DemoLazada set(DemoLazada lazada) {
        lazada.addSeller(MALAYSIA, "my");
        trade(lazada.simulator());
        return lazada.storesInMemory().set("finance.accounts", SELLER + ":SG, " + MALAYSIA + ":MY")
                .set("finance.month", "2026-01")
                .set("finance.period", 500);
    }

    /** Three weeks of sales in Singapore and one in Malaysia. */
    private static void trade(LazadaSimulator lazada) {
        DemoSales good = new DemoSales(lazada, SELLER, "SGD", FIRST_MONDAY, "20.00");
        good.sell();
        good.sell();
        good.close("0.00");
        good.settle("0.00");

        DemoSales odd = new DemoSales(lazada, SELLER, "SGD", FIRST_MONDAY.plusWeeks(1), "35.50");
        odd.sell();
        odd.enter("Sponsored Discovery - Top up", "-5.00", Map.of("order_no", "", "orderItem_no", ""));
        odd.enter("Handling of parrots", "-1.25", odd.sell());
        odd.enter("Commission", "n/a", odd.sell());
        odd.enter("Commission", "-0.10", Map.of("order_no", "4711", "orderItem_no", "47110"));
        odd.close("-0.80");

        DemoSales refund = new DemoSales(lazada, SELLER, "SGD", FIRST_MONDAY.plusWeeks(2), "12.00");
        refund.enter("Reversal Item Price", "-12.00", refund.sell());
        refund.sell();
        refund.close("0.00");
        refund.settle("0.00");

        DemoSales ringgit = new DemoSales(lazada, MALAYSIA, "MYR", FIRST_MONDAY, "88.00");
        ringgit.sell();
        ringgit.close("0.00");
        ringgit.settle("0.00");
    }
}
