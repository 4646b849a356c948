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
package io.github.camellazada.benchmarks.run;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StolenTimeTest {
    @Test
    void idleProcessorsWantNothing() {
        StolenTime begun = StolenTime.of("cpu  100 1 50 9000 7 0 20 30 0 0").orElseThrow();
        StolenTime ended = StolenTime.of("cpu  160 1 60 9500 9 0 20 60 0 0").orElseThrow();

        assertThat(begun).isEqualTo(new StolenTime(201, 30));
        assertThat(ended.percentSince(begun)).isEqualTo(30);
        assertThat(ended.percentSince(ended)).isZero();
    }

    @Test
    void aKernelThatTellsLessIsPassedOver() {
        assertThat(StolenTime.of("cpu  100 1 50 9000")).isEmpty();
    }
}
