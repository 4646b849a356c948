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
package io.github.camellazada.limits;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import io.github.camellazada.LazadaConstants;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.auth.SimulatedToken;
import io.github.camellazada.simulator.limit.CountedBy;
import io.github.camellazada.simulator.limit.ThrottleShape;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.virtualtime.Activity;
import io.github.camellazada.virtualtime.TurnedTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** One endpoint for thousands of sellers, each named by a header of the message, over real HTTP. */
class ManySellersTest {
    private static final Logger LOG = LoggerFactory.getLogger(ManySellersTest.class);
    // documented: ten calls a second for each seller, so that each of them costs memory while he calls
    private static final String URI = "lazada:product-seller-item-limit";
    // what is known of the token of each takes some 160; with a limit that were kept they would be 690
    private static final int BYTES_OF_A_SELLER = 300;
    private static final int SELLERS = 5000;
    private static final int ROUNDS = 4;

    private final Activity activity = new Activity();
    private final LazadaSimulator simulator = LazadaSimulator.builder()
            .clock(SimulatedClock.standingAt(Instant.parse("2026-11-11T00:00:00Z"))).build().start();
    private final TurnedTime time = new TurnedTime(simulator, activity);
    private final MemoryTokenStore tokens = new MemoryTokenStore();
    private final BusyApplication application = new BusyApplication(simulator.clock(), activity, simulator.serverUrl(),
            simulator.authServerUrl());

    @BeforeEach
    void start() {
        application.configuration().setAppKey(simulator.appKey());
        application.configuration().setAppSecret(simulator.appSecret());
        application.configuration().setTokenStore(tokens);
        application.context().start();
    }

    @AfterEach
    void close() throws Exception {
        application.close();
        simulator.close();
    }

    @Test
    void aThrottledSellerAndOneWithoutConsentAreInNobodysWay() {
        List<String> sellers = authorize(2000);
        String throttled = sellers.get(0);
        String revoked = sellers.get(1);
        simulator.limits().per(CountedBy.SELLER).of(throttled).answer(ThrottleShape.SELLER_CALL_LIMIT)
                .ban(Duration.ofSeconds(20)).calls(2, Duration.ofSeconds(1));
        simulator.tokens().revoke(revoked);
        // as many calls as would fill a queue that they shared with the others
        application.keepBusy("throttled", 300, "lazada:seller-get", Map.of(LazadaConstants.SELLER_ID, throttled));
        application.keepBusy("revoked", 20, "lazada:seller-get", Map.of(LazadaConstants.SELLER_ID, revoked));
        turn(Duration.ofSeconds(10));
        Queue<Duration> waits = new ConcurrentLinkedQueue<>();
        Instant begin = simulator.clock().instant();

        for (String seller : sellers.subList(2, sellers.size())) {
            application.call("others", "lazada:seller-get", null, Map.of(LazadaConstants.SELLER_ID, seller),
                    () -> waits.add(Duration.between(begin, simulator.clock().instant())));
        }
        turn(Duration.ofSeconds(2));

        assertThat(application.done("others")).isEqualTo(sellers.size() - 2);
        assertThat(waits).as("as long as the network takes").containsOnly(BusyApplication.LATENCY);
        assertThat(application.done("throttled")).isPositive();
        assertThat(application.done("revoked")).isZero();
        assertThat(application.failed("revoked")).isPositive();
    }

    @Test
    void idleSellersCostHardlyAnyMemory() {
        List<String> sellers = authorize(ROUNDS * SELLERS);
        List<Long> used = new ArrayList<>();

        for (int round = 0; round < ROUNDS; round++) {
            String name = "round " + round;
            // other sellers in each round, so that whatever is kept of one of them is seen
            for (String seller : sellers.subList(round * SELLERS, (round + 1) * SELLERS)) {
                application.call(name, URI, null, Map.of(LazadaConstants.SELLER_ID, seller), () -> {
                });
            }
            turn(Duration.ofSeconds(10));
            assertThat(application.done(name)).isEqualTo(SELLERS);
            // what nobody ran into for ten minutes is forgotten when the next call comes
            turn(Duration.ofMinutes(15));
            application.call("afterwards", URI, null, Map.of(LazadaConstants.SELLER_ID, sellers.get(0)), () -> {
            });
            turn(Duration.ofSeconds(10));
            simulator.clearReceived();
            used.add(retained());
        }

        LOG.info("bytes retained after each round of {} sellers: {}", SELLERS, used);
        // what is kept of sellers is added by each round; buffers and connections come and go, and with a slow machine in any
        long leastGrowth = IntStream.range(1, ROUNDS).mapToLong(round -> used.get(round) - used.get(round - 1)).min()
                .orElseThrow();
        assertThat(leastGrowth).as("growth that no round was without, in bytes").isLessThan(SELLERS * BYTES_OF_A_SELLER);
    }

    private List<String> authorize(int count) {
        List<String> sellers = IntStream.range(0, count).mapToObj(i -> Integer.toString(10_000 + i)).toList();
        for (String seller : sellers) {
            simulator.sellers().add(seller, "sg");
            SimulatedToken token = simulator.tokens().issue(seller);
            tokens.save(new TokenKey(simulator.appKey(), seller, "sg"), new LazadaToken(token.accessToken(), token.expiresAt(),
                    token.refreshToken(), token.refreshExpiresAt()));
        }
        return sellers;
    }

    private static long retained() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private void turn(Duration duration) {
        time.turn(simulator.clock().instant().plus(duration), () -> false);
    }
}
