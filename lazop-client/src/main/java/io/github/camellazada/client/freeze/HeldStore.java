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
package io.github.camellazada.client.freeze;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaUnavailableException;

/** Keeps the writes of one app in the store by all names of their SKUs, and says what a failure of the store means for a call. */
final class HeldStore {
    private final HeldWriteStore store;
    private final HeldSkus skus;
    private final Runnable wakeUp;

    /** @param wakeUp asks the dispatcher to read the held writes soon */
    HeldStore(HeldWriteStore store, HeldSkus skus, Runnable wakeUp) {
        this.store = store;
        this.skus = skus;
        this.wakeUp = wakeUp;
    }

    /** By which of their names something is held of these SKUs. */
    CompletionStage<Set<String>> held(LazadaCall call, List<HeldWrite> lines) {
        return asked(() -> store.held(skus.lookup(call, lines))).thenCompose(held -> skus.names(call, lines, held));
    }

    CompletionStage<Void> keep(LazadaCall call, List<HeldWrite> lines) {
        return held(call, lines).thenCompose(names -> keep(call, lines, names));
    }

    /** Keeps each line by the names under which something of its SKU is held already. */
    CompletionStage<Void> keep(LazadaCall call, List<HeldWrite> lines, Set<String> held) {
        List<HeldWrite> named = lines.stream().flatMap(line -> {
            List<String> names = skus.names(call, line).texts().stream().filter(held::contains).toList();
            return names.isEmpty() ? Stream.of(line) : names.stream().map(line::of);
        }).toList();
        return asked(() -> store.hold(named)).thenRun(wakeUp);
    }

    private static <T> CompletionStage<T> asked(Supplier<CompletionStage<T>> question) {
        return CompletableFuture.completedStage(question).thenCompose(Supplier::get)
                .exceptionallyCompose(failure -> CompletableFuture.failedStage(new StoreFailure(FailureCause.of(failure))));
    }

    /**
     * What a call ends with that the store did not take, because it failed or because this client did.
     *
     *
     * @param what    what came of the call, as a sentence begins
     * @param refusal what Lazada said to it; {@code null} where it was not asked
     */
    static LazadaUnavailableException failed(LazadaCall call, String what, LazadaException refusal, Throwable failure) {
        Throwable found = FailureCause.of(failure);
        // who waited too long for the store has not asked it
        boolean ofTheStore = found instanceof StoreFailure || found instanceof TimeoutException;
        Throwable cause = found instanceof StoreFailure ? found.getCause() : found;
        boolean unclear = cause instanceof HeldSkus.UnclearSkuException;
        String message = what + (unclear
                ? ", since a write is held that may be of the same SKU and names it another way. Name the product (ItemId)"
                        + " in every write, or the SKU by SkuId and SellerSku together, and send it again"
                : ofTheStore
                        ? ", since the store of held writes failed; check that store (option heldWriteStore, with JdbcHeldWriteStore its"
                                + " database), and send it again"
                        : ", since the call broke off inside this client (" + cause.getClass().getSimpleName() + ")");
        return new LazadaUnavailableException(refusal == null
                ? LazadaFailure.unanswered(call.operation().name(), call.seller(), message, ofTheStore || unclear)
                : new LazadaFailure(call.operation().name(), call.seller(), refusal.getCode(), refusal.getType(), message,
                        refusal.getRequestId(), refusal.getHttpStatus(), true, List.of()),
                cause);
    }

    /** That the store itself failed, and nothing on the way to it. */
    private static final class StoreFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private StoreFailure(Throwable cause) {
            super("The store of held writes failed", cause);
        }
    }
}
