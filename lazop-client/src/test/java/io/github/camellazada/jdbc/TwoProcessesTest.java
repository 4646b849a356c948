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
import java.util.List;

import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.auth.SimulatedToken;
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

/** Two processes, eight clients in each, one PostgreSQL, one Lazada. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class TwoProcessesTest {
    private static final String REFRESH = "/auth/token/refresh";
    private static final String SELLER = "1001";
    private static final String OTHER = "1002";
    // longer than a slow machine takes for a refresh, and shorter where a test waits for its end
    private static final Duration LONG_LEASE = Duration.ofSeconds(60);
    private static final Duration SHORT_LEASE = Duration.ofSeconds(5);

    private static EmbeddedPostgres database;

    private final LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
    private final JdbcTokenStore store = new JdbcTokenStore(database.getPostgresDatabase(), null, Runnable::run);
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

    @BeforeEach
    void authorize() {
        store.createTables().toCompletableFuture().join();
        for (String seller : new String[]{SELLER, OTHER}) {
            simulator.sellers().add(seller, "sg");
            save(seller, simulator.tokens().issue(seller), null);
        }
    }

    private void start(Duration lease) throws IOException {
        first = storm(lease);
        second = storm(lease);
        assertThat(first.answer()).isEqualTo("ready");
        assertThat(second.answer()).isEqualTo("ready");
    }

    @AfterEach
    void close() throws Exception {
        first.close();
        second.close();
        simulator.close();
    }

    @Test
    void sixteenClientsInTwoProcessesRefreshARefusedTokenOnce() throws IOException {
        start(LONG_LEASE);
        first.send(SELLER);
        second.send(SELLER);
        assertThat(first.answer() + second.answer()).isEqualTo("[ok][ok]");
        simulator.tokens().expire(SELLER);

        first.send(SELLER);
        second.send(SELLER);

        assertThat(first.answer() + second.answer()).isEqualTo("[ok][ok]");
        assertThat(simulator.received(REFRESH)).hasSize(1);
    }

    @Test
    void sixteenClientsInTwoProcessesRefreshAnEndedTokenOnce() throws IOException {
        start(LONG_LEASE);
        SimulatedToken ended = simulator.tokens().issue(SELLER);
        simulator.tokens().expire(SELLER);
        save(SELLER, ended, Instant.now().minusSeconds(60));
        simulator.faults().on(REFRESH).once().delay(Duration.ofMillis(500));

        first.send(SELLER);
        second.send(SELLER);

        assertThat(first.answer() + second.answer()).isEqualTo("[ok][ok]");
        assertThat(simulator.received(REFRESH)).hasSize(1);
        assertThat(simulator.received("/seller/get")).hasSize(16).allMatch(request -> "0".equals(request.code()));
    }

    @Test
    void twoProcessesRefreshACrossBorderAuthorizationOnce() throws IOException {
        start(LONG_LEASE);
        simulator.sellers().addCrossBorder("3001");
        SimulatedToken pair = simulator.tokens().issue("3001");
        List<TokenKey> ids = List.of(crossBorder("3001"), crossBorder("3002"));
        ids.forEach(id -> store.save(id, new LazadaToken(pair.accessToken(), Instant.now().minusSeconds(60),
                pair.refreshToken(), pair.refreshExpiresAt(), ids)).toCompletableFuture().join());
        simulator.tokens().keepUsedRefreshTokens(false);
        simulator.faults().on(REFRESH).once().delay(Duration.ofMillis(500));

        first.send("3001");
        second.send("3002");

        assertThat(first.answer() + second.answer()).isEqualTo("[ok][ok]");
        assertThat(simulator.received(REFRESH)).hasSize(1);
        assertThat(store.load(ids.get(0)).toCompletableFuture().join())
                .isEqualTo(store.load(ids.get(1)).toCompletableFuture().join());
    }

    private TokenKey crossBorder(String seller) {
        return new TokenKey(simulator.appKey(), seller, TokenKey.CROSS_BORDER);
    }

    @Test
    void aHolderKilledInMidRefreshIsMadeUpForWhereTheOldTokenLives() throws Exception {
        killTheHolder(true);

        second.send(SELLER);

        assertThat(second.answer()).isEqualTo("[ok]");
        assertThat(simulator.received(REFRESH)).hasSize(2);
    }

    @Test
    void aHolderKilledDuringARefreshCostsOneSellerOnly() throws Exception {
        killTheHolder(false);

        second.send(SELLER);
        assertThat(second.answer()).contains("LazadaAuthorizationException", "authorize app", "seller " + SELLER)
                .doesNotContain("[ok");
        second.send(OTHER);
        assertThat(second.answer()).isEqualTo("[ok]");

        save(SELLER, simulator.tokens().issue(SELLER), null);
        second.send(SELLER);
        assertThat(second.answer()).isEqualTo("[ok]");
    }

    private void killTheHolder(boolean oldTokenLives) throws Exception {
        start(SHORT_LEASE);
        simulator.tokens().keepUsedRefreshTokens(oldTokenLives);
        simulator.tokens().expire(SELLER);
        simulator.faults().on(REFRESH).once().stallBody();
        first.send(SELLER);
        await().until(() -> !simulator.received(REFRESH).isEmpty());
        first.kill();
    }

    private void save(String seller, SimulatedToken token, Instant end) {
        store.save(new TokenKey(simulator.appKey(), seller, "sg"),
                new LazadaToken(token.accessToken(), end == null ? token.expiresAt() : end, token.refreshToken(),
                        token.refreshExpiresAt()))
                .toCompletableFuture().join();
    }

    private ChildProcess storm(Duration lease) throws IOException {
        return new ChildProcess(StormProcess.class, database.getJdbcUrl("postgres", "postgres"), simulator.serverUrl(),
                simulator.appKey(), simulator.appSecret(), Long.toString(lease.toMillis()), simulator.authServerUrl());
    }
}
