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
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    private Instant now = Instant.EPOCH;

    @Test
    void aTerminalHasABarThatIsDrawnAnew() {
        Progress progress = new Progress("Video", "bytes", out, true, () -> now);

        progress.at(1, 3);
        progress.at(1, 3);
        progress.at(3, 3);

        assertThat(text()).isEqualTo("\r[##########                    ] Video  33 % (1 of 3 bytes)"
                + "\r[##############################] Video 100 % (3 of 3 bytes)\n");
    }

    @Test
    void elsewhereThereIsALineEveryFewSecondsAndOneAtTheEnd() {
        Progress progress = new Progress("Products", "rows", out, false, () -> now);

        progress.at(0, 0);
        progress.at(1, 10);
        progress.at(2, 10);
        now = now.plus(Duration.ofSeconds(5));
        progress.at(3, 10);
        progress.at(10, 10);
        progress.at(10, 10);

        assertThat(text()).isEqualTo("Products  10 % (1 of 10 rows)\nProducts  30 % (3 of 10 rows)\n"
                + "Products 100 % (10 of 10 rows) in 5.0 s, 1.8 a second\n");
    }

    @Test
    void withoutATotalATerminalHasACountThatIsDrawnAnew() {
        Progress progress = new Progress("Replay", "pushes", out, true, () -> now);

        progress.begin();
        progress.at(1000);
        now = now.plus(Duration.ofSeconds(72));
        progress.at(1500);
        progress.end();
        progress.end();

        assertThat(text()).isEqualTo("\rReplay: 1,000 pushes so far\rReplay: 1,500 pushes so far"
                + "\rReplay: 1,500 pushes in 1 min 12 s, 20.8 a second\n");
    }

    @Test
    void withoutATotalALineComesEveryFewSecondsElsewhere() {
        Progress progress = new Progress("Replay", "pushes", out, false, () -> now);

        progress.at(1000);
        progress.at(1500);
        now = now.plus(Duration.ofSeconds(5));
        progress.at(2000);
        progress.at(2500);
        progress.end();

        assertThat(text()).isEqualTo("Replay: 1,000 pushes so far\nReplay: 2,000 pushes so far\n"
                + "Replay: 2,500 pushes in 5.0 s, 300.0 a second\n");
    }

    @Test
    void workThatNeverBeganEndsWithoutAWord() {
        Progress progress = new Progress("Replay", "pushes", out, false, () -> now);

        progress.begin();
        progress.end();

        assertThat(text()).isEmpty();
    }

    @Test
    void moreWorkIsTimedByItself() {
        Progress progress = new Progress("Stock", "rows", out, false, () -> now);

        progress.begin();
        now = now.plus(Duration.ofSeconds(2));
        progress.at(1000, 1000);
        now = now.plus(Duration.ofHours(1));
        progress.at(0, 2000);
        now = now.plus(Duration.ofSeconds(4));
        progress.at(2000, 2000);

        assertThat(text()).isEqualTo("Stock 100 % (1,000 of 1,000 rows) in 2.0 s, 500.0 a second\n"
                + "Stock   0 % (0 of 2,000 rows)\nStock 100 % (2,000 of 2,000 rows) in 4.0 s, 500.0 a second\n");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
