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
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What failed while a clock was hours ahead keeps no refresh waiting once it is corrected. */
class SetBackClockTest {
    private static final TokenKey KEY = new TokenKey("123456", "1001", "sg");
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final InstantSource clock = () -> now;

    @Test
    void aPauseOfOneToken() {
        RefreshCircuitBreaker pauses = new RefreshCircuitBreaker(clock.withZone(ZoneOffset.UTC));
        pauses.failed(KEY, new IllegalStateException("no network"));
        assertThat(pauses.failure(KEY)).isPresent();

        setBack();

        assertThat(pauses.failure(KEY)).isEmpty();
    }

    @Test
    void aPauseOfAllTokens() {
        RefreshCircuitBreaker pauses = new RefreshCircuitBreaker(clock.withZone(ZoneOffset.UTC));
        for (int seller = 0; seller < 20; seller++) {
            pauses.failed(new TokenKey("123456", "" + seller, "sg"), new IllegalStateException("no network"));
        }
        assertThat(pauses.isForAll()).isTrue();

        setBack();

        assertThat(pauses.isForAll()).isFalse();
        assertThat(pauses.failure(KEY)).isEmpty();
    }

    @Test
    void aRefreshInVain() {
        FruitlessRefreshes fruitless = new FruitlessRefreshes(Duration.ofMinutes(1), clock.withZone(ZoneOffset.UTC));
        fruitless.add(KEY, "token");
        assertThat(fruitless.contains(KEY, "token")).isTrue();

        setBack();

        assertThat(fruitless.contains(KEY, "token")).isFalse();
    }

    @Test
    void theNextLookAtIdleTokens() {
        AtomicInteger looks = new AtomicInteger();
        LazadaTokenStore store = new PlainTokenStore(new MemoryTokenStore()) {
            @Override
            public CompletionStage<List<TokenKey>> ending(EndingTokens which) {
                looks.incrementAndGet();
                return super.ending(which);
            }
        };
        TokenSettings settings = TokenSettings.defaults();
        TokenRefreshScheduler scheduler = new TokenRefreshScheduler("123456", store,
                new RefreshingAccessTokens(store, settings, clock.withZone(ZoneOffset.UTC), TokenListener.none()),
                settings, clock.withZone(ZoneOffset.UTC));
        now = now.plus(Duration.ofMinutes(2));
        scheduler.run();
        scheduler.run();
        assertThat(looks).hasValue(1);

        setBack();
        scheduler.run();

        assertThat(looks).hasValue(2);
    }

    private void setBack() {
        now = now.minus(Duration.ofHours(5));
    }
}
