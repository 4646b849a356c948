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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import io.github.camellazada.LazadaConstants;
import io.github.camellazada.catalog.CallPriority;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Limits that are drawn at random and hidden from the component, over real HTTP, for five minutes after a time to learn. */
class HiddenLimitsTest {
    private static final Logger LOG = LoggerFactory.getLogger(HiddenLimitsTest.class);
    private static final Duration TO_LEARN = Duration.ofMinutes(3);
    private static final Duration COUNTED = Duration.ofMinutes(Long.getLong("limits.minutes", 5));
    private static final List<String> SELLERS = List.of("1001", "2002");
    // which limit a refusal belongs to, the component takes from its code
    private static final Map<CountedBy, List<ThrottleShape>> ANSWERS = Map.of(
            CountedBy.APP, List.of(ThrottleShape.APP_CALL_LIMIT),
            CountedBy.OPERATION, List.of(ThrottleShape.API_CALL_LIMIT, ThrottleShape.APP_API_CALL_LIMIT),
            CountedBy.SELLER, List.of(ThrottleShape.SELLER_CALL_LIMIT),
            CountedBy.SELLER_OPERATION, List.of(ThrottleShape.TOO_FREQUENT, ThrottleShape.NEXT_SECOND,
                    ThrottleShape.FLOW_CONTROL, ThrottleShape.FLOW_CONTROL_E, ThrottleShape.HTTP_429));

    private final Activity activity = new Activity();
    private final LazadaSimulator simulator = LazadaSimulator.builder()
            .clock(SimulatedClock.standingAt(Instant.parse("2026-11-11T00:00:00Z"))).build().start();
    private final TurnedTime time = new TurnedTime(simulator, activity);
    private final BusyApplication application = new BusyApplication(simulator.clock(), activity, simulator.serverUrl(),
            simulator.authServerUrl());

    @BeforeEach
    void authorize() {
        MemoryTokenStore tokens = new MemoryTokenStore();
        for (String seller : SELLERS) {
            simulator.sellers().add(seller, "sg");
            SimulatedToken token = simulator.tokens().issue(seller);
            tokens.save(new TokenKey(simulator.appKey(), seller, "sg"), new LazadaToken(token.accessToken(), token.expiresAt(),
                    token.refreshToken(), token.refreshExpiresAt()));
        }
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

    static Stream<Arguments> kinds() {
        Random seeds = new Random();
        return Stream.of(CountedBy.values()).map(counted -> Arguments.of(counted,
                Long.getLong("limits.seed", seeds.nextInt(1_000_000))));
    }

    @ParameterizedTest(name = "counted by {0}, seed {1}")
    @MethodSource("kinds")
    void aHiddenLimitIsLearnedAndUsedUpAndNoLaneStarves(CountedBy counted, long seed) {
        HiddenLimit limit = HiddenLimit.draw(new Random(seed), counted, ANSWERS.get(counted), HiddenLimit.WINDOWS, 3, 15);
        limit.enforce(simulator);
        for (String seller : SELLERS) {
            for (CallPriority priority : CallPriority.values()) {
                application.keepBusy(priority.name(), 8, "lazada:seller-get?priority=" + priority,
                        Map.of(LazadaConstants.SELLER_ID, seller));
            }
        }
        turn(TO_LEARN);
        HiddenLimit.Count before = HiddenLimit.count(simulator);
        application.forget();

        turn(COUNTED);

        HiddenLimit.Count count = HiddenLimit.count(simulator).since(before);
        double used = count.used(limit.perSecond(), COUNTED);
        LOG.info("seed {}, {}: {} of the allowed rate used, {} of the calls rejected, priorities {}", seed, limit, used,
                count.rejected(), Stream.of(CallPriority.values()).map(priority -> application.done(priority.name())).toList());
        assertThat(used).as("used share of the allowed rate, %s, seed %s", limit, seed).isGreaterThanOrEqualTo(0.95);
        assertThat(count.rejected()).as("rejected share of calls, %s, seed %s", limit, seed).isLessThan(0.01);
        assertThat(CallPriority.values()).allSatisfy(priority -> assertThat(application.done(priority.name()))
                .as("calls of priority %s, %s, seed %s", priority, limit, seed).isGreaterThan(count.passed() / 20));
    }

    private void turn(Duration duration) {
        time.turn(simulator.clock().instant().plus(duration), () -> false);
    }
}
