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
package io.github.camellazada.examples.orders;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {

    @Test
    void ordersAndRateAreTaken() {
        assertThat(Options.parse("--orders=1000", "--rate=12.5")).isEqualTo(new Options(1000, 12.5));
    }

    @Test
    void withoutArgumentsThereIsASmallRun() {
        assertThat(Options.parse()).isEqualTo(new Options(200, 50));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--orders=0", "--orders=0.5", "--orders=many", "--orders=10001", "--rate=-1", "--rate=", "--speed=3"})
    void whatMakesNoSenseIsRefusedByName(String argument) {
        assertThatThrownBy(() -> Options.parse(argument)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(argument.substring(0, argument.indexOf('=')));
    }
}
