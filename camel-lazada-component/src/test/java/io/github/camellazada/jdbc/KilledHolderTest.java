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

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camellazada.simulator.commerce.product.ProductDraft.Listed;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The process that refreshes a token is killed between Lazada's answer and the store; another one goes on. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class KilledHolderTest {
    private static final String REFRESH = "/auth/token/refresh";
    private static final String SELLER = "1001";
    private static final String OTHER = "1002";

    private static final Duration LONG = Duration.ofSeconds(60);

    private static EmbeddedPostgres database;

    private SellerProcesses processes;
    private ChildProcess first;
    private ChildProcess second;
    private Listed shirt;
    private Listed hat;

    @BeforeAll
    static void startDatabase() throws IOException {
        database = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database.close();
    }

    @BeforeEach
    void holdAWriteOfEachSeller() throws Exception {
        processes = new SellerProcesses(database, "", Duration.ofSeconds(5));
        processes.authorize(SELLER);
        processes.authorize(OTHER);
        shirt = processes.product(SELLER, "SHIRT");
        hat = processes.product(OTHER, "HAT");
        first = processes.start();
        second = processes.start();
        processes.simulator.faults().on(SellerProcesses.SELLABLE).freeze();
        assertThat(first.ask(SellerProcesses.stock(SELLER, shirt, 4))).isEqualTo("held");
        assertThat(first.ask(SellerProcesses.stock(OTHER, hat, 3))).isEqualTo("held");
    }

    @AfterEach
    void stop() throws Exception {
        processes.close();
    }

    @Test
    void whereTheOldRefreshTokenLivesNothingIsLost() throws Exception {
        killTheHolder(true);

        await().atMost(LONG).until(() -> second.ask("call " + SELLER), "ok"::equals);
        goOnWithoutFreeze();

        await().atMost(LONG).until(() -> processes.sellable(SELLER, shirt) == 4);
        assertThat(second.ask("told")).contains("REFRESHED " + SELLER).doesNotContain("AUTHORIZE_AGAIN");
    }

    @Test
    void anEndedTokenConcernsOneSellerAndKeepsHeldWrites() throws Exception {
        killTheHolder(false);

        await().atMost(LONG).until(() -> second.ask("call " + SELLER), "LazadaAuthorizationException"::equals);
        assertThat(second.ask("call " + OTHER)).isEqualTo("ok");
        assertThat(second.ask("told")).contains("AUTHORIZE_AGAIN " + SELLER).doesNotContain("AUTHORIZE_AGAIN " + OTHER);
        assertThat(second.ask("health")).contains("UP", "sellers.authorize.again=" + SELLER + "@sg").doesNotContain(OTHER);

        processes.simulator.push().push(SELLER, 0, JsonNodeFactory.instance.objectNode().put("order_status", "pending")
                .put("trade_order_id", "260422900198363").put("trade_order_line_id", "260422900298363")
                .put("status_update_time", 1603698638));
        await().until(() -> second.ask("told").contains("push " + SELLER));

        goOnWithoutFreeze();
        await().atMost(LONG).until(() -> processes.sellable(OTHER, hat) == 3);
        assertThat(processes.held(SELLER)).isEqualTo(1);
        assertThat(processes.sellable(SELLER, shirt)).isEqualTo(10);
        int refreshes = processes.simulator.received(REFRESH).size();

        processes.authorize(SELLER);
        await().atMost(LONG).until(() -> processes.sellable(SELLER, shirt) == 4);
        await().until(() -> processes.held(SELLER) == 0);
        await().until(() -> second.ask("told").contains("DONE " + shirt.skuId()));
        assertThat(second.ask("call " + SELLER)).isEqualTo("ok");
        assertThat(second.ask("health")).doesNotContain(SELLER);
        assertThat(processes.simulator.received(REFRESH)).as("nothing was tried again").hasSize(refreshes);
    }

    /** The killed process may have taken held writes, which nobody else touches for two minutes. */
    private void goOnWithoutFreeze() throws IOException {
        processes.simulator.faults().clear();
        assertThat(second.ask(SellerProcesses.stock(OTHER, hat, 3))).isEqualTo("held");
        second.ask("turn PT2M");
    }

    private void killTheHolder(boolean oldTokenLives) throws Exception {
        processes.simulator.tokens().keepUsedRefreshTokens(oldTokenLives);
        processes.simulator.faults().on(REFRESH).once().stallBody();
        processes.simulator.tokens().expire(SELLER);
        first.send("call " + SELLER);
        await().until(() -> !processes.simulator.received(REFRESH).isEmpty());
        first.kill();
    }
}
