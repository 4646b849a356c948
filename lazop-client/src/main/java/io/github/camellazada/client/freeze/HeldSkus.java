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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.Freeze;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.order.ObjectAliases;
import io.github.camellazada.client.reconcile.StateRows;
import io.github.camellazada.exception.FailureCause;

/**
 * Tells what of the held writes is of the SKUs of a new one. Where their names do not tell, since one has the id and the other
 * the seller's code, it reads the product at Lazada.
 */
final class HeldSkus {
    private final ObjectAliases aliases;
    private final Function<LazadaCall, CompletionStage<LazadaAnswer>> reads;

    /**
     * @param aliases remembers the names of SKUs
     * @param reads   makes a call that reads
     */
    HeldSkus(ObjectAliases aliases, Function<LazadaCall, CompletionStage<LazadaAnswer>> reads) {
        this.aliases = aliases;
        this.reads = reads;
    }

    /** What to ask the store of held writes. */
    HeldLookup lookup(LazadaCall call, List<HeldWrite> lines) {
        HeldKey key = lines.get(0).key();
        List<SkuNames> skus = lines.stream().map(line -> names(call, line)).toList();
        return new HeldLookup(key.appKey(), key.seller(), key.country(),
                skus.stream().flatMap(sku -> sku.texts().stream()).collect(Collectors.toSet()),
                skus.stream().map(SkuNames::fields).reduce(HeldSkus::both).orElseThrow(),
                skus.stream().anyMatch(sku -> sku.product().isEmpty())
                        ? Set.of()
                        : skus.stream().map(SkuNames::product).collect(Collectors.toSet()));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).collect(Collectors.toSet());
    }

    /** By which names the SKU of a write is known. */
    SkuNames names(LazadaCall call, HeldWrite write) {
        SkuNames told = write.sku().names();
        return new SkuNames(known(call, told.own()), told.product());
    }

    /** All names of a SKU that has these, which are remembered. */
    private Set<String> known(LazadaCall call, Collection<String> together) {
        String owner = ObjectAliases.owner(call);
        return aliases.own(together.stream().map(owner::concat).toList()).stream()
                .map(name -> name.substring(owner.length())).collect(Collectors.toSet());
    }

    /** By which names something is held of the SKUs of these lines; fails where that cannot be told. */
    CompletionStage<Set<String>> names(LazadaCall call, List<HeldWrite> lines, List<HeldWrite> held) {
        held.forEach(write -> known(call, write.sku().names().own()));
        List<HeldWrite> unclear = unclear(call, lines, held);
        return unclear.isEmpty()
                ? CompletableFuture.completedStage(of(call, lines, held))
                : read(call, unclear).handle((done, failure) -> {
                    if (failure == null && unclear(call, lines, held).isEmpty()) {
                        return of(call, lines, held);
                    }
                    throw new UnclearSkuException(failure == null ? null : FailureCause.of(failure));
                });
    }

    private Set<String> of(LazadaCall call, List<HeldWrite> lines, List<HeldWrite> held) {
        Set<String> names = lines.stream().flatMap(line -> names(call, line).texts().stream()).collect(Collectors.toSet());
        return held.stream().map(write -> write.key().sku()).filter(names::contains).collect(Collectors.toSet());
    }

    /** The lines of which something may be held under a name that is not known to be theirs. */
    private List<HeldWrite> unclear(LazadaCall call, List<HeldWrite> lines, List<HeldWrite> held) {
        return lines.stream().filter(line -> held.stream().anyMatch(write -> isUnclear(call, line, write))).toList();
    }

    private boolean isUnclear(LazadaCall call, HeldWrite line, HeldWrite write) {
        SkuNames asked = names(call, line);
        SkuNames there = names(call, write);
        // a row that cannot be read is no reason to keep back what has another name
        return !there.own().isEmpty() && !asked.texts().contains(write.key().sku()) && !asked.isSame(there)
                && !asked.isOther(there);
    }

    /** Reads the products of these lines, one after the other, and remembers the names of their SKUs. */
    private CompletionStage<Void> read(LazadaCall call, List<HeldWrite> lines) {
        Map<String, HeldWrite> products = lines.stream()
                .collect(Collectors.toMap(HeldWrite::product, Function.identity(), first()));
        CompletionStage<Void> done = CompletableFuture.completedStage(null);
        for (HeldWrite line : products.values()) {
            Freeze.Hold hold = call.operation().effect().freeze().hold();
            LazadaCall one = call.with(hold.parameter(), HeldLines.document(hold, List.of(List.of(line))));
            done = done.thenCompose(before -> StateRows.of(one, line.askedAt(), reads))
                    .thenAccept(rows -> rows.forEach(row -> learn(call, line, row, rows.size() == 1)));
        }
        return done;
    }

    private static <T> BinaryOperator<T> first() {
        return (one, other) -> one;
    }

    private void learn(LazadaCall call, HeldWrite line, JsonNode row, boolean only) {
        List<String> together = new ArrayList<>();
        for (String field : call.operation().effect().reconciliation().ids()) {
            String name = row.path(field).asText("").trim();
            if (!name.isEmpty()) {
                together.add(field + "=" + name);
            }
        }
        if (only) {
            // the only SKU of a product may be named by the product
            List<String> fields = call.operation().effect().freeze().hold().names();
            together.add(fields.get(fields.size() - 1) + "=" + line.product());
        }
        known(call, together);
    }

    /** That something is held which may be of the same SKU or of another one. */
    static final class UnclearSkuException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private UnclearSkuException(Throwable cause) {
            super("A held write names its SKU another way, and reading the product did not tell whether it is the same SKU",
                    cause);
        }
    }
}
