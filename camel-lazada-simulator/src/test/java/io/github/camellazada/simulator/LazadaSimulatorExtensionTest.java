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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LazadaSimulatorExtensionTest {
    @RegisterExtension
    static final LazadaSimulatorExtension OF_THE_CLASS = new LazadaSimulatorExtension(
            () -> LazadaSimulator.builder().appKey("777").build());

    private static LazadaSimulator seen;

    @Test
    void aStaticFieldHasOneSimulatorForTheClass(LazadaSimulator simulator, TestInfo others) {
        assertThat(simulator.appKey()).isEqualTo("777");
        assertThat(simulator.port()).isPositive();
        assertThat(others.getDisplayName()).isNotEmpty();
        remember(simulator);
    }

    @Test
    void andEveryTestGetsIt(LazadaSimulator simulator) {
        remember(simulator);
    }

    @Test
    void outsideATestThereIsNone() {
        assertThatIllegalStateException().isThrownBy(() -> new LazadaSimulatorExtension().simulator())
                .withMessageContaining("@RegisterExtension");
    }

    private static void remember(LazadaSimulator simulator) {
        assertThat(simulator).isSameAs(OF_THE_CLASS.simulator());
        assertThat(seen == null || seen == simulator).isTrue();
        seen = simulator;
    }
}
