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
package io.github.camellazada.client.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyedQueueTest {
    private final KeyedQueue<String, String> queue = new KeyedQueue<>(Runnable::run);

    @Test
    void oneObjectIsWorkedOnByOneAtATime() {
        KeyedQueue<String, String>.Ticket first = queue.enter(Set.of("a"), "first");
        KeyedQueue<String, String>.Ticket second = queue.enter(Set.of("a"), "second");
        KeyedQueue<String, String>.Ticket other = queue.enter(Set.of("b"), "other");

        assertThat(first.isFirst()).isTrue();
        assertThat(other.isFirst()).isTrue();
        assertThat(second.isFirst()).isFalse();
        first.leave();
        assertThat(second.isFirst()).isTrue();
    }

    @Test
    void aTicketOfManyObjectsWaitsForAllOfThem() {
        KeyedQueue<String, String>.Ticket a = queue.enter(Set.of("a"), "a");
        KeyedQueue<String, String>.Ticket b = queue.enter(Set.of("b"), "b");
        KeyedQueue<String, String>.Ticket both = queue.enter(Set.of("a", "b"), "both");
        KeyedQueue<String, String>.Ticket last = queue.enter(Set.of("b"), "last");

        a.leave();
        assertThat(both.isFirst()).isFalse();
        b.leave();
        assertThat(both.isFirst()).isTrue();
        assertThat(last.isFirst()).isFalse();
        assertThat(both.later()).containsExactly("last");
        both.leave();
        last.leave();
        assertThat(queue.size()).isZero();
    }

    @Test
    void whoGivesUpLeavesTheLine() {
        KeyedQueue<String, String>.Ticket first = queue.enter(Set.of("a"), "first");
        KeyedQueue<String, String>.Ticket second = queue.enter(Set.of("a"), "second");
        KeyedQueue<String, String>.Ticket third = queue.enter(Set.of("a"), "third");

        second.leave();
        assertThat(third.isFirst()).isFalse();
        assertThat(first.later()).containsExactly("third");
        first.leave();
        assertThat(third.isFirst()).isTrue();
    }

    @Test
    void theNextOneMayBeginBeforeWhatFollowsAStep() {
        List<String> seen = new ArrayList<>();
        CompletableFuture<Void> step = new CompletableFuture<>();
        KeyedQueue<String, String>.Ticket first = queue.enter(Set.of("a"), "first");
        KeyedQueue<String, String>.Ticket second = queue.enter(Set.of("a"), "second");
        CompletionStage<Void> taken = first.take(first.turn(), () -> step);
        taken.thenRun(() -> seen.add("what follows the first"));
        second.take(second.turn(), () -> CompletableFuture.completedStage(seen.add("second")));

        step.complete(null);
        assertThat(seen).containsExactly("second", "what follows the first");
    }

    @Test
    void aStepThatThrowsOrIsNotTakenGivesItsPlaceBack() {
        KeyedQueue<String, String>.Ticket first = queue.enter(Set.of("a"), "first");
        KeyedQueue<String, String>.Ticket second = queue.enter(Set.of("a"), "second");
        CompletableFuture<Void> tooLate = CompletableFuture.failedFuture(new TimeoutException());

        assertThat(second.take(tooLate, () -> tooLate).toCompletableFuture()).isCompletedExceptionally();
        assertThat(first.take(first.turn(), () -> {
            throw new IllegalStateException("no");
        }).toCompletableFuture()).isCompletedExceptionally();
        assertThat(queue.size()).isZero();
    }
}
