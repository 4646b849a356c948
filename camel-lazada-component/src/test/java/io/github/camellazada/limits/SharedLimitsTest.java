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

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.zaxxer.hikari.HikariDataSource;
import io.github.camellazada.LazadaConstants;
import io.github.camellazada.jdbc.JdbcRateLimitStore;
import io.github.camellazada.jdbc.PooledPostgres;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.limit.CountedBy;
import io.github.camellazada.simulator.limit.ThrottleShape;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.virtualtime.Activity;
import io.github.camellazada.virtualtime.TurnedTime;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Three applications with stores of their own, one PostgreSQL, one Lazada whose limit counts the calls of all of them. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class SharedLimitsTest {
    private static final Logger LOG = LoggerFactory.getLogger(SharedLimitsTest.class);
    private static final Duration TO_LEARN = Duration.ofMinutes(4);
    private static final Duration COUNTED = Duration.ofMinutes(Long.getLong("limits.minutes", 5));
    private static final String NAME = "calls";

    private final Activity activity = new Activity();
    private final LazadaSimulator simulator = LazadaSimulator.builder()
            .clock(SimulatedClock.standingAt(Instant.parse("2026-11-11T00:00:00Z"))).build().start();
    private final TurnedTime time = new TurnedTime(simulator, activity);
    private final List<BusyApplication> applications = new ArrayList<>();
    private final ExecutorService statements = Executors.newFixedThreadPool(3);
    private EmbeddedPostgres database;
    private HikariDataSource connections;

    @BeforeEach
    void startThem() throws IOException {
        database = EmbeddedPostgres.start();
        connections = PooledPostgres.open(database.getJdbcUrl("postgres", "postgres"));
        new JdbcRateLimitStore(connections, Runnable::run).createTables().toCompletableFuture().join();
        simulator.sellers().add("1001", "sg");
        String token = simulator.tokens().issue("1001").accessToken();
        for (int i = 0; i < 3; i++) {
            BusyApplication application = new BusyApplication(simulator.clock(), activity, simulator.serverUrl(),
                    simulator.authServerUrl());
            applications.add(application);
            application.configuration().setAppKey(simulator.appKey());
            application.configuration().setAppSecret(simulator.appSecret());
            application.configuration().setAccessToken(token);
            // the component finds the one store of the registry by itself
            application.context().getRegistry().bind("permits", new JdbcRateLimitStore(connections,
                    work -> statements.execute(activity.counted(work))));
            application.context().start();
        }
    }

    @AfterEach
    void close() throws Exception {
        for (BusyApplication application : applications) {
            application.close();
        }
        statements.shutdown();
        simulator.close();
        connections.close();
        database.close();
    }

    @Test
    void aHiddenLimitIsUsedUpByAllTogetherAndEvenly() {
        long seed = Long.getLong("limits.seed", new Random().nextInt(1_000_000));
        HiddenLimit limit = HiddenLimit.draw(new Random(seed), CountedBy.APP, List.of(ThrottleShape.APP_CALL_LIMIT),
                HiddenLimit.WINDOWS, 5, 10);
        limit.enforce(simulator);
        applications.forEach(application -> application.keepBusy(NAME, 12, "lazada:seller-get",
                Map.of(LazadaConstants.SELLER_ID, "1001")));
        turn(TO_LEARN);
        HiddenLimit.Count before = HiddenLimit.count(simulator);
        applications.forEach(BusyApplication::forget);

        turn(COUNTED);

        HiddenLimit.Count count = HiddenLimit.count(simulator).since(before);
        List<Integer> done = applications.stream().map(application -> application.done(NAME)).toList();
        double used = count.used(limit.perSecond(), COUNTED);
        LOG.info("seed {}, {}: {} of the allowed rate used, {} of the calls rejected, by application {}", seed, limit, used,
                count.rejected(), done);
        assertThat(used).as("used share of the allowed rate, %s, seed %s", limit, seed).isGreaterThanOrEqualTo(0.95);
        assertThat(count.rejected()).as("rejected share of calls, %s, seed %s", limit, seed).isLessThan(0.01);
        assertThat(done).as("seed %s", seed).allSatisfy(calls -> assertThat(calls * 3.0 / count.passed()).isBetween(0.9, 1.1));
    }

    @Test
    void aBanThatOneMeetsHoldsTheOthers() {
        // from the first endpoint on an application listens to the others
        applications.get(1).call(NAME, "lazada:finance-payout-status-get?sellerId=1001&param.created_after=2026-01-01", null,
                Map.of(), () -> {
                });
        simulator.limits().per(CountedBy.OPERATION).answer(ThrottleShape.APP_API_CALL_LIMIT).ban(Duration.ofHours(4))
                .calls(1, Duration.ofSeconds(1));
        for (int i = 0; i < 2; i++) {
            applications.get(0).call(NAME, "lazada:seller-get?sellerId=1001", null, Map.of(), () -> {
            });
        }
        turn(Duration.ofSeconds(2));

        applications.get(1).call(NAME, "lazada:seller-get?sellerId=1001", null, Map.of(), () -> {
        });
        turn(Duration.ofSeconds(2));

        assertThat(applications.get(1).failed(NAME)).isOne();
        assertThat(simulator.received("/seller/get")).hasSize(2);
    }

    private void turn(Duration duration) {
        time.turn(simulator.clock().instant().plus(duration), () -> false);
    }
}
