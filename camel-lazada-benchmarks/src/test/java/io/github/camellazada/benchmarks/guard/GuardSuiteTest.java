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
package io.github.camellazada.benchmarks.guard;

import java.io.IOException;

import io.github.camellazada.benchmarks.result.Figure;
import io.github.camellazada.benchmarks.result.Measurements;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GuardSuiteTest {
    private final Measurements measured = new Measurements();

    @Test
    void ratiosWithinTheirBoundsPass() throws IOException {
        measure(1.6, 1.04, 1.3);

        assertThat(measured.figures()).allMatch(figure -> figure.goal() != null).noneMatch(Figure::isMissed);
    }

    @Test
    void aRatioBeyondItsBoundIsAMiss() throws IOException {
        measure(5, 1.5, 0.2);

        assertThat(measured.figures()).hasSize(3).allMatch(Figure::isMissed);
    }

    private void measure(double cpu, double bytes, double rate) throws IOException {
        measured.add("raw", "cpu", "", "", cpu);
        measured.add("raw", "bytes", "", "", bytes);
        measured.add("acknowledged", "rate", "", "", rate);
        GuardSuite.bound(measured);
    }
}
