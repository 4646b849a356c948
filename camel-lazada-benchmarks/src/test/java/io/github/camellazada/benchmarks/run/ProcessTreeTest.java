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

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

@EnabledOnOs(OS.LINUX)
class ProcessTreeTest {
    @Test
    void keepsTheTimeOfAChildThatHasEnded() throws Exception {
        String busy = "i=0; while [ $i -lt 60000 ]; do i=$((i+1)); done";
        Process shell = new ProcessBuilder("sh", "-c", "sh -c '" + busy + "'; echo ended; read line").start();
        try {
            assertThat(shell.inputReader().readLine()).isEqualTo("ended");

            assertThat(shell.toHandle().children()).isEmpty();
            assertThat(ProcessTree.cpu(shell.toHandle())).isGreaterThan(Duration.ofMillis(20));
        } finally {
            shell.destroy();
        }
    }
}
