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

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.camellazada.exception.FailureCause;

/**
 * Runs one question for each token at a time: whoever asks meanwhile gets its result. A refresh never takes the result of a
 * read of the store, which may be the ended token that the refresh replaces; it waits for the read and runs after it.
 */
final class SingleFlight {
    private final Map<TokenKey, Flight> underWay = new ConcurrentHashMap<>();
    private final Consumer<Runnable> elsewhere;

    /** @param elsewhere runs a task on a thread where a route may go on */
    SingleFlight(Consumer<Runnable> elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** Runs a read of the store, or takes the result of a read or a refresh that is under way. */
    CompletionStage<Optional<LazadaToken>> read(TokenKey key, Supplier<CompletionStage<Optional<LazadaToken>>> question) {
        Flight mine = new Flight(false);
        Flight running = underWay.putIfAbsent(key, mine);
        return running == null ? run(key, mine, question) : running.result();
    }

    /** Runs a refresh, or takes the result of a refresh that is under way. */
    CompletionStage<Optional<LazadaToken>> refresh(TokenKey key, Supplier<CompletionStage<Optional<LazadaToken>>> question) {
        Flight mine = new Flight(true);
        Flight running = underWay.putIfAbsent(key, mine);
        if (running == null) {
            return run(key, mine, question);
        }
        return running.refreshes()
                ? running.result()
                : running.result().handle((found, failure) -> key).thenCompose(same -> refresh(same, question));
    }

    private CompletionStage<Optional<LazadaToken>> run(TokenKey key, Flight mine,
            Supplier<CompletionStage<Optional<LazadaToken>>> question) {
        // a store that throws, or hands out what is no token, must not leave the others waiting
        CompletableFuture.completedFuture(key).thenCompose(asked -> question.get()).whenComplete((found, failure) -> {
            underWay.remove(key, mine);
            if (failure == null) {
                mine.result().complete(found);
            } else {
                // on the thread of an answer the route of the first that waits might go on, and hold up the others
                elsewhere.accept(() -> mine.result().completeExceptionally(FailureCause.of(failure)));
            }
        });
        return mine.result();
    }

    /**
     * A question under way.
     *
     * @param refreshes whether it refreshes a token that has ended, rather than reads the store
     * @param result    completes with its result
     */
    private record Flight(boolean refreshes, CompletableFuture<Optional<LazadaToken>> result) {

        Flight(boolean refreshes) {
            this(refreshes, new CompletableFuture<>());
        }
    }
}
