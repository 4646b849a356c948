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
package io.github.camellazada.client.reconcile;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MemoryUnconfirmedWriteStoreTest extends UnconfirmedWriteStoreContract {
    private final MemoryUnconfirmedWriteStore store = new MemoryUnconfirmedWriteStore();

    @Override
    protected UnconfirmedWriteStore store() {
        return store;
    }

    @Test
    void whatComesBeyondAThousandIsTurnedAway() {
        for (int i = 0; i < 1000; i++) {
            assertThat(store.keep(write("w" + i, "1001"), Instant.EPOCH).toCompletableFuture().join()).isTrue();
        }

        assertThat(store.keep(write("one more", "1001"), Instant.EPOCH).toCompletableFuture().join()).isFalse();
    }
}
