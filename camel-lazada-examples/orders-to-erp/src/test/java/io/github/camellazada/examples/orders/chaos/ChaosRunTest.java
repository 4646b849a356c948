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

import java.nio.file.Path;
import java.time.Duration;

import io.github.camellazada.examples.orders.demo.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two processes on one PostgreSQL while pushes are lost, doubled and late, the gateway is in trouble, processes are killed, and
 * database and broker are restarted. The properties {@code chaos.changes}, {@code chaos.kills}, {@code chaos.rate} and
 * {@code chaos.seed} make it as long as one likes.
 */
class ChaosRunTest {
    private static final ChaosRun.Plan PLAN = new ChaosRun.Plan(Long.getLong("chaos.seed", System.nanoTime()),
            Integer.getInteger("chaos.changes", 400), Integer.getInteger("chaos.rate", 20),
            Integer.getInteger("chaos.kills", 1), Duration.ofMinutes(Integer.getInteger("chaos.patience", 4)));

    @TempDir
    Path folder;

    @Test
    void nothingIsLostDoubledOrStaleWhateverGoesWrong() throws Exception {
        try (ChaosWorld world = new ChaosWorld(folder)) {
            Report report = new ChaosRun(world, PLAN, System.out::println).run();

            assertThat(report.orders()).isPositive();
            assertThat(report.lost()).as("lost with seed " + PLAN.seed()).isZero();
            assertThat(report.doubled()).as("doubled with seed " + PLAN.seed()).isZero();
            assertThat(report.stale()).as("stale with seed " + PLAN.seed()).isZero();
        }
    }
}
