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

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.order.ObjectAliases;
import io.github.camellazada.exception.LazadaException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class HeldStoreTest {
    private static final LazadaCall WRITE = new LazadaCall(
            OperationCatalog.get(OperationCatalog.byPath("/product/stock/sellable/update").orElseThrow()), "POST",
            LazadaCountry.SG, "1001", null,
            Map.of("payload", "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":[{\"SkuId\":1,\"SellableQuantity\":4}]}}}}"),
            Map.of());

    private final HeldWriteStore away = (HeldWriteStore) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[]{HeldWriteStore.class}, (proxy, method, arguments) -> {
                throw new IllegalStateException("the database is away");
            });
    private final List<HeldWrite> lines = AskedChanges.of("app", WRITE, Instant.parse("2026-11-11T00:00:00Z")).writes();
    private final HeldStore store = new HeldStore(away, new HeldSkus(new ObjectAliases(), read -> null), () -> {
    });

    @Test
    void aStoreThatFailsIsToldAsThat() {
        for (CompletionStage<?> asked : List.of(store.held(WRITE, lines), store.keep(WRITE, lines))) {
            assertThat(ended(catchThrowable(asked.toCompletableFuture()::join))).matches(LazadaException::isRetryable)
                    .hasMessageContaining("store of held writes failed").cause().hasMessage("the database is away");
        }
    }

    @Test
    void aDefectOfThisClientIsNotBlamedOnTheStore() {
        assertThat(ended(new NullPointerException("Jane Roe"))).matches(failure -> !failure.isRetryable())
                .hasMessageContaining("Nothing was sent").hasMessageContaining("NullPointerException")
                .hasMessageNotContainingAny("store", "Jane Roe");
    }

    private static LazadaException ended(Throwable failure) {
        return HeldStore.failed(WRITE, "Nothing was sent", null, failure);
    }
}
