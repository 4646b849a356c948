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
package io.github.camellazada.client.ratelimit;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AdaptiveRateTest {
    private static final int TWO_MINUTES = 120;
    private static final int AN_HOUR = 3600;
    private static final int MOST_OF_IT = 9;

    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 100})
    void recoversFromRefusalsThatNoRateExplains(double usual) {
        AdaptiveRate rate = AdaptiveRate.documented(usual);
        refuseForLong(rate);
        assertThat(rate.perSecond()).isBetween(0.05, 0.2);

        assertThat(secondsUntil(rate, usual * 0.9)).isLessThan(TWO_MINUTES);
    }

    @Test
    void anUnknownLimitIsLearnedAgainAfterAnOutage() {
        AdaptiveRate rate = AdaptiveRate.unknown();
        rate.taken(50);
        refuseForLong(rate);

        assertThat(secondsUntil(rate, 300)).isLessThan(TWO_MINUTES);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 4, 10, 50, 300})
    void afterwardsALimitIsFoundAgainWithFewRefusals(double limit) {
        AdaptiveRate rate = AdaptiveRate.unknown();
        refuseForLong(rate);

        double seconds = 0;
        double calls = 0;
        int refused = 0;
        while (seconds < AN_HOUR) {
            seconds += 1 / rate.perSecond();
            calls++;
            if (rate.perSecond() > limit) {
                rate.refused();
                refused++;
            } else {
                rate.taken();
            }
        }
        assertThat(refused / calls).isLessThan(0.01);
        assertThat(calls / seconds).isGreaterThan(limit * MOST_OF_IT / 10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.5, 0.9})
    void refusalsAtRandomAreAskedForSeldom(double share) {
        AdaptiveRate rate = AdaptiveRate.unknown();
        Random random = new Random(7);
        refuseForLong(rate);

        double seconds = 0;
        int refused = 0;
        while (seconds < AN_HOUR) {
            seconds += 1 / rate.perSecond();
            if (random.nextDouble() < share) {
                rate.refused();
                refused++;
            } else {
                rate.taken();
            }
        }
        assertThat(refused / seconds).isLessThan(0.5);
    }

    @Test
    void isNeverFasterThanWhatIsDocumented() {
        AdaptiveRate rate = AdaptiveRate.documented(0.02);

        refuseForLong(rate);
        rate.taken(100);

        assertThat(rate.perSecond()).isLessThanOrEqualTo(0.02);
    }

    private static void refuseForLong(AdaptiveRate rate) {
        for (int i = 0; i < 200; i++) {
            rate.refused(0);
        }
    }

    /** How long calls that use the rate up take to raise it that far. */
    private static double secondsUntil(AdaptiveRate rate, double wanted) {
        double seconds = 0;
        while (rate.perSecond() < wanted && seconds < 1_000_000) {
            seconds += 1 / rate.perSecond();
            rate.taken();
        }
        return seconds;
    }
}
