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
package io.github.camellazada.client.time;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(3));

    @Test
    void eachPauseIsTwiceTheOneBefore() {
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(backoff::after)).containsExactly(Duration.ofMillis(500),
                Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(3));
    }

    @Test
    void noNumberOfFailuresOverflows() {
        assertThat(backoff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(3));
        assertThat(new Backoff(Duration.ZERO, Duration.ofSeconds(3)).after(Integer.MAX_VALUE)).isZero();
        assertThat(new Backoff(Duration.ofHours(1), Duration.ofSeconds(3)).after(1)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void jitterIsBetweenNothingAndThePause() {
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> backoff.jittered(2))).allMatch(pause -> !pause.isNegative()
                && pause.compareTo(Duration.ofSeconds(1)) <= 0)
                .anyMatch(pause -> pause.compareTo(Duration.ofMillis(500)) > 0)
                .anyMatch(pause -> pause.compareTo(Duration.ofMillis(500)) < 0);
    }
}
