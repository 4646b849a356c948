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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.github.camellazada.examples.support.DemoLazada;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.camellazada.examples.finance.Demo.MALAYSIA;
import static io.github.camellazada.examples.support.Await.soon;
import static io.github.camellazada.examples.support.DemoLazada.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

class PayoutReportTest {
    private static final String SINGAPORE = SELLER + "-SG";

    @TempDir
    static Path folder;
    private static DemoLazada lazada;

    @BeforeAll
    static void start() {
        lazada = Demo.set(DemoLazada.start(Finance.EXAMPLE, folder)).set("finance.ledger.poll", 500).startApplication();
    }

    @AfterAll
    static void stop() {
        lazada.close();
    }

    @Test
    void aMonthWithoutFaultsIsExplainedToTheLastCent() throws IOException {
        assertThat(lines(MALAYSIA + "-MY", "differences.csv")).hasSize(1);
        assertThat(lines(MALAYSIA + "-MY", "bad-rows.csv")).hasSize(1);
        assertThat(lines(MALAYSIA + "-MY", "payouts.csv")).element(1).asString()
                .contains("\"ST1000002-20260112\",\"2026-01-12\",0.00,MYR,3,88.00,-7.60,80.40,MYR,80.40,MYR,\"true\"");
        assertThat(lines(MALAYSIA + "-MY", "transactions.csv").stream().skip(1)).hasSize(3)
                .allMatch(row -> row.contains("yes"));
    }

    @Test
    void eachCentThatIsNotExplainedIsListedWithItsOrderAndReason() throws IOException {
        List<String> differences = lines(SINGAPORE, "differences.csv");

        assertThat(differences).hasSize(6)
                .anyMatch(row -> row.contains("payout") && row.contains("ST1000001-20260119") && row.contains("-0.80,SGD")
                        && row.contains("add up to"))
                .anyMatch(row -> row.contains("payout") && row.contains("shows no settlement"))
                .anyMatch(row -> row.contains("Handling of parrots") && row.contains("-1.25,SGD")
                        && row.matches(".*,[0-9]{6,},[0-9]{6,},-1.25.*"))
                .anyMatch(row -> row.contains("Lazada has no order item 47110 of the order 4711"))
                .anyMatch(row -> row.contains("The price is given back, but the order item is delivered"));
        assertThat(lines(SINGAPORE, "bad-rows.csv")).hasSize(2).element(1).asString()
                .contains("finance-transaction-details-get").contains("\"amount\",\"n/a\"");
    }

    @Test
    void thePlotMarksThePayoutsThatAreNotExplained() throws IOException {
        String plot = String.join("\n", lines(SINGAPORE, "payouts.svg"));

        // two payouts with differences, and the mark in the legend
        assertThat(plot.split("<circle", -1)).hasSize(4);
        assertThat(plot).contains("ST1000001-20260112 income 40.00").contains("</svg>");
    }

    @Test
    void theReportHasTheMetricsOfTheSellerAndWhatMovedOnTheAccount() throws IOException {
        assertThat(String.join("\n", lines(SINGAPORE, "report.txt"))).contains("ship_on_time")
                .containsPattern("Deposit, Settlement +.* SGD").contains("Bad rows: 1");
    }

    @Test
    void eachTransactionIsKeptAsItComesUp() throws IOException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Singapore"));
        new DemoSales(lazada.simulator(), SELLER, "SGD", today.minusDays(3), "9.00").sell();

        Path ledger = folder.resolve("ledger").resolve(SINGAPORE + ".jsonl");
        soon().until(() -> Files.exists(ledger) && Files.readAllLines(ledger).size() >= 3);

        assertThat(Files.readAllLines(ledger)).hasSize(3).allMatch(line -> line.startsWith("{") && line.endsWith("}"))
                .anyMatch(line -> line.contains("Item Price Credit") && line.contains("9.00"));
    }

    @Test
    void aReportIsMadeWhenLazadaIsThereAgain() throws IOException {
        Path report = folder.resolve("reports/2026-01").resolve(MALAYSIA + "-MY").resolve("report.txt");
        soon().until(() -> Files.exists(report));
        Files.delete(report);

        soon().until(() -> Files.exists(report));

        assertThat(Files.readString(report)).contains("Not explained: 0");
    }

    @Test
    void anOrderThatMakesLazadaRefuseTheListHidesNoOtherOrder() throws IOException {
        List<String> before = lines(SINGAPORE, "differences.csv");
        int calls = lazada.calls("/orders/items/get");
        lazada.simulator().faults().on("/orders/items/get").ofSeller(SELLER).once().reject("ISV", "37",
                "E037: One or more order id in the list are incorrect");
        Files.delete(folder.resolve("reports/2026-01").resolve(SINGAPORE).resolve("report.txt"));

        assertThat(lines(SINGAPORE, "differences.csv")).isEqualTo(before);
        // the list, and then each of its eight orders alone
        assertThat(lazada.calls("/orders/items/get")).isGreaterThanOrEqualTo(calls + 9);
    }

    private static List<String> lines(String account, String file) throws IOException {
        Path report = folder.resolve("reports/2026-01").resolve(account);
        soon().until(() -> Files.exists(report.resolve("report.txt")));
        return Files.readAllLines(report.resolve(file));
    }
}
