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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.client.auth.LazadaToken;
import io.github.camellazada.client.auth.TokenKey;
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
    private static final Duration LEASE = Duration.ofSeconds(3);

    private static EmbeddedPostgres database;

    private final LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
    private final JdbcTokenStore store = new JdbcTokenStore(database.getPostgresDatabase(), null, Runnable::run);
    private Storm first;
    private Storm second;

    @BeforeAll
    static void startDatabase() throws IOException {
        database = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database.close();
    }

    @BeforeEach
    void authorise() throws IOException {
        store.createTables().toCompletableFuture().join();
        for (String seller : new String[]{SELLER, OTHER}) {
            simulator.sellers().add(seller, "sg");
            save(seller, simulator.tokens().issue(seller), null);
        }
        first = new Storm(simulator);
        second = new Storm(simulator);
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
        first.call(SELLER);
        second.call(SELLER);
        assertThat(first.answer() + second.answer()).isEqualTo("[ok][ok]");
        simulator.tokens().expire(SELLER);

        first.call(SELLER);
        second.call(SELLER);

        assertThat(first.answer() + second.answer()).isEqualTo("[ok][ok]");
        assertThat(simulator.received(REFRESH)).hasSize(1);
    }

    @Test
    void sixteenClientsInTwoProcessesRefreshAnEndedTokenOnce() throws IOException {
        SimulatedToken ended = simulator.tokens().issue(SELLER);
        simulator.tokens().expire(SELLER);
        save(SELLER, ended, Instant.now().minusSeconds(60));
        simulator.faults().on(REFRESH).once().delay(Duration.ofMillis(500));

        first.call(SELLER);
        second.call(SELLER);

        assertThat(first.answer() + second.answer()).isEqualTo("[ok][ok]");
        assertThat(simulator.received(REFRESH)).hasSize(1);
        assertThat(simulator.received("/seller/get")).hasSize(16).allMatch(request -> "0".equals(request.code()));
    }

    @Test
    void aHolderKilledInMidRefreshIsMadeUpForWhereTheOldTokenLives() throws Exception {
        killTheHolder(true);

        second.call(SELLER);

        assertThat(second.answer()).isEqualTo("[ok]");
        assertThat(simulator.received(REFRESH)).hasSize(2);
    }

    @Test
    void aHolderKilledInMidRefreshCostsThatSellerAloneWhereTheOldTokenIsEnded() throws Exception {
        killTheHolder(false);

        second.call(SELLER);
        assertThat(second.answer()).contains("LazadaAuthorizationException", "authorise app", "seller " + SELLER)
                .doesNotContain("[ok");
        second.call(OTHER);
        assertThat(second.answer()).isEqualTo("[ok]");

        save(SELLER, simulator.tokens().issue(SELLER), null);
        second.call(SELLER);
        assertThat(second.answer()).isEqualTo("[ok]");
    }

    private void killTheHolder(boolean oldTokenLives) throws Exception {
        simulator.tokens().keepUsedRefreshTokens(oldTokenLives);
        simulator.tokens().expire(SELLER);
        simulator.faults().on(REFRESH).once().stallBody();
        first.call(SELLER);
        await().until(() -> !simulator.received(REFRESH).isEmpty());
        first.kill();
    }

    private void save(String seller, SimulatedToken token, Instant end) {
        store.save(new TokenKey(simulator.appKey(), seller, "sg"),
                new LazadaToken(token.accessToken(), end == null ? token.expiresAt() : end, token.refreshToken(),
                        token.refreshExpiresAt()))
                .toCompletableFuture().join();
    }

    /** The other end of a {@link StormProcess}. */
    private static final class Storm {
        private final Process process;
        private final OutputStream in;
        private final BufferedReader out;

        Storm(LazadaSimulator simulator) throws IOException {
            process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), StormProcess.class.getName(),
                    database.getJdbcUrl("postgres", "postgres"), simulator.serverUrl(), simulator.appKey(),
                    simulator.appSecret(), Long.toString(LEASE.toMillis()), simulator.authServerUrl())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            in = process.getOutputStream();
            out = process.inputReader(StandardCharsets.UTF_8);
        }

        void call(String seller) throws IOException {
            in.write((seller + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        }

        String answer() throws IOException {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals("ready") || line.startsWith("[ok]") || line.startsWith("[io.github")
                        || line.startsWith("[java.util")) {
                    return line;
                }
            }
            throw new AssertionError("The process has ended");
        }

        void kill() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor(10, TimeUnit.SECONDS);
        }

        void close() throws Exception {
            kill();
        }
    }
}
