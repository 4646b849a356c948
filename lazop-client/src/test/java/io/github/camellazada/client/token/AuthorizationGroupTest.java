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

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two seller ids of one authorization, of which one has just been refreshed. */
class AuthorizationGroupTest {
    private static final TokenKey REFRESHED = new TokenKey("123456", "3001", TokenKey.CROSS_BORDER);
    private static final TokenKey OTHER = new TokenKey("123456", "3002", TokenKey.CROSS_BORDER);
    private static final LazadaToken OLD = token("old", List.of(REFRESHED, OTHER));
    private static final LazadaToken NEXT = token("next", List.of(REFRESHED, OTHER));
    private static final LazadaToken ANEW = token("anew", List.of());
    private static final Set<String> WRITES = Set.of("save", "replace");

    private final MemoryTokenStore store = new MemoryTokenStore();

    @BeforeEach
    void otherIsBeingRefreshed() {
        store.save(OTHER, OLD);
        store.lease(OTHER, Duration.ofMinutes(1));
    }

    @Test
    void anIdThatIsBeingRefreshedGetsTheNewToken() {
        assertThat(handOn(store)).containsExactly(OTHER);

        assertThat(stored()).isEqualTo(NEXT);
    }

    @Test
    void anAuthorizationThatComesAtThatVeryMomentStays() {
        SharedTokenStore authorizedMeanwhile = (SharedTokenStore) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{SharedTokenStore.class}, (proxy, method, arguments) -> {
                    if (WRITES.contains(method.getName())) {
                        store.save(OTHER, ANEW);
                    }
                    return method.invoke(store, arguments);
                });

        assertThat(handOn(authorizedMeanwhile)).isEmpty();

        assertThat(stored()).isEqualTo(ANEW);
    }

    private static List<TokenKey> handOn(SharedTokenStore store) {
        return new AuthorizationGroup(store).handOn(REFRESHED, OLD, NEXT).toCompletableFuture().join();
    }

    private LazadaToken stored() {
        return store.load(OTHER).toCompletableFuture().join().orElseThrow();
    }

    private static LazadaToken token(String name, List<TokenKey> sharedBy) {
        return new LazadaToken("access " + name, null, "refresh " + name, null, sharedBy);
    }
}
