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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.time.PendingDelays;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaAuthorizationException;
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
    private final Map<TokenKey, Known> known = new ConcurrentHashMap<>();
    private final Map<TokenKey, CompletableFuture<Optional<LazadaToken>>> underWay = new ConcurrentHashMap<>();
    private final Map<TokenKey, InVain> inVain = new ConcurrentHashMap<>();
    private volatile TokenRefresher refresher;
    private volatile Consumer<Runnable> elsewhere = Runnable::run;

    public RefreshingAccessTokens(LazadaTokenStore store, TokenSettings settings, Clock clock, TokenListener listener) {
        this.store = SharedTokenStore.of(store, clock);
        this.settings = settings;
        this.clock = clock;
        this.watch = new AuthorizationMonitor(settings, new TokenAlarm(listener));
        this.pauses = new RefreshCircuitBreaker(clock);
    }

    @Override
    public void callThrough(LazadaClient client, PendingDelays waits, Duration longest) {
        elsewhere = waits::elsewhere;
        refresher = new TokenRefresher(store, new TokenCalls(client), settings, clock, watch, this::handedOn, pauses,
                waits, longest);
    }

    @Override
    public CompletionStage<Optional<AccessToken>> find(TokenKey key) {
        if (key.seller() == null) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        for (TokenKey candidate : candidates(key)) {
            Known token = known.get(candidate);
            if (token != null && state(token.token()) != TokenState.EXPIRED) {
                if (!clock.instant().isBefore(token.lookAgain())) {
                    updateBehind(candidate);
                }
                return CompletableFuture.completedStage(Optional.of(accessToken(candidate, token.token())));
            }
        }
        return firstOf(candidates(key));
    }

    @Override
    public CompletionStage<Optional<AccessToken>> replace(TokenKey key, AccessToken refused) {
        TokenKey owner = owner(key, refused);
        if (isInVain(owner, refused.value())) {
            return stored(owner, refused);
        }
        return other(owner, refused.value(), LOOKS).thenApply(found -> found.map(token -> accessToken(owner, token)));
    }

    private boolean isInVain(TokenKey key, String accessToken) {
        InVain before = inVain.get(key);
        return before != null && accessToken.equals(before.accessToken()) && clock.instant().isBefore(before.until());
    }

    /** Takes note of a refresh that brought the token that it was to replace: it must not cost a refresh each time. */
    private Optional<LazadaToken> noted(TokenKey key, String old, Optional<LazadaToken> found) {
        if (found.isPresent() && found.get().accessToken().equals(old)) {
            noteInVain(key, old);
        }
        return found;
    }

    private void noteInVain(TokenKey key, String accessToken) {
        Instant now = clock.instant();
        inVain.values().removeIf(before -> !now.isBefore(before.until()));
        inVain.put(key, new InVain(accessToken, now.plus(LOOK_AGAIN)));
    }

    /** What another process, or the refresh of another seller id, has put into the store meanwhile. */
    private CompletionStage<Optional<AccessToken>> stored(TokenKey key, AccessToken refused) {
        return shared(key, () -> store.load(key)).thenApply(found -> found
                .filter(token -> !token.accessToken().equals(refused.value())).map(token -> accessToken(key, token)));
    }

    // What was under way may have begun before the refusal, and then knows nothing of it.
    private CompletionStage<Optional<LazadaToken>> other(TokenKey key, String refused, int looks) {
        return shared(key, () -> refresher.current(key, refused).thenApply(found -> noted(key, refused, found)))
                .thenCompose(found -> {
                    if (found.isEmpty() || !found.get().accessToken().equals(refused) || isInVain(key, refused)) {
                        found = found.filter(token -> !token.accessToken().equals(refused));
                        return CompletableFuture.completedStage(found);
                    }
                    return looks == 1 ? CompletableFuture.completedStage(Optional.empty()) : other(key, refused, looks - 1);
                });
    }

    /** A call for the wrong country or without permission is refused so as well: it must not cost a refresh each time. */
    @Override
    public void refusedAgain(TokenKey key, AccessToken refused) {
        noteInVain(owner(key, refused), refused.value());
    }

    @Override
    public List<TokenStatus> states() {
        Instant now = clock.instant();
        return known.entrySet().stream().map(entry -> entry.getValue().status(entry.getKey(), now, settings.margin())).toList();
    }

    @Override
    public void authorizationEnds(TokenKey key, Instant end) {
        watch.pushed(key, end, clock.instant());
    }

    /** The tokens that end soon, have ended or could not be refreshed here, and may have been refreshed elsewhere. */
    List<TokenKey> aged() {
        Stream<TokenKey> old = known.entrySet().stream()
                .filter(entry -> state(entry.getValue().token()) != TokenState.FRESH).map(Map.Entry::getKey);
        return Stream.concat(old, watch.failing().stream()).distinct().toList();
    }

    /**
     * Brings a token up to date that no call has asked for.
     *
     * @return completes, whatever fails
     */
    CompletionStage<Void> lookAfter(TokenKey key) {
        boolean inUse = known.containsKey(key);
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
        return shared(first, () -> store.load(first)).thenCompose(found -> {
            if (found.isEmpty()) {
                return candidates.size() == 1
                        ? CompletableFuture.completedStage(Optional.empty())
                        : firstOf(candidates.subList(1, candidates.size()));
            }
            if (state(found.get()) == TokenState.EXPIRED && !isInVain(first, found.get().accessToken())) {
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
                LOG.debug("Seller {} goes on with the token that is known", key.seller(), failure);
            }
        });
    }

    private CompletionStage<Optional<LazadaToken>> update(TokenKey key, String refused) {
        return shared(key, () -> refresher.current(key, refused));
    }

    /** One at a time for each token; whoever asks meanwhile gets the same result. */
    private CompletionStage<Optional<LazadaToken>> shared(TokenKey key,
            Supplier<CompletionStage<Optional<LazadaToken>>> question) {
        CompletableFuture<Optional<LazadaToken>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<LazadaToken>> running = underWay.putIfAbsent(key, mine);
        if (running != null) {
            return running;
        }
        // a store that throws, or hands out what is no token, must not leave the others waiting
        CompletableFuture.completedFuture(key).thenCompose(asked -> question.get())
                .thenApply(found -> remember(key, found)).whenComplete((found, failure) -> {
                    if (failure != null) {
                        forget(key, FailureCause.of(failure));
                    }
                }).whenComplete((found, failure) -> {
                    underWay.remove(key, mine);
                    if (failure == null) {
                        mine.complete(found);
                    } else {
                        // on the thread of an answer the route of the first that waits might go on, and hold up the others
                        elsewhere.accept(() -> mine.completeExceptionally(FailureCause.of(failure)));
                    }
                });
        return mine;
    }

    // else its next call would be refused, and with it the one look for another token be spent
    private void handedOn(TokenKey key, LazadaToken token) {
        known.computeIfPresent(key, (same, before) -> new Known(token, nextLook(token, clock.instant()), clock.instant()));
    }

    private void forget(TokenKey key, Throwable failure) {
        known.computeIfPresent(key, (same, token) -> failure instanceof LazadaAuthorizationException
                ? null
                : new Known(token.token(), clock.instant().plus(LOOK_AGAIN), token.since()));
    }

    private Optional<LazadaToken> remember(TokenKey key, Optional<LazadaToken> found) {
        Instant now = clock.instant();
        if (found.isEmpty()) {
            known.remove(key);
        } else {
            watch.look(key, found.get(), now);
            Known before = known.get(key);
            boolean same = before != null && before.token().accessToken().equals(found.get().accessToken());
            known.put(key, new Known(found.get(), nextLook(found.get(), now), same ? before.since() : now));
        }
        return found;
    }

    private TokenState state(LazadaToken token) {
        return token.state(clock.instant(), settings.margin());
    }

    /** Never after the token has become stale, and not at each call once it is. */
    private Instant nextLook(LazadaToken token, Instant now) {
        Instant later = now.plus(LOOK_AGAIN);
        if (token.accessExpiresAt() == null) {
            return later;
        }
        Instant stale = token.accessExpiresAt().minus(settings.margin());
        return stale.isAfter(now) && stale.isBefore(later) ? stale : later;
    }

    private static AccessToken accessToken(TokenKey key, LazadaToken token) {
        // it may be kept under a country as well, in the place of an earlier one for that country alone
        boolean crossBorder = key.isCrossBorder() || token.sharedBy().stream().anyMatch(TokenKey::isCrossBorder);
        return new AccessToken(token.accessToken(), crossBorder);
    }

    /**
     * A token as it was last read.
     *
     * @param token     the token
     * @param lookAgain when to read the store again
     * @param since     when it was read for the first time
     */
    private record Known(LazadaToken token, Instant lookAgain, Instant since) {

        TokenStatus status(TokenKey key, Instant now, Duration margin) {
            return new TokenStatus(key, token.state(now, margin), token.canRefresh(now), since, token.accessExpiresAt(),
                    token.refreshExpiresAt());
        }
    }

    /**
     * A refresh that did not help.
     *
     * @param accessToken what it brought
     * @param until       until when the refusal of that one brings about no other refresh
     */
    private record InVain(String accessToken, Instant until) {

        /** Without the token. */
        @Override
        public String toString() {
            return "InVain[until " + until + "]";
        }
    }
}
