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
package io.github.camellazada.client.stream;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.github.camellazada.catalog.LazadaCountry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What every store of versions has to do. */
public abstract class VersionStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-11T12:00:00Z");
    private static final StreamScope SCOPE = new StreamScope("123456", "orders", "1001", LazadaCountry.SG);
    private static final CompletedVersion FIRST = version(NOON, "a", false);
    private static final CompletedVersion SECOND = version(NOON.plusSeconds(1), "b", true);

    protected abstract VersionStore store();

    @Test
    void aVersionIsKeptForItsSellerAndSiteAlone() {
        VersionStore store = store();
        StreamScope other = new StreamScope("123456", "orders", "1002", LazadaCountry.SG);
        StreamScope abroad = new StreamScope("123456", "orders", "1001", LazadaCountry.MY);

        assertThat(complete(store, SCOPE, "7", null, FIRST)).isTrue();
        assertThat(complete(store, other, "7", null, SECOND)).isTrue();

        assertThat(load(store, SCOPE, "7", "8")).isEqualTo(Map.of("7", FIRST));
        assertThat(load(store, other, "7")).isEqualTo(Map.of("7", SECOND));
        assertThat(load(store, abroad, "7")).isEmpty();
        assertThat(load(store, SCOPE)).isEmpty();
    }

    @Test
    void onlyTheKnownVersionIsReplaced() {
        VersionStore store = store();
        complete(store, SCOPE, "7", null, FIRST);

        assertThat(complete(store, SCOPE, "7", null, SECOND)).as("as if there was none").isFalse();
        assertThat(complete(store, SCOPE, "7", version(NOON, "z", false), SECOND)).as("another state").isFalse();
        assertThat(complete(store, SCOPE, "7", FIRST, SECOND)).isTrue();
        assertThat(complete(store, SCOPE, "7", FIRST, FIRST)).as("too late").isFalse();

        assertThat(load(store, SCOPE, "7")).isEqualTo(Map.of("7", SECOND));
    }

    @Test
    void oneOfManyWhoCompleteAtOnceSucceeds() {
        VersionStore store = store();
        List<CompletableFuture<Boolean>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> complete(store, SCOPE, "7", null,
                        version(NOON, "state" + i, false))))
                .toList();

        assertThat(all).extracting(CompletableFuture::join).containsOnlyOnce(true);
    }

    @Test
    void anObjectThatHasEndedLongAgoIsForgotten() {
        VersionStore store = store();
        complete(store, SCOPE, "open", null, FIRST);
        complete(store, SCOPE, "ended", null, SECOND);
        complete(store, SCOPE, "late", null, version(NOON.plusSeconds(100), "c", true));

        assertThat(store.purge("123456", "orders", NOON.plusSeconds(60), 10).toCompletableFuture().join()).isEqualTo(1);
        assertThat(store.purge("123456", "products", NOON.plusSeconds(999), 10).toCompletableFuture().join()).isZero();
        assertThat(load(store, SCOPE, "open", "ended", "late")).containsOnlyKeys("open", "late");
    }

    private static CompletedVersion version(Instant time, String state, boolean ended) {
        return new CompletedVersion(new ObjectVersion(time, state), time.plusSeconds(1), ended);
    }

    private static boolean complete(VersionStore store, StreamScope scope, String object, CompletedVersion known,
            CompletedVersion next) {
        return store.complete(scope, object, known, next).toCompletableFuture().join();
    }

    private static Map<String, CompletedVersion> load(VersionStore store, StreamScope scope, String... objects) {
        return store.load(scope, Set.of(objects)).toCompletableFuture().join();
    }
}
