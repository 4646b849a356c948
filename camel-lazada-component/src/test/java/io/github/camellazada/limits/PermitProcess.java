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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.zaxxer.hikari.HikariDataSource;
import io.github.camellazada.jdbc.JdbcRateLimitStore;
import io.github.camellazada.jdbc.PooledPostgres;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.virtualtime.Activity;

/**
 * A process of its own that calls as often as its permits let it, and shares these by a database. Its time is turned by whoever
 * started it: a line in says until when, a line out says when it has something to do next, and how many calls were carried out.
 */
final class PermitProcess {
    static final Instant START = Instant.parse("2026-11-11T00:00:00Z");

    private static final long PATIENCE_SECONDS = 60;
    private static final int CALLERS = 12;

    private PermitProcess() {
    }

    public static void main(String[] args) throws Exception {
        Activity activity = new Activity();
        ExecutorService statements = Executors.newSingleThreadExecutor();
        try (HikariDataSource database = PooledPostgres.open(args[0]);
                SimulatedClock clock = SimulatedClock.standingAt(START);
                BusyApplication application = new BusyApplication(clock, activity, args[1], args[1]);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            application.configuration().setAppKey(args[2]);
            application.configuration().setAppSecret(args[3]);
            application.configuration().setAccessToken(args[4]);
            // the component finds the one store of the registry by itself
            application.context().getRegistry().bind("permits",
                    new JdbcRateLimitStore(database, work -> statements.execute(activity.counted(work))));
            application.context().start();
            application.keepBusy("calls", CALLERS, "lazada:seller-get?sellerId=1001", Map.of());
            report(clock, activity, application);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                clock.advance(Duration.between(clock.instant(), START.plusNanos(Long.parseLong(line))));
                report(clock, activity, application);
            }
        } finally {
            statements.shutdown();
        }
    }

    private static void report(SimulatedClock clock, Activity activity, BusyApplication application) throws IOException {
        activity.awaitQuiet(PATIENCE_SECONDS);
        long next = clock.next().map(at -> Duration.between(START, at).toNanos()).orElse(Long.MAX_VALUE);
        System.out.println("turned " + next + " " + application.done("calls"));
    }
}
