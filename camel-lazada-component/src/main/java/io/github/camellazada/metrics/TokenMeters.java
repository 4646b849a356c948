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
package io.github.camellazada.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import io.github.camellazada.client.token.TokenEvent;
import io.github.camellazada.client.token.TokenListener;
import io.github.camellazada.client.token.TokenState;
import io.github.camellazada.client.token.TokenStatus;
import io.github.camellazada.observe.ObservedApp;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what happens to sellers' tokens, and shows the one that is nearest to its end. */
final class TokenMeters implements TokenListener {
    private final MeterRegistry registry;
    private final ObservedApp app;
    private final CachedSupplier<List<TokenStatus>> states;
    private final Clock clock;

    TokenMeters(MeterRegistry registry, ObservedApp app) {
        this.registry = registry;
        this.app = app;
        this.states = new CachedSupplier<>(app.tokenStates());
        this.clock = app.clock();
    }

    void start(Gauges gauges) {
        for (TokenState state : TokenState.values()) {
            gauges.number("lazada.tokens", "Sellers' access tokens that this process uses; idle ones for an hour",
                    () -> states.get().stream().filter(token -> token.state() == state).count(), "state",
                    state.name().toLowerCase(Locale.ROOT));
        }
        for (TokenEvent.Kind kind : TokenEvent.Kind.values()) {
            events(kind); // a counter that begins with its first event does not show that there was one
        }
        gauges.time("lazada.token.age.oldest", "How long ago the oldest access token in use was first read",
                () -> untilFirst(TokenStatus::since).map(Duration::negated).orElse(null));
        gauges.time("lazada.token.ends.next", "Until the end of the access token that ends first",
                () -> untilFirst(TokenStatus::accessExpiresAt).orElse(null));
        gauges.time("lazada.authorization.ends.next", "Until the end of the refresh token that ends first",
                () -> untilFirst(TokenStatus::refreshExpiresAt).orElse(null));
        gauges.number("lazada.sellers.authorize.again", "Sellers who have to authorize the app again",
                () -> app.tokens().sellers(TokenEvent.Kind.AUTHORIZE_AGAIN).size());
    }

    @Override
    public void on(TokenEvent event) {
        events(event.kind()).increment();
    }

    private Counter events(TokenEvent.Kind kind) {
        return registry.counter("lazada.token.events", "app", app.name(), "event", kind.name().toLowerCase(Locale.ROOT));
    }

    private Optional<Duration> untilFirst(Function<TokenStatus, Instant> time) {
        return states.get().stream().map(time).filter(Objects::nonNull).min(Comparator.naturalOrder())
                .map(first -> Duration.between(clock.instant(), first));
    }
}
