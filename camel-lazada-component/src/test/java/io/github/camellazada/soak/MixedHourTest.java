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

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** A whole hour of mixed traffic of several sellers, in fast time, while everything goes wrong that can. */
class MixedHourTest {
    private static final Logger LOG = LoggerFactory.getLogger(MixedHourTest.class);
    private static final int SELLERS = Integer.getInteger("hour.sellers", 6);
    private static final long SEED = Long.getLong("hour.seed", 20261111);
    private static final int SEEDS = Integer.getInteger("hour.seeds", 1);

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void everyExchangeEndsAndSaysTheTruthWithHardlyACallTooMany(long seed) throws Exception {
        try (MixedHour hour = new MixedHour(seed, SELLERS)) {
            hour.run();
            LOG.info("{}", hour);

            assertThat(hour.hanging()).as("exchanges that hang after %s", hour).isEmpty();
            assertThat(hour.inflight()).isZero();
            assertThat(hour.contradictions()).as("what is not true after %s", hour).isEmpty();
            assertThat(hour.unknownForNoReason()).as("writes that could have been looked up").isEmpty();
            assertThat(hour.spentRefreshes()).as("refreshes of a token that was refreshed already").isZero();
            // where what is left is refused for longer than a call waits, or its answer is lost as well
            assertThat(hour.withItemsLeft()).as("batches of which items could have been sent again")
                    .hasSizeLessThanOrEqualTo(SELLERS);
            assertThat(hour.promised()).as("writes of which nothing was told later").isEmpty();
            assertThat(hour.heldAndNotReported()).as("held writes without an outcome after %s", hour).isZero();
            assertThat(hour.accounting().calls()).as("calls in %s", hour)
                    .isLessThanOrEqualTo(hour.accounting().least() * 103 / 100);
        }
    }
}
