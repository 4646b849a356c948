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
import java.util.function.IntToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.management.JMException;
import javax.management.ObjectName;

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
    // 330 for the token of each, which is known for an hour; a limit that were kept would take 530 more
    private static final int BYTES_OF_A_TOKEN = 400;
    private static final int BYTES_OF_NOTHING = 20;
    private static final int SELLERS = 2000;
    private static final int ROUNDS = 4;
    // the serial collector leaves what is dead at the beginning of the heap but for each fourth time
    private static final int FULL_COLLECTION = 4;
    private static final Pattern TOTAL = Pattern.compile("^Total\\s+\\d+\\s+(\\d+)", Pattern.MULTILINE);

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
    void idleSellersCostHardlyAnyMemory() throws JMException {
        List<String> sellers = authorize(ROUNDS * SELLERS);
        List<Long> idle = new ArrayList<>();
        List<Long> forgotten = new ArrayList<>();

        for (int round = 0; round < ROUNDS; round++) {
            String name = "round " + round;
            // other sellers in each round, so that whatever is kept of one of them is seen
            for (String seller : sellers.subList(round * SELLERS, (round + 1) * SELLERS)) {
                application.call(name, URI, null, Map.of(LazadaConstants.SELLER_ID, seller), () -> {
                });
            }
            turn(Duration.ofSeconds(10));
            assertThat(application.done(name)).isEqualTo(SELLERS);
            // a limit that nobody ran into for ten minutes is forgotten when the next call comes
            idle.add(retainedAfter(Duration.ofMinutes(15), sellers.get(0)));
            forgotten.add(retainedAfter(Duration.ofMinutes(60), sellers.get(0)));
        }

        LOG.info("bytes of {} sellers each round after a quarter of an hour: {}, after more than an hour: {}", SELLERS, idle,
                forgotten);
        // buffers and connections come and go, and with a slow machine in any round
        assertThat(median(round -> idle.get(round) - forgotten.get(round - 1))).as("of idle sellers")
                .isLessThan(SELLERS * BYTES_OF_A_TOKEN);
        assertThat(median(round -> forgotten.get(round) - forgotten.get(round - 1))).as("of sellers idle for an hour")
                .isLessThan(SELLERS * BYTES_OF_NOTHING);
    }

    private long retainedAfter(Duration time, String seller) throws JMException {
        turn(time);
        application.call("afterwards", URI, null, Map.of(LazadaConstants.SELLER_ID, seller), () -> {
        });
        turn(Duration.ofSeconds(10));
        simulator.clearReceived();
        return retained();
    }

    private static long median(IntToLongFunction growth) {
        return IntStream.range(1, ROUNDS).mapToLong(growth).sorted().skip((ROUNDS - 1) / 2).findFirst().orElseThrow();
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

    private static long retained() throws JMException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < FULL_COLLECTION; i++) {
            String histogram = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram", new Object[]{null},
                    new String[]{String[].class.getName()});
            Matcher total = TOTAL.matcher(histogram);
            assertThat(total.find()).as(histogram).isTrue();
            least = Math.min(least, Long.parseLong(total.group(1)));
        }
        return least;
    }

    private void turn(Duration duration) {
        time.turn(simulator.clock().instant().plus(duration), () -> false);
    }
}
