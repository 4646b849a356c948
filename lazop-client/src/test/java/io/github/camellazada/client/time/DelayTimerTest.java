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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

import io.github.camellazada.client.ratelimit.VirtualTime;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DelayTimerTest {
    private final VirtualTime time = new VirtualTime();
    private final CompletableFuture<String> stage = new CompletableFuture<>();
    private final PendingDelays delays = new PendingDelays(time);
    private final CompletableFuture<String> bounded = delays.limit(stage, Duration.ofSeconds(5), TimeoutException::new);

    @Test
    void whatComesInTimeIsTheAnswer() {
        stage.complete("in time");
        time.advance(Duration.ofSeconds(6));
        assertThat(bounded).isCompletedWithValue("in time");
    }

    @Test
    void whatComesLaterIsNot() {
        time.advance(Duration.ofSeconds(5));
        stage.complete("too late");
        assertThat(bounded.handle((value, failure) -> failure).join()).isInstanceOf(TimeoutException.class);
    }

    @Test
    void aFailureArrivesWithoutItsWrapping() {
        IllegalStateException failure = new IllegalStateException("no");
        stage.completeExceptionally(new CompletionException(failure));
        assertThat(bounded.handle((value, thrown) -> thrown).join()).isSameAs(failure);
    }

    @Test
    void theEndOfTheClientEndsTheWait() {
        delays.close();
        assertThat(bounded).isCompletedExceptionally();
    }
}
