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
package io.github.camellazada.simulator;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LazadaSimulatorExtensionTest {

    @Nested
    @ExtendWith(LazadaSimulatorExtension.class)
    class ByAnnotation {

        @Test
        void theSimulatorIsAParameter(LazadaSimulator simulator, TestInfo others) {
            assertThat(simulator.port()).isPositive();
            assertThat(others.getDisplayName()).isNotEmpty();
        }
    }

    @Nested
    class ByStaticField {
        @RegisterExtension
        static final LazadaSimulatorExtension LAZADA = new LazadaSimulatorExtension(
                () -> LazadaSimulator.builder().appKey("777").build());

        private static LazadaSimulator seen;

        @Test
        void oneIsStartedForTheClass(LazadaSimulator simulator) {
            assertThat(simulator.appKey()).isEqualTo("777");
            remember(simulator);
        }

        @Test
        void andTheOtherTestGetsTheSame(LazadaSimulator simulator) {
            remember(simulator);
        }

        private static void remember(LazadaSimulator simulator) {
            assertThat(simulator).isSameAs(LAZADA.simulator());
            if (seen != null) {
                assertThat(simulator).isSameAs(seen);
            }
            seen = simulator;
        }
    }

    @Test
    void outsideATestThereIsNone() {
        assertThatIllegalStateException().isThrownBy(() -> new LazadaSimulatorExtension().simulator())
                .withMessageContaining("@RegisterExtension");
    }
}
