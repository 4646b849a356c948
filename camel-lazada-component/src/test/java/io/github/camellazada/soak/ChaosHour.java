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
package io.github.camellazada.soak;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.github.camellazada.jdbc.JdbcHeldWriteStore;
import io.github.camellazada.jdbc.JdbcRateLimitStore;
import io.github.camellazada.jdbc.JdbcTokenStore;
import io.github.camellazada.jdbc.JdbcUnconfirmedWriteStore;
import io.github.camellazada.push.event.PushEnvelope;
import io.github.camellazada.push.event.PushEvent;
import io.github.camellazada.push.event.PushRefusedException;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.push.PushDelivery;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The mixed hour for a process that is killed in the middle of it again and again, with all that it keeps in PostgreSQL. */
final class ChaosHour implements AutoCloseable {
    // Lazada repeats a push after half an hour; a write is looked up for an hour
    private static final Duration AFTERWARDS = Duration.ofMinutes(100);
    private static final long LOOK_NANOS = 50_000;
    private static final String REFRESH = "/auth/token/refresh";
    private static final List<String> DEADLY = List.of("", "", REFRESH, "/product/stock/sellable/update",
            "/product/price_quantity/update", "/order/fulfill/pack", "/orders/items/get");

    private final Ledger ledger = new Ledger();
    private final LazadaSimulator simulator;
    private final EmbeddedPostgres database;
    private final List<Account> accounts;
    private final Schedule schedule;
    private final Random random;
    private final List<Ask> last = new ArrayList<>();
    private final KilledApplication application;
    private final Killer killer;
    private final long seed;
    private final int kills;

    ChaosHour(long seed, int sellers, int kills, EmbeddedPostgres database) {
        this.seed = seed;
        this.kills = kills;
        this.database = database;
        this.random = new Random(seed);
        SimulatedClock clock = SimulatedClock.standingAt(Instant.parse("2026-11-11T00:00:00Z"));
        simulator = LazadaSimulator.builder().clock(clock).seed(seed).build().start();
        // whether Lazada still takes the refresh token of a process that died in a refresh is not documented; here it does
        simulator.tokens().keepUsedRefreshTokens(true);
        accounts = Account.several(simulator, sellers);
        schedule = new Schedule(clock, seed);
        application = new KilledApplication(simulator, ledger, schedule, database.getJdbcUrl("postgres", "postgres"),
                Script.announced(clock.instant()));
        killer = new Killer(simulator, application::kill);
    }

    void run() throws Exception {
        createTables(database.getPostgresDatabase());
        new Script(simulator, accounts, schedule).plan();
        accounts.forEach(account -> new AccountTraffic(account, application, schedule, ledger, simulator).plan());
        for (int i = 0; i < kills; i++) {
            schedule.at(Schedule.LENGTH.multipliedBy(2L * i + 1).dividedBy(2L * kills + 1)
                    .plusSeconds(schedule.number(0, (int) Schedule.LENGTH.toSeconds() / (2 * kills + 1))), this::kill);
        }
        turn(schedule.end(), false);
        killer.rest();
        simulator.faults().clear();
        accounts.stream().flatMap(account -> account.merchants().stream())
                .forEach(merchant -> last.add(new Ask(merchant, "seller-get", Map.of())));
        last.forEach(application::ask);
        turn(schedule.end().plus(AFTERWARDS), true);
    }

    private void kill() {
        String path = DEADLY.get(random.nextInt(DEADLY.size()));
        if (path.equals(REFRESH)) {
            simulator.tokens().expireAll();
        }
        killer.waitFor(path.isEmpty() ? null : path, random);
    }

    private void turn(Instant end, boolean untilAllIsTold) throws Exception {
        SimulatedClock clock = simulator.clock();
        application.turn();
        while (clock.instant().isBefore(end) && !(untilAllIsTold && isAllTold())) {
            Instant next = Stream.of(clock.next().orElse(end), application.next(), end).min(Instant::compareTo).orElseThrow();
            clock.advance(next.isAfter(clock.instant()) ? Duration.between(clock.instant(), next) : Duration.ZERO);
            application.turn();
            if (!simulator.push().isIdle()) {
                while (!simulator.push().isIdle()) {
                    LockSupport.parkNanos(LOOK_NANOS);
                }
                application.turn();
            }
        }
    }

    private boolean isAllTold() {
        return hanging().isEmpty() && ledger.promised().isEmpty() && ledger.held() <= ledger.reported()
                && pushes().allMatch(push -> push.state() == PushDelivery.State.DELIVERED) && kept().isEmpty();
    }

    /** A call of each seller in each country after the hour, with whatever token there is then. */
    List<Ask> last() {
        return last;
    }

    int deaths() {
        return application.deaths();
    }

    List<Ask> hanging() {
        return ledger.open();
    }

    List<String> contradictions() {
        return ledger.contradictions();
    }

    /** Writes of which the component promised to tell later what became of them, and did not. */
    List<Ask> promised() {
        return ledger.promised();
    }

    /** How many more outcomes of held values came than callers were promised. */
    long reportedAndNotHeld() {
        return ledger.reported() - ledger.held();
    }

    /** Values of which a killed process told nobody whether it holds them. */
    long lost() {
        return ledger.lost();
    }

    /** What is in the stores still, and ought to have been worked off. */
    List<String> kept() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("lazada_held_write", "lazada_write_outcome", "lazada_unconfirmed_write")) {
            rows.addAll(texts("SELECT '" + table + "' FROM " + table));
        }
        return rows;
    }

    /** The keys of the order pushes that Lazada sent, those of tries that nobody acknowledged among them. */
    Set<String> sentPushes() {
        return pushes().flatMap(push -> push.bodies().stream()).map(this::key).collect(Collectors.toSet());
    }

    /** The keys of the order pushes that the process acknowledged; a try that comes again tells the state of its moment. */
    Set<String> acknowledgedPushes() {
        return pushes().filter(push -> push.state() == PushDelivery.State.DELIVERED).map(PushDelivery::body).map(this::key)
                .collect(Collectors.toSet());
    }

    /** The keys of the order pushes that the process keeps. */
    List<String> keptPushes() {
        return texts("SELECT push_key FROM order_push");
    }

    private String key(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try {
            return PushEvent.of(simulator.appKey(), PushEnvelope.parse(bytes), bytes).key().value();
        } catch (PushRefusedException e) {
            throw new AssertionError(e);
        }
    }

    private Stream<PushDelivery> pushes() {
        return simulator.push().deliveries().stream().filter(push -> push.messageType() == 0);
    }

    private void createTables(DataSource source) throws SQLException {
        Executor here = Runnable::run;
        JdbcTokenStore tokens = new JdbcTokenStore(source, null, here);
        tokens.createTables().toCompletableFuture().join();
        new JdbcHeldWriteStore(source, here).createTables().toCompletableFuture().join();
        new JdbcUnconfirmedWriteStore(source, here).createTables().toCompletableFuture().join();
        new JdbcRateLimitStore(source, here).createTables().toCompletableFuture().join();
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(KilledProcess.PUSHES);
        }
        accounts.forEach(account -> account.authorize(simulator)
                .forEach((key, token) -> tokens.save(key, token).toCompletableFuture().join()));
    }

    private List<String> texts(String query) {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    @Override
    public String toString() {
        return "an hour of " + deaths() + " deaths from seed " + seed + ": " + ledger.asks().size() + " exchanges of "
                + accounts.size() + " sellers " + ledger.ends() + ", " + ledger.held() + " values held, " + ledger.reported()
                + " reported, " + lost() + " lost, " + ledger.late().size() + " found out later, " + sentPushes().size()
                + " order pushes, " + simulator.received().size() + " calls until " + simulator.clock().instant();
    }

    @Override
    public void close() {
        killer.rest();
        application.close();
        simulator.close();
    }
}
