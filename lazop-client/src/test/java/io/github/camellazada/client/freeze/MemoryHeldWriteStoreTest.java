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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.client.store.Claim;
import io.github.camellazada.client.store.WriteBacklog;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MemoryHeldWriteStoreTest extends HeldWriteStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");

    private final MemoryHeldWriteStore store = new MemoryHeldWriteStore();

    @Test
    void outcomesThatNobodyAsksForAreNotKept() {
        MemoryHeldWriteStore unasked = new MemoryHeldWriteStore(appKey -> false);

        settle(unasked, 0);

        assertThat(unasked.backlog("app").toCompletableFuture().join()).isEqualTo(WriteBacklog.NOTHING);
    }

    @Test
    void theOldestOutcomesAreForgottenWhereNoRouteTakesThem() {
        try (CapturedLog log = new CapturedLog()) {
            IntStream.range(0, 50_002).forEach(i -> settle(store, i));
            assertThat(log.text()).containsOnlyOnce("outcomes of held writes wait for a route from lazada:outcomes");
        }

        assertThat(store.backlog("app").toCompletableFuture().join()).isEqualTo(new WriteBacklog(0, null, 50_000));
        assertThat(store.claimOutcomes("app", NOW, NOW, 1).toCompletableFuture().join()).extracting(WriteOutcome::id)
                .containsExactly("outcome 2");
    }

    private static void settle(HeldWriteStore store, int number) {
        Claim claim = Claim.of(NOW, Duration.ofMinutes(1));
        store.hold(
                List.of(new HeldWrite(new HeldKey("app", "1001", "sg", "A", "", HeldKey.STOCK), "/a/path", "{}", NOW, 1, 1)));
        HeldWrite write = store.claim("app", null, claim, 1).toCompletableFuture().join().get(0);
        store.complete(claim,
                new WriteOutcome("outcome " + number, write, new LazadaItemOutcome("A", State.DONE, null, null, false),
                        NOW));
    }

    @Override
    protected HeldWriteStore store() {
        return store;
    }
}
