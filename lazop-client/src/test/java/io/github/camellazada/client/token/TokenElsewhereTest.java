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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.LazopClientOptions;
import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.protocol.Gateways;
import io.github.camellazada.client.ratelimit.UnlimitedRateLimiter;
import io.github.camellazada.client.retry.RetryOptions;
import io.github.camellazada.client.time.DelayTimer;
import io.github.camellazada.simulator.world.Alarm;
import io.github.camellazada.simulator.world.SimulatedClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Waits for a token that another process refreshes and never does; the test turns the clock. */
class TokenElsewhereTest {
    private final SimulatedClock clock = SimulatedClock.standingAt(Instant.parse("2026-03-01T08:00:00Z"));
    private final AtomicInteger looks = new AtomicInteger();
    private final LazopClient client = client();

    @Test
    void nobodyLooksForItLongerThanTheCallWaits() {
        CompletableFuture<LazadaAnswer> call = call();
        clock.advance(Duration.ofSeconds(10));
        assertThat(looks).hasValueGreaterThan(90);
        assertThat(call).isNotDone();

        clock.advance(Duration.ofSeconds(21));
        assertThat(call).isCompletedExceptionally();
        int before = looks.get();
        clock.advance(Duration.ofMinutes(5));
        assertThat(looks).hasValue(before);
    }

    @Test
    void theCallEndsWithItsClient() {
        CompletableFuture<LazadaAnswer> call = call();
        clock.advance(Duration.ofSeconds(1));

        client.close();

        assertThat(call).isCompletedExceptionally();
        int before = looks.get();
        clock.advance(Duration.ofMinutes(5));
        assertThat(looks).hasValue(before);
    }

    private CompletableFuture<LazadaAnswer> call() {
        return client.call(new LazadaCall(TestCalls.operation("/seller/get"), "GET", LazadaCountry.SG, "1001", null, Map.of(),
                Map.of())).toCompletableFuture();
    }

    private LazopClient client() {
        DelayTimer timer = (delay, task) -> {
            Alarm alarm = clock.schedule(clock.instant().plus(delay), task);
            return alarm::cancel;
        };
        return new LazopClient(new LazopClientOptions("123456", "secret", new Gateways(null, null, false),
                Duration.ofSeconds(30),
                new RefreshingAccessTokens(new LeasedElsewhere(), TokenSettings.defaults(), clock, TokenListener.none()),
                request -> CompletableFuture.failedStage(new IllegalStateException("nothing is to be sent")), clock,
                Runnable::run, CallObserver.NONE,
                new RetryOptions(0, Duration.ZERO, Duration.ofMinutes(1), new UnlimitedRateLimiter(),
                        timer, clock, Runnable::run)));
    }

    /** Holds an ended token and gives nobody the right to refresh it. */
    private final class LeasedElsewhere implements SharedTokenStore {
        @Override
        public CompletionStage<Optional<LazadaToken>> load(TokenKey key) {
            return CompletableFuture.completedStage(
                    Optional.of(new LazadaToken("ended", clock.instant().minusSeconds(1), "refresh", null)));
        }

        @Override
        public CompletionStage<Optional<TokenLease>> lease(TokenKey key, Duration duration) {
            looks.incrementAndGet();
            return CompletableFuture.completedStage(Optional.empty());
        }

        @Override
        public CompletionStage<Void> save(TokenKey key, LazadaToken token) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<Boolean> save(TokenKey key, LazadaToken token, TokenLease lease) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<Boolean> replace(TokenKey key, LazadaToken old, LazadaToken next) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<Void> release(TokenKey key, TokenLease lease) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<Void> keepState(String state, Duration duration) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<Boolean> takeState(String state) {
            throw new UnsupportedOperationException();
        }
    }
}
