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
package io.github.camellazada.push.inbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StorageDeadlinesTest {
    private final StorageDeadlines<Integer> deadlines = new StorageDeadlines<>(Duration.ofMillis(50));

    @Test
    void eachWaitIsOverInItsTimeWhateverBecomesOfTheOthers() {
        List<CompletableFuture<Integer>> work = IntStream.range(0, 6).mapToObj(i -> new CompletableFuture<Integer>()).toList();
        long begun = System.nanoTime();
        List<CompletableFuture<Integer>> first = work.subList(0, 3).stream().map(deadlines::limit).toList();
        work.get(1).complete(1);

        await().until(() -> first.stream().allMatch(CompletableFuture::isDone));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        List<CompletableFuture<Integer>> later = work.subList(3, 6).stream().map(deadlines::limit).toList();
        work.get(3).completeExceptionally(new IllegalStateException("broken"));

        await().until(() -> later.stream().allMatch(CompletableFuture::isDone));
        assertThat(first.get(0)).failsWithin(Duration.ZERO).withThrowableThat().withCauseInstanceOf(TimeoutException.class);
        assertThat(first.get(1)).isCompletedWithValue(1);
        assertThat(later.get(0)).failsWithin(Duration.ZERO).withThrowableThat().withMessageContaining("broken");
        assertThat(later.get(1)).failsWithin(Duration.ZERO).withThrowableThat().withCauseInstanceOf(TimeoutException.class);
        assertThat(work.get(5)).as("the work goes on").isNotDone();
    }
}
