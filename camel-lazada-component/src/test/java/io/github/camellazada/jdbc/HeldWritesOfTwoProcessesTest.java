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
package io.github.camellazada.jdbc;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.camellazada.simulator.commerce.product.ProductDraft.Listed;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two processes hold writes during a campaign, and both send what is held when it is over. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class HeldWritesOfTwoProcessesTest {
    private static final String SELLER = "1001";
    private static final Duration LONG = Duration.ofSeconds(60);

    private static EmbeddedPostgres database;

    private SellerProcesses processes;
    private ChildProcess first;
    private ChildProcess second;

    @BeforeAll
    static void startDatabase() throws IOException {
        database = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database.close();
    }

    private void start(String window) throws Exception {
        processes = new SellerProcesses(database, window, Duration.ofSeconds(8));
        processes.authorize(SELLER);
        first = processes.start();
        second = processes.start();
    }

    @AfterEach
    void stop() throws Exception {
        processes.close();
    }

    @Test
    void eachHeldWriteIsSentOnceAndToldOnce() throws Exception {
        start("");
        processes.simulator.faults().on(SellerProcesses.SELLABLE).freeze();
        List<Listed> products = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Listed product = processes.product(SELLER, "S" + i);
            products.add(product);
            assertThat((i % 2 == 0 ? first : second).ask(SellerProcesses.stock(SELLER, product, 3))).isEqualTo("held");
        }
        // the last value counts, whoever asked for the one before
        assertThat(second.ask(SellerProcesses.stock(SELLER, products.get(0), 5))).isEqualTo("held");
        assertThat(processes.written()).isEmpty();

        processes.simulator.faults().clear();

        await().atMost(LONG).untilAsserted(() -> assertThat(toldBy(first, second)).hasSize(30));
        assertThat(toldBy(first, second)).doesNotHaveDuplicates().allMatch(line -> line.startsWith("DONE "));
        // one that was being sent when its later value was asked for has two values
        assertThat(processes.written()).doesNotHaveDuplicates().hasSizeBetween(30, 31);
        assertThat(processes.sellable(SELLER, products.get(0))).isEqualTo(5);
        assertThat(products.subList(1, 30)).allMatch(product -> processes.sellable(SELLER, product) == 3);
        assertThat(processes.held(SELLER)).isZero();
    }

    @Test
    void aWriteThatIsBeingSentByAKilledProcessIsSentAgainAndToldOnce() throws Exception {
        start("sg " + Instant.now().minusSeconds(600) + "/" + Instant.now().plusSeconds(600) + " stock");
        Listed shirt = processes.product(SELLER, "SHIRT");
        assertThat(first.ask(SellerProcesses.stock(SELLER, shirt, 4))).isEqualTo("held");
        processes.simulator.faults().on(SellerProcesses.SELLABLE).once().loseRequest();
        killInMidSend();
        assertThat(processes.sellable(SELLER, shirt)).isEqualTo(10);

        // its own first write makes a process look at what is held
        Listed hat = processes.product(SELLER, "HAT");
        assertThat(second.ask(SellerProcesses.stock(SELLER, hat, 2))).isEqualTo("held");
        second.ask("turn PT15M");
        await().atMost(LONG).until(() -> processes.sellable(SELLER, hat) == 2);
        // what the killed process had taken rests
        await().atMost(LONG).until(() -> processes.held(SELLER) == 1);
        second.ask("turn PT2M");

        await().atMost(LONG).until(() -> processes.sellable(SELLER, shirt) == 4);
        await().atMost(LONG).untilAsserted(() -> assertThat(toldBy(second)).containsExactlyInAnyOrder("DONE " + hat.skuId(),
                "DONE " + shirt.skuId()));
        assertThat(processes.held(SELLER)).isZero();
        assertThat(processes.written()).filteredOn(line -> line.startsWith(shirt.skuId() + "=")).hasSize(2);
    }

    @Test
    void aLaterValueIsNotOvertakenByTheOneOfAKilledProcess() throws Exception {
        start("sg " + Instant.now().minusSeconds(600) + "/" + Instant.now().plusSeconds(600) + " stock");
        Listed shirt = processes.product(SELLER, "SHIRT");
        assertThat(first.ask(SellerProcesses.stock(SELLER, shirt, 4))).isEqualTo("held");
        processes.simulator.faults().on(SellerProcesses.SELLABLE).once().stallBody();
        killInMidSend();
        assertThat(processes.sellable(SELLER, shirt)).as("done, but nobody knows").isEqualTo(4);

        second.ask("turn PT15M");
        assertThat(second.ask(SellerProcesses.stock(SELLER, shirt, 7))).as("after the freeze").isEqualTo("held");
        second.ask("turn PT2M");

        await().atMost(LONG).until(() -> processes.held(SELLER) == 0);
        assertThat(processes.written()).containsExactly(shirt.skuId() + "=4", shirt.skuId() + "=7");
        assertThat(processes.sellable(SELLER, shirt)).isEqualTo(7);
    }

    @Test
    void aProcessThatStoodStillNeverSendsItsOldValueAgain() throws Exception {
        start("sg " + Instant.now().minusSeconds(600) + "/" + Instant.now().plusSeconds(600) + " stock");
        Listed shirt = processes.product(SELLER, "SHIRT");
        assertThat(first.ask(SellerProcesses.stock(SELLER, shirt, 4))).isEqualTo("held");
        processes.simulator.faults().on(SellerProcesses.SELLABLE).once().stallBody();
        first.ask("turn PT15M");
        await().atMost(LONG).until(() -> !processes.written().isEmpty());
        first.freeze();

        second.ask("turn PT15M");
        assertThat(second.ask(SellerProcesses.stock(SELLER, shirt, 7))).isEqualTo("held");
        second.ask("turn PT2M");
        await().atMost(LONG).untilAsserted(() -> assertThat(toldBy(second)).containsExactly("DONE " + shirt.skuId()));
        second.kill();
        first.send("turn PT2M");
        first.wake();
        assertThat(first.answer()).isEqualTo("turned");

        // only when it has done with the one write, it looks at what is held again
        Listed hat = processes.product(SELLER, "HAT");
        processes.simulator.faults().on(SellerProcesses.SELLABLE).freeze();
        assertThat(first.ask(SellerProcesses.stock(SELLER, hat, 2))).isEqualTo("held");
        processes.simulator.faults().clear();
        await().atMost(LONG).untilAsserted(() -> assertThat(toldBy(first)).containsExactly("DONE " + hat.skuId()));
        assertThat(processes.written()).containsExactly(shirt.skuId() + "=4", shirt.skuId() + "=7", hat.skuId() + "=2");
        assertThat(processes.sellable(SELLER, shirt)).isEqualTo(7);
    }

    private void killInMidSend() throws Exception {
        first.ask("turn PT15M");
        await().atMost(LONG).until(() -> !processes.written().isEmpty());
        first.kill();
    }

    private static List<String> toldBy(ChildProcess... all) throws IOException {
        List<String> told = new ArrayList<>();
        for (ChildProcess process : all) {
            Stream.of(process.ask("told").split(", ")).filter(line -> !line.isEmpty()).forEach(told::add);
        }
        return told;
    }
}
