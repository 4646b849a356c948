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
package io.github.camellazada.doctor;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayProgressTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Instant now = Instant.EPOCH;

    @Test
    void aTerminalGetsOneLineThatIsDrawnAnew() {
        ReplayProgress progress = progress(true);

        progress.accept(1000);
        progress.accept(1500);
        progress.end();
        progress.end();

        assertThat(printed).hasToString("\r1,000 pushes so far\r1,500 pushes so far" + System.lineSeparator());
    }

    @Test
    void elsewhereALineComesEveryFiveSeconds() {
        ReplayProgress progress = progress(false);

        progress.accept(1000);
        now = now.plusSeconds(5);
        progress.accept(2000);
        now = now.plusSeconds(4);
        progress.accept(3000);
        progress.end();

        assertThat(printed).hasToString("2,000 pushes so far" + System.lineSeparator());
    }

    private ReplayProgress progress(boolean terminal) {
        return new ReplayProgress(new PrintStream(printed, true, StandardCharsets.UTF_8), terminal, () -> now);
    }
}
