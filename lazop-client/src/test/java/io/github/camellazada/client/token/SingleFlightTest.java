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
package io.github.camellazada.client.token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SingleFlightTest {
    private static final TokenKey KEY = new TokenKey("app", "1001", "sg");

    private final List<CompletableFuture<Optional<LazadaToken>>> asked = new ArrayList<>();
    private final SingleFlight flights = new SingleFlight(Runnable::run);

    @Test
    void readsShareOneRead() {
        var first = flights.read(KEY, question()).toCompletableFuture();
        var second = flights.read(KEY, question()).toCompletableFuture();

        asked.get(0).complete(token("old"));

        assertThat(asked).hasSize(1);
        assertThat(first.join()).isEqualTo(second.join()).isEqualTo(token("old"));
    }

    @Test
    void aRefreshNeverTakesTheResultOfARead() {
        flights.read(KEY, question());
        var first = flights.refresh(KEY, question()).toCompletableFuture();
        var second = flights.refresh(KEY, question()).toCompletableFuture();

        asked.get(0).complete(token("old"));
        assertThat(asked).hasSize(2);
        assertThat(first).isNotDone();
        asked.get(1).complete(token("new"));

        assertThat(asked).hasSize(2);
        assertThat(first.join()).isEqualTo(second.join()).isEqualTo(token("new"));
    }

    @Test
    void aRefreshRunsAfterAReadThatFailed() {
        flights.read(KEY, question());
        var refresh = flights.refresh(KEY, question()).toCompletableFuture();

        asked.get(0).completeExceptionally(new IllegalStateException("no database"));
        asked.get(1).complete(token("new"));

        assertThat(refresh.join()).isEqualTo(token("new"));
    }

    @Test
    void aReadTakesTheResultOfARefresh() {
        flights.refresh(KEY, question());
        var read = flights.read(KEY, question()).toCompletableFuture();

        asked.get(0).complete(token("new"));

        assertThat(asked).hasSize(1);
        assertThat(read.join()).isEqualTo(token("new"));
    }

    @Test
    void aQuestionThatThrowsFailsAllAndLeavesNothingBehind() {
        var failed = flights.read(KEY, () -> {
            throw new IllegalStateException("no database");
        }).toCompletableFuture();
        var next = flights.read(KEY, question()).toCompletableFuture();

        asked.get(0).complete(token("new"));

        assertThat(failed).isCompletedExceptionally();
        assertThat(next.join()).isEqualTo(token("new"));
    }

    private Supplier<CompletionStage<Optional<LazadaToken>>> question() {
        return () -> {
            CompletableFuture<Optional<LazadaToken>> answer = new CompletableFuture<>();
            asked.add(answer);
            return answer;
        };
    }

    private static Optional<LazadaToken> token(String value) {
        return Optional.of(new LazadaToken(value, Instant.EPOCH, null, null));
    }
}
