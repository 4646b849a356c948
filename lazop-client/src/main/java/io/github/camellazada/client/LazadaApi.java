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
package io.github.camellazada.client;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.call.ItemFailures;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.Refusals;
import io.github.camellazada.client.token.TokenStatus;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;

/**
 * Calls operations of the Lazada Open Platform by name. Thread-safe; one object serves all sellers of an app.
 *
 * <p>
 * Parameters are a map from Lazada's names to values. Text and numbers travel as they are, lists and maps as JSON text, times
 * (Instant, OffsetDateTime, ZonedDateTime) in the offset of the country or as epoch milliseconds, as the operation wants them.
 * Files are a {@link io.github.camellazada.client.call.LazadaFile} or a Path. {@code null} and blank values are not sent.
 *
 * <p>
 * Every call ends, at the latest when the time to wait and the time-outs of all its attempts and look-ups are over. A failure is
 * a {@link LazadaException}; its type says what can be done.
 */
public final class LazadaApi implements AutoCloseable {
    private final LazopClient client;
    private final SellerCalls calls;
    private final boolean failOnItems;
    private final Runnable closing;

    /** @param closing ends what the client has of its own */
    LazadaApi(LazopClient client, SellerCalls calls, boolean failOnItems, Runnable closing) {
        this.client = client;
        this.calls = calls;
        this.failOnItems = failOnItems;
        this.closing = closing;
    }

    /**
     * Calls an operation. Never throws and never blocks.
     *
     * @param operation  name in kebab case, such as {@code orders-get} for {@code /orders/get}
     * @param parameters Lazada's names and their values
     * @return completes with the answer, or exceptionally with a {@link LazadaException}. What depends on it runs on the
     *         executor of the client
     */
    public CompletionStage<LazadaAnswer> call(String operation, Map<String, ?> parameters) {
        return send(() -> calls.named(operation, parameters));
    }

    /**
     * Calls an API by its path, known to the catalogue or not. Never throws and never blocks.
     *
     * @param method {@code GET} or {@code POST}
     * @param path   such as {@code /orders/get}
     */
    public CompletionStage<LazadaAnswer> call(String method, String path, Map<String, ?> parameters) {
        return send(() -> calls.raw(method, path, parameters));
    }

    /**
     * Calls an operation and waits for its answer; not for event loops.
     *
     * @throws LazadaException itself, without a wrapper around it
     */
    public LazadaAnswer callBlocking(String operation, Map<String, ?> parameters) {
        return join(call(operation, parameters));
    }

    /**
     * Calls an API by its path and waits for its answer; not for event loops.
     *
     * @throws LazadaException itself, without a wrapper around it
     */
    public LazadaAnswer callBlocking(String method, String path, Map<String, ?> parameters) {
        return join(call(method, path, parameters));
    }

    /**
     * The same client for another seller, whose token stands in the token store. It shares connections, limits and tokens; to
     * close it closes nothing.
     */
    public LazadaApi forSeller(String sellerId, LazadaCountry country) {
        String token = sellerId.equals(calls.sellerId()) ? calls.accessToken() : null;
        return new LazadaApi(client, new SellerCalls(sellerId, country, token, calls.check()), failOnItems, () -> {
        });
    }

    /** The sellers' tokens that were used so far, without the tokens themselves. */
    public List<TokenStatus> tokens() {
        return client.tokens();
    }

    /** Ends what waits, and closes what the client made for itself. What the builder was given stays open. */
    @Override
    public void close() {
        closing.run();
    }

    private CompletionStage<LazadaAnswer> send(Supplier<LazadaCall> made) {
        LazadaCall call;
        try {
            call = made.get();
        } catch (LazadaException e) {
            return CompletableFuture.failedStage(e);
        }
        CompletableFuture<LazadaAnswer> result = new CompletableFuture<>();
        client.call(call).whenComplete((answer, failure) -> {
            if (failure != null) {
                result.completeExceptionally(Refusals.broken(call, failure));
            } else if (failOnItems && ItemFailures.count(answer.items()) > 0) {
                result.completeExceptionally(ItemFailures.of(call, answer,
                        "failOnItems(false) on the builder hands the outcomes to the caller instead"));
            } else {
                result.complete(answer);
            }
        });
        return result;
    }

    private static LazadaAnswer join(CompletionStage<LazadaAnswer> called) {
        try {
            return called.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (FailureCause.of(e) instanceof LazadaException known) {
                throw known;
            }
            throw e;
        }
    }
}
