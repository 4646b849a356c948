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

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** The hour of mixed traffic, in which the process is killed and started again; a command of its own. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@EnabledIfSystemProperty(named = "hour.kills", matches = "[1-9]\\d*")
class ChaosHourTest {
    private static final Logger LOG = LoggerFactory.getLogger(ChaosHourTest.class);
    private static final int SELLERS = Integer.getInteger("hour.sellers", 6);
    private static final int KILLS = Integer.getInteger("hour.kills", 0);
    private static final long SEED = Long.getLong("hour.seed", System.nanoTime() % 1_000_000);
    private static final int SEEDS = Integer.getInteger("hour.seeds", 1);

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void whatCallersWereToldIsTrueAndNothingIsLostOrDoubled(long seed) throws Exception {
        LOG.info("seed {}, {} kills", seed, KILLS);
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on").start();
                ChaosHour hour = new ChaosHour(seed, SELLERS, KILLS, database)) {
            hour.run();
            LOG.info("{}", hour);

            assertThat(hour.deaths()).as("deaths").isPositive();
            assertThat(hour.hanging()).as("exchanges that hang after %s", hour).isEmpty();
            assertThat(hour.contradictions()).as("what is not true after %s", hour).isEmpty();
            assertThat(hour.promised()).as("writes of which nothing was told later").isEmpty();
            assertThat(hour.last()).as("calls after the hour").allMatch(Ask::isDone);
            assertThat(hour.kept()).as("what is left in the stores after %s", hour).isEmpty();
            assertThat(hour.reportedAndNotHeld()).as("outcomes of held values beyond those promised, after %s", hour)
                    .isBetween(0L, hour.lost());
            assertThat(hour.keptPushes()).as("order pushes").containsAll(hour.acknowledgedPushes())
                    .isSubsetOf(hour.sentPushes());
        }
    }
}
