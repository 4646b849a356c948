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

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.virtualtime.Activity;
import io.github.camellazada.virtualtime.TurnedTime;

/** One hour: the simulator, the application, their traffic and troubles from a seed, and what came of it. */
final class MixedHour implements AutoCloseable {
    private static final int MOST_SELLERS = 25;
    // what the last minutes have left may still be repeated, settled or released
    private static final Duration AFTERWARDS = Duration.ofMinutes(10);

    private final Activity activity = new Activity();
    private final Ledger ledger = new Ledger();
    private final long seed;
    private final LazadaSimulator simulator;
    private final HourApplication application;
    private final List<Account> accounts;
    private Accounting accounting;
    private Duration took = Duration.ZERO;
    private Duration processor = Duration.ZERO;

    MixedHour(long seed, int sellers) {
        if (sellers > MOST_SELLERS) {
            throw new IllegalArgumentException("hour.sellers is " + sellers + ", but the simulator remembers 20,000 calls only,"
                    + " which have to be counted; at most " + MOST_SELLERS);
        }
        this.seed = seed;
        SimulatedClock clock = SimulatedClock.standingAt(Instant.parse("2026-11-11T00:00:00Z"));
        simulator = LazadaSimulator.builder().clock(clock).seed(seed).build().start();
        application = new HourApplication(simulator, ledger, activity, Script.announced(clock.instant()));
        accounts = Account.several(simulator, sellers);
    }

    void run() throws Exception {
        long began = System.nanoTime();
        long usedBefore = processorNanos();
        application.start();
        Schedule schedule = new Schedule(simulator.clock(), seed);
        Script script = new Script(simulator, accounts, schedule);
        script.plan();
        accounts.forEach(account -> {
            application.takeIn(account);
            new AccountTraffic(account, application, schedule, ledger, simulator).plan();
        });
        schedule.everyMinute(ledger::lookAround);
        TurnedTime time = new TurnedTime(simulator, activity);
        time.turn(schedule.end(), () -> false);
        simulator.faults().clear();
        time.turn(schedule.end().plus(AFTERWARDS),
                () -> hanging().isEmpty() && heldAndNotReported() == 0 && promised().isEmpty());
        accounting = new Accounting(simulator.received(), ledger, script);
        took = Duration.ofNanos(System.nanoTime() - began);
        processor = Duration.ofNanos(processorNanos() - usedBefore);
    }

    List<Ask> hanging() {
        return ledger.open();
    }

    int inflight() {
        return application.inflight();
    }

    /** Where the ends of the exchanges and the simulator contradict each other. */
    List<String> contradictions() {
        return ledger.contradictions();
    }

    /** Writes that ended unknown although the catalogue says how to look them up. */
    List<Ask> unknownForNoReason() {
        return ledger.asks().stream().filter(ask -> ask.failure() instanceof LazadaOutcomeUnknownException)
                .filter(ask -> ask.canBeLookedUp() && ask.promise() == null).toList();
    }

    /** Refreshes with a refresh token that was used up already. */
    long spentRefreshes() {
        return simulator.received("/auth/token/refresh").stream()
                .filter(request -> "IllegalRefreshToken".equals(request.code())).count();
    }

    /** Batches that ended with items undone that could have been sent again. */
    List<Ask> withItemsLeft() {
        return ledger.asks().stream().filter(Ask::hasItemsLeft).toList();
    }

    /** Writes of which the component promised to tell later what became of them, and did not. */
    List<Ask> promised() {
        return ledger.promised();
    }

    long heldAndNotReported() {
        return ledger.held() - ledger.reported();
    }

    Accounting accounting() {
        return accounting;
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    @Override
    public String toString() {
        return "an hour from seed " + seed + ": " + ledger.asks().size() + " exchanges of " + accounts.size() + " sellers "
                + ledger.ends() + ", " + ledger.held() + " values held, " + ledger.late().size() + " found out later, "
                + withItemsLeft().size() + " with items left; "
                + accounting + "; took " + took + ", CPU "
                + processor;
    }

    @Override
    public void close() throws Exception {
        application.close();
        simulator.close();
    }
}
