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
package io.github.camellazada.examples.orders.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.github.camellazada.examples.orders.demo.Report;
import io.github.camellazada.simulator.fault.PushOdds;
import org.awaitility.core.ConditionTimeoutException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Lets orders change while everything goes wrong, then waits until nothing more is to come. */
final class ChaosRun {
    private static final PushOdds ODDS = new PushOdds(0.2, 0.2, 0.3, Duration.ofSeconds(3));
    private static final Duration SKEW = Duration.ofSeconds(90);

    private final ChaosWorld world;
    private final Plan plan;
    private final Consumer<String> out;
    private final long begun = System.nanoTime();
    private int kills;

    /**
     * What is to happen.
     *
     * @param seed    of all that is left to chance but the machine's own pace
     * @param changes of order lines
     * @param rate    steps in a second
     * @param kills   of each of the processes
     * @param patience how long nothing may move
     */
    record Plan(long seed, int changes, int rate, int kills, Duration patience) {
    }

    ChaosRun(ChaosWorld world, Plan plan, Consumer<String> out) {
        this.world = world;
        this.plan = plan;
        this.out = out;
    }

    Report run() throws Exception {
        tell(plan.toString());
        Random random = new Random(plan.seed());
        world.lazada().simulator().faults().pushesByChance(ODDS, random.nextLong());
        try (Buyers buyers = new Buyers(world.lazada(), plan.changes(), new Random(random.nextLong()));
                GatewayTrouble trouble = new GatewayTrouble(world.lazada().simulator(),
                        new Random(random.nextLong()))) {
            for (ApplicationProcess process : world.processes()) {
                process.start();
            }
            for (ApplicationProcess process : world.processes()) {
                until(process::isUp);
            }
            tell("all processes take pushes");
            buyers.start(plan.rate());
            List<Step> steps = steps(random);
            for (int number = 0; number < steps.size(); number++) {
                double due = (number + random.nextDouble()) / steps.size();
                until(() -> buyers.progress() >= Math.min(0.98, due));
                steps.get(number).run();
            }
            until(() -> buyers.progress() >= 1);
            tell(buyers.changes() + " changes of order lines have happened");
        }
        world.lazada().simulator().faults().clear();
        world.lazada().simulator().limits().clear();
        awaitEverything();
        tell("every sink has everything");
        for (ApplicationProcess process : world.processes()) {
            // what is delivered stays so, also when the process dies right after it
            process.kill();
        }
        Report report = world.report();
        tell(String.format(Locale.ROOT, "%d kills, %d tries of pushes refused or not answered, %d raw repeats%n%s", kills,
                world.lazada().refusals(), report.repeats(), report.table()));
        return report;
    }

    private void tell(String what) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        out.accept("chaos of seed " + plan.seed() + " after " + seconds + " s: " + what);
    }

    private List<Step> steps(Random random) {
        List<Step> steps = new ArrayList<>();
        for (ApplicationProcess process : world.processes()) {
            for (int kill = 0; kill < plan.kills(); kill++) {
                boolean whileItStarts = random.nextInt(4) == 0;
                steps.add(() -> {
                    until(() -> whileItStarts || process.isUp());
                    kills++;
                    process.kill();
                    process.start();
                });
            }
        }
        steps.add(world::restartDatabase);
        steps.add(world::restartBroker);
        steps.add(() -> world.lazada().simulator().faults().clockSkew(random.nextBoolean() ? SKEW : SKEW.negated()));
        Collections.shuffle(steps, random);
        return steps;
    }

    private void awaitEverything() {
        for (ApplicationProcess process : world.processes()) {
            until(process::isUp);
        }
        await().atMost(plan.patience()).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            assertThat(world.sinks().pushesInInbox()).as("pushes in the inbox").isZero();
            Report report = world.report();
            assertThat(report.isClean())
                    .withFailMessage(() -> "seed " + plan.seed() + "\n" + report.table() + "\n" + world.traces(report))
                    .isTrue();
        });
    }

    private void until(BooleanSupplier condition) {
        try {
            await().atMost(plan.patience()).pollInterval(Duration.ofMillis(20)).until(() -> {
                for (ApplicationProcess process : world.processes()) {
                    process.supervise();
                }
                return condition.getAsBoolean();
            });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("seed " + plan.seed() + ": the processes told at last:\n" + world.processes().stream()
                    .map(ApplicationProcess::lastWords).collect(Collectors.joining("\n---\n")), e);
        }
    }

    private interface Step {
        void run() throws Exception;
    }
}
