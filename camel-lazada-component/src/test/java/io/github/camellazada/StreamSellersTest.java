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
package io.github.camellazada;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** No seller is silently left out of the polls of a stream. */
class StreamSellersTest {
    private final MemoryTokenStore tokens = new MemoryTokenStore();
    private final LazadaConfiguration configuration = new LazadaConfiguration();
    private final StreamSellers sellers = new StreamSellers(configuration, "orders", tokens);

    StreamSellersTest() {
        configuration.setAppKey("123456");
    }

    @Test
    void aSellerWhoseTokenHasNoEndIsPolled() {
        authorize("1001", "sg", null);
        authorize("1002", "my", Instant.parse("2026-12-01T00:00:00Z"));

        assertThat(polled()).containsExactlyInAnyOrder("1001 SG", "1002 MY");
    }

    @Test
    void aSellerWithoutATokenIsToldOnceAndPolledWithTheToken() {
        configuration.setSellerId("1001,1003");
        authorize("1001", "sg", null);
        try (CapturedLog log = new CapturedLog()) {
            assertThat(polled()).containsExactly("1001 SG");
            assertThat(polled()).containsExactly("1001 SG");
            assertThat(sellers.unknown()).containsExactly("1003");
            assertThat(log.text()).containsOnlyOnce("names seller 1003");
        }
        authorize("1003", "sg", null);

        assertThat(polled()).containsExactlyInAnyOrder("1001 SG", "1003 SG");
        assertThat(sellers.unknown()).isEmpty();
    }

    private Set<String> polled() {
        return sellers.scopes().stream().map(scope -> scope.seller() + " " + scope.country()).collect(Collectors.toSet());
    }

    private void authorize(String seller, String country, Instant end) {
        tokens.save(new TokenKey("123456", seller, country), new LazadaToken("token", end, null, null)).toCompletableFuture()
                .join();
    }
}
