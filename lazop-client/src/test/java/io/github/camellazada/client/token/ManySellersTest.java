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

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.ratelimit.VirtualTime;
import io.github.camellazada.client.time.PendingDelays;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Thousands of sellers whose tokens end together, with a clock that the test moves. */
class ManySellersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SELLERS = 6_000;
    private static final int CALLS_PER_SECOND = 100;

    private final VirtualTime time = new VirtualTime();
    private final MemoryTokenStore store = new MemoryTokenStore(time);
    private final RefreshingAccessTokens tokens = new RefreshingAccessTokens(store, TokenSettings.defaults(), time, event -> {
    });
    private int refreshes;

    @Test
    void callsOfSellersWhoseTokensEndTogetherRefreshThemInNoBurst() {
        store(Duration.ofMinutes(25));
        for (int second = 0; second < 600; second++) {
            for (int call = 0; call < CALLS_PER_SECOND; call++) {
                assertThat(find((second * CALLS_PER_SECOND + call) % SELLERS)).isPresent();
            }
            assertThat(refreshes).isLessThanOrEqualTo(RefreshPace.AT_ONCE + second * RefreshPace.PER_SECOND);
            time.advance(Duration.ofSeconds(1));
        }

        assertThat(refreshes).isEqualTo(SELLERS);
    }

    @Test
    void aTokenThatHasEndedIsRefreshedForItsCallAtOnce() {
        store(Duration.ofMinutes(-1));

        List<Optional<AccessToken>> found = IntStream.range(0, 2 * RefreshPace.AT_ONCE).mapToObj(this::find).toList();

        assertThat(found).allMatch(Optional::isPresent);
        assertThat(refreshes).isEqualTo(2 * RefreshPace.AT_ONCE);
    }

    @Test
    void aTokenThatNoCallHasUsedForAnHourIsForgottenHere() {
        store(Duration.ofDays(7));
        IntStream.range(0, SELLERS).forEach(this::find);
        assertThat(tokens.states()).hasSize(SELLERS);

        for (int minute = 0; minute < 70; minute++) {
            time.advance(Duration.ofMinutes(1));
            find(0);
        }

        assertThat(tokens.states()).extracting(TokenStatus::key).containsExactly(key(0));
        assertThat(find(1)).isPresent();
    }

    @Test
    void aTokenThatEndsSoonIsNotForgotten() {
        store(Duration.ofMinutes(100));
        find(0);

        time.advance(Duration.ofMinutes(75));
        find(1);

        assertThat(tokens.states()).extracting(TokenStatus::key).containsExactlyInAnyOrder(key(0), key(1));
    }

    private void store(Duration untilEnd) {
        for (int seller = 0; seller < SELLERS; seller++) {
            store.save(key(seller), new LazadaToken("access", time.instant().plus(untilEnd), "refresh",
                    time.instant().plus(Duration.ofDays(30))));
        }
        tokens.callThrough(new LazadaClient() {
            @Override
            public CompletionStage<LazadaAnswer> call(LazadaCall call) {
                return CompletableFuture.completedStage(refreshed());
            }

            @Override
            public void close() {
                // nothing is open
            }
        }, new PendingDelays(time), Duration.ofSeconds(20));
    }

    private LazadaAnswer refreshed() {
        refreshes++;
        JsonNode envelope = JSON.createObjectNode().put("code", "0").put("access_token", "access" + refreshes)
                .put("refresh_token", "refresh" + refreshes).put("expires_in", 604_800).put("refresh_expires_in", 2_592_000);
        return new LazadaAnswer("r", "0", 200, envelope, envelope, new byte[0], List.of());
    }

    private Optional<AccessToken> find(int seller) {
        CompletableFuture<Optional<AccessToken>> found = tokens.find(key(seller)).toCompletableFuture();
        time.advance(Duration.ZERO);
        return found.join();
    }

    private static TokenKey key(int seller) {
        return new TokenKey("100001", Integer.toString(seller), "sg");
    }
}
