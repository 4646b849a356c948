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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camellazada.client.ratelimit.VirtualTime;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodicTaskTest {
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final VirtualTime time = new VirtualTime();
    private final Instant start = time.instant();
    private final List<Long> begun = new ArrayList<>();
    private CompletableFuture<Void> round = CompletableFuture.completedFuture(null);
    private final PeriodicTask task = new PeriodicTask(time, time, INTERVAL, () -> {
        begun.add(Duration.between(start, time.instant()).toSeconds());
        return round;
    }).start();

    @Test
    void aRoundFollowsAnIntervalAfterTheLastOne() {
        time.advance(Duration.ofSeconds(35));
        assertThat(begun).containsExactly(10L, 20L, 30L);
    }

    @Test
    void aLongRoundIsNotOvertaken() {
        round = new CompletableFuture<>();
        time.advance(Duration.ofSeconds(35));
        assertThat(begun).containsExactly(10L);

        CompletableFuture<Void> first = round;
        round = CompletableFuture.completedFuture(null);
        first.complete(null);
        time.advance(Duration.ofSeconds(10));
        assertThat(begun).containsExactly(10L, 45L);
    }

    @Test
    void aRoundComesSoonerIfAsked() {
        task.within(Duration.ofSeconds(2));
        task.within(Duration.ofSeconds(4));
        time.advance(Duration.ofSeconds(11));
        assertThat(begun).containsExactly(2L);
    }

    @Test
    void whatIsAskedDuringARoundComesAfterIt() {
        round = new CompletableFuture<>();
        time.advance(Duration.ofSeconds(10));
        task.within(Duration.ZERO);
        time.advance(Duration.ofSeconds(3));
        CompletableFuture<Void> first = round;
        round = CompletableFuture.completedFuture(null);
        first.complete(null);
        time.advance(Duration.ofSeconds(1));
        assertThat(begun).containsExactly(10L, 13L);
    }

    @Test
    void aFailureDoesNotEndIt() {
        round = CompletableFuture.failedFuture(new IllegalStateException("no database"));
        time.advance(Duration.ofSeconds(15));
        round = null; // which is a defect of the round
        time.advance(Duration.ofSeconds(20));
        assertThat(begun).containsExactly(10L, 20L, 30L);
    }

    @Test
    void nothingFollowsItsEnd() {
        task.close();
        task.within(Duration.ZERO);
        time.advance(Duration.ofSeconds(60));
        assertThat(begun).isEmpty();
    }
}
