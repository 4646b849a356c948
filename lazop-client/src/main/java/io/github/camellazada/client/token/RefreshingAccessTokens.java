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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.time.PendingDelays;
import io.github.camellazada.exception.FailureCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes tokens from a store and keeps them good: a stale one is served while one refresh runs behind it, an expired one is
 * waited for. The token of the country goes before a cross-border token.
 */
@Internal
public final class RefreshingAccessTokens implements AccessTokens {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshingAccessTokens.class);
    // how long a token is served without a look at the store, where another process may have put a new one
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private static final int LOOKS = 3;

    private final SharedTokenStore store;
    private final TokenSettings settings;
    private final Clock clock;
    private final AuthorizationMonitor watch;
    private final RefreshCircuitBreaker pauses;
    private final KnownTokens known;
    private final SingleFlight flights = new SingleFlight(task -> this.elsewhere.accept(task));
    private final FruitlessRefreshes fruitless;
    private volatile TokenRefresher refresher;
    private volatile Consumer<Runnable> elsewhere = Runnable::run;

    public RefreshingAccessTokens(LazadaTokenStore store, TokenSettings settings, Clock clock, TokenListener listener) {
        this.store = TokenStores.shared(store, clock);
        this.settings = settings;
        this.clock = clock;
        this.watch = new AuthorizationMonitor(settings, new TokenAlarm(listener));
        this.known = new KnownTokens(settings, clock, watch, LOOK_AGAIN);
        this.pauses = new RefreshCircuitBreaker(clock);
        this.fruitless = new FruitlessRefreshes(LOOK_AGAIN, clock);
    }

    @Override
    public void callThrough(LazadaClient client, PendingDelays waits, Duration longest) {
        elsewhere = waits::elsewhere;
        refresher = new TokenRefresher(store, new TokenCalls(client), settings, clock, watch, known::replace, pauses,
                waits, longest);
    }

    @Override
    public CompletionStage<Optional<AccessToken>> find(TokenKey key) {
        if (key.seller() == null) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        for (TokenKey candidate : candidates(key)) {
            Optional<LazadaToken> token = known.find(candidate).filter(found -> state(found) != TokenState.EXPIRED);
            if (token.isPresent()) {
                if (known.isLookDue(candidate)) {
                    updateBehind(candidate);
                }
                return CompletableFuture.completedStage(token.map(found -> accessToken(candidate, found)));
            }
        }
        return firstOf(candidates(key));
    }

    @Override
    public CompletionStage<Optional<AccessToken>> replace(TokenKey key, AccessToken refused) {
        TokenKey owner = owner(key, refused);
        if (fruitless.contains(owner, refused.value())) {
            return stored(owner, refused);
        }
        return other(owner, refused.value(), LOOKS).thenApply(found -> found.map(token -> accessToken(owner, token)));
    }

    /** Takes note of a refresh that brought the token that it was to replace: it must not cost a refresh each time. */
    private Optional<LazadaToken> noted(TokenKey key, String old, Optional<LazadaToken> found) {
        if (found.isPresent() && found.get().accessToken().equals(old)) {
            fruitless.add(key, old);
        }
        return found;
    }

    /** What another process, or the refresh of another seller id, has put into the store meanwhile. */
    private CompletionStage<Optional<AccessToken>> stored(TokenKey key, AccessToken refused) {
        return load(key).thenApply(found -> found
                .filter(token -> !token.accessToken().equals(refused.value())).map(token -> accessToken(key, token)));
    }

    // What was under way may have begun before the refusal, and then knows nothing of it.
    private CompletionStage<Optional<LazadaToken>> other(TokenKey key, String refused, int looks) {
        return flights
                .refresh(key,
                        remembered(key, () -> refresher.current(key, refused).thenApply(found -> noted(key, refused, found))))
                .thenCompose(found -> {
                    if (found.isEmpty() || !found.get().accessToken().equals(refused) || fruitless.contains(key, refused)) {
                        found = found.filter(token -> !token.accessToken().equals(refused));
                        return CompletableFuture.completedStage(found);
                    }
                    return looks == 1 ? CompletableFuture.completedStage(Optional.empty()) : other(key, refused, looks - 1);
                });
    }

    /** A call for the wrong country or without permission is refused so as well: it must not cost a refresh each time. */
    @Override
    public void refusedAgain(TokenKey key, AccessToken refused) {
        fruitless.add(owner(key, refused), refused.value());
    }

    @Override
    public List<TokenStatus> states() {
        return known.states();
    }

    @Override
    public void authorizationEnds(TokenKey key, Instant end) {
        watch.pushed(key, end, clock.instant());
    }

    /** The tokens that end soon, have ended or could not be refreshed here, and may have been refreshed elsewhere. */
    List<TokenKey> aged() {
        return Stream.concat(known.aged().stream(), watch.failing().stream()).distinct().toList();
    }

    /**
     * Brings a token up to date that no call has asked for.
     *
     * @return completes, whatever fails
     */
    CompletionStage<Void> lookAfter(TokenKey key) {
        boolean inUse = known.find(key).isPresent();
        return update(key, null).handle((found, failure) -> {
            if (!inUse) {
                known.remove(key); // it would grow old here while others refresh it
            }
            return null;
        });
    }

    /** The refreshes that failed for now. */
    RefreshCircuitBreaker pauses() {
        return pauses;
    }

    private static TokenKey owner(TokenKey key, AccessToken token) {
        return new TokenKey(key.appKey(), key.seller(), token.crossBorder() ? TokenKey.CROSS_BORDER : key.country());
    }

    private static List<TokenKey> candidates(TokenKey key) {
        TokenKey crossBorder = new TokenKey(key.appKey(), key.seller(), TokenKey.CROSS_BORDER);
        return key.country() == null ? List.of(crossBorder) : List.of(key, crossBorder);
    }

    private CompletionStage<Optional<AccessToken>> firstOf(List<TokenKey> candidates) {
        TokenKey first = candidates.get(0);
        return load(first).thenCompose(found -> {
            if (found.isEmpty()) {
                return candidates.size() == 1
                        ? CompletableFuture.completedStage(Optional.empty())
                        : firstOf(candidates.subList(1, candidates.size()));
            }
            if (state(found.get()) == TokenState.EXPIRED && !fruitless.contains(first, found.get().accessToken())) {
                String ended = found.get().accessToken();
                return update(first, null).thenApply(updated -> noted(first, ended, updated))
                        .thenApply(updated -> updated.map(token -> accessToken(first, token)));
            }
            if (state(found.get()) == TokenState.STALE) {
                updateBehind(first);
            }
            return CompletableFuture.completedStage(found.map(token -> accessToken(first, token)));
        });
    }

    private void updateBehind(TokenKey key) {
        update(key, null).whenComplete((updated, failure) -> {
            if (failure != null) {
                LOG.debug("Refresh of the token of seller {} failed; calls continue with the known token", key.seller(),
                        failure);
            }
        });
    }

    private CompletionStage<Optional<LazadaToken>> update(TokenKey key, String refused) {
        return flights.refresh(key, remembered(key, () -> refresher.current(key, refused)));
    }

    /** The same question, whose result, token or failure, is known here before anybody gets it. */
    private Supplier<CompletionStage<Optional<LazadaToken>>> remembered(TokenKey key,
            Supplier<CompletionStage<Optional<LazadaToken>>> question) {
        return () -> CompletableFuture.completedFuture(key).thenCompose(asked -> question.get())
                .thenApply(found -> known.remember(key, found)).whenComplete((found, failure) -> {
                    if (failure != null) {
                        known.forget(key, FailureCause.of(failure));
                    }
                });
    }

    private CompletionStage<Optional<LazadaToken>> load(TokenKey key) {
        return flights.read(key, remembered(key, () -> store.load(key)));
    }

    private TokenState state(LazadaToken token) {
        return token.state(clock.instant(), settings.margin());
    }

    private static AccessToken accessToken(TokenKey key, LazadaToken token) {
        // it may be kept under a country as well, in the place of an earlier one for that country alone
        boolean crossBorder = key.isCrossBorder() || token.sharedBy().stream().anyMatch(TokenKey::isCrossBorder);
        return new AccessToken(token.accessToken(), crossBorder);
    }
}
