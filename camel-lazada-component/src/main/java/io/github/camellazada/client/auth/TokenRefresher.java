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
package io.github.camellazada.client.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one token up to date: reads it from the store, and refreshes it under the store's lease where it has to be. The
 * new pair is stored before anybody sees it. A pair that could not be stored is kept, since Lazada may have ended the old
 * one: it is stored before anything else is tried.
 */
final class TokenRefresher {
    private static final Logger LOG = LoggerFactory.getLogger(TokenRefresher.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration SECOND_LOOK = Duration.ofSeconds(1);

    private final SharedTokenStore store;
    private final TokenCalls calls;
    private final TokenSettings settings;
    private final Clock clock;
    private final TokenAlarm alarm;
    private final int polls;
    private final Map<TokenKey, Renewal> unsaved = new ConcurrentHashMap<>();

    TokenRefresher(SharedTokenStore store, TokenCalls calls, TokenSettings settings, Clock clock, TokenAlarm alarm) {
        this.store = store;
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
        this.alarm = alarm;
        // the lease of a holder that was killed, and then a refresh of one's own
        this.polls = (int) (2 * settings.lease().toMillis() / POLL.toMillis()) + 1;
    }

    /**
     * The token that stands in the store, refreshed if it has to be.
     *
     * @param refused an access token that the gateway has refused whatever its end, or {@code null}
     */
    CompletionStage<Optional<LazadaToken>> current(TokenKey key, String refused) {
        return current(key, refused, polls);
    }

    private CompletionStage<Optional<LazadaToken>> current(TokenKey key, String refused, int pollsLeft) {
        return store.load(key).thenCompose(found -> {
            if (found.isEmpty() || !isDue(found.get(), refused)) {
                return CompletableFuture.completedStage(found);
            }
            if (!found.get().canRefresh(clock.instant()) && !unsaved.containsKey(key)) {
                return ended(key, found.get(), null);
            }
            return store.lease(key, settings.lease()).thenCompose(lease -> lease.isPresent()
                    ? underLease(key, refused, lease.get(), pollsLeft)
                    : elsewhere(key, refused, found.get(), pollsLeft));
        });
    }

    private CompletionStage<Optional<LazadaToken>> elsewhere(TokenKey key, String refused, LazadaToken found, int pollsLeft) {
        if (isUsable(found, refused)) {
            return CompletableFuture.completedStage(Optional.of(found));
        }
        if (pollsLeft == 0) {
            return CompletableFuture.failedStage(TokenFailures.elsewhereTooLong(key));
        }
        return after(POLL, key).thenCompose(waited -> current(key, refused, pollsLeft - 1));
    }

    private static CompletionStage<Void> after(Duration pause, TokenKey key) {
        return CompletableFuture.runAsync(() -> LOG.trace("Looking again for the token of seller {}", key.seller()),
                CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    // Between the look at the store and the lease somebody else may have refreshed it.
    private CompletionStage<Optional<LazadaToken>> underLease(TokenKey key, String refused, TokenLease lease, int pollsLeft) {
        return store.load(key).thenCompose(found -> {
            if (found.isEmpty() || !isDue(found.get(), refused)) {
                return store.release(key, lease).thenApply(released -> found);
            }
            LazadaToken old = found.get();
            return renewal(key, old).handle((renewal, failure) -> failure == null
                    ? saved(key, old, renewal, refused, lease, pollsLeft)
                    : failed(key, old, refused, lease, failure, pollsLeft)).thenCompose(stage -> stage);
        });
    }

    private CompletionStage<Renewal> renewal(TokenKey key, LazadaToken old) {
        Renewal kept = unsaved.get(key);
        if (kept != null && (old.refreshToken() == null || old.refreshToken().equals(kept.spent()))) {
            return CompletableFuture.completedStage(kept);
        }
        unsaved.remove(key);
        // measured from before the call, so that no token is taken for good longer than it is
        Instant asked = clock.instant();
        return calls.refresh(key.seller(), old.refreshToken())
                .thenApply(answer -> new Renewal(old.refreshToken(), answer.token(asked, old), answer.keys(key.appKey())));
    }

    private CompletionStage<Optional<LazadaToken>> saved(TokenKey key, LazadaToken old, Renewal renewal, String refused,
            TokenLease lease, int pollsLeft) {
        unsaved.put(key, renewal);
        return store.save(key, renewal.token(), lease).thenCompose(held -> {
            if (!held) {
                LOG.warn("The new token of seller {} came after the lease had ended; looking at what the store has now",
                        key.seller());
                return current(key, refused, Math.max(0, pollsLeft - 1));
            }
            unsaved.remove(key);
            alarm.raise(TokenEvent.Kind.REFRESHED, key, clock.instant());
            return handedOn(key, old, renewal).thenApply(done -> Optional.of(renewal.token()));
        });
    }

    /** Keeps the pair under the other keys of the same authorisation too: the pair that it replaces is theirs as well. */
    private CompletionStage<Void> handedOn(TokenKey key, LazadaToken old, Renewal renewal) {
        return CompletableFuture.allOf(renewal.keys().stream().filter(other -> !other.equals(key))
                .map(other -> store.load(other).thenCompose(found -> found
                        .filter(token -> token.accessToken().equals(old.accessToken()))
                        .map(token -> store.save(other, renewal.token()))
                        .orElseGet(() -> CompletableFuture.completedStage(null))).exceptionally(failure -> {
                            LOG.warn("The new token of seller {} could not be kept for seller {} in {} as well", key.seller(),
                                    other.seller(), other.country(), failure);
                            return null;
                        }).toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    private CompletionStage<Optional<LazadaToken>> failed(TokenKey key, LazadaToken old, String refused, TokenLease lease,
            Throwable failure, int pollsLeft) {
        if (TokenFailures.isFinal(failure)) {
            // an access token that the gateway refuses has ended, whatever its date says
            LazadaToken last = old.withoutRefresh(old.accessToken().equals(refused) ? clock.instant() : old.accessExpiresAt());
            // the same pair may have been refreshed for another seller id of this authorisation, and come here in a moment
            return after(SECOND_LOOK, key).thenCompose(waited -> store.save(key, last, lease)).thenCompose(held -> {
                if (!held) {
                    return current(key, refused, Math.max(0, pollsLeft - 1));
                }
                alarm.raise(TokenEvent.Kind.AUTHORISE_AGAIN, key, clock.instant());
                return ended(key, last, failure);
            });
        }
        return store.release(key, lease).handle((released, unreleased) -> unreleased).thenCompose(unreleased -> {
            alarm.raise(TokenEvent.Kind.REFRESH_FAILED, key, clock.instant());
            return isUsable(old, refused)
                    ? CompletableFuture.completedStage(Optional.of(old))
                    : CompletableFuture.failedStage(TokenFailures.cause(failure));
        });
    }

    private CompletionStage<Optional<LazadaToken>> ended(TokenKey key, LazadaToken token, Throwable failure) {
        return token.state(clock.instant(), settings.margin()) == TokenState.EXPIRED
                ? CompletableFuture.failedStage(TokenFailures.authoriseAgain(key, failure))
                : CompletableFuture.completedStage(Optional.of(token));
    }

    private boolean isDue(LazadaToken token, String refused) {
        return token.state(clock.instant(), settings.margin()) != TokenState.FRESH || token.accessToken().equals(refused);
    }

    private boolean isUsable(LazadaToken token, String refused) {
        return token.state(clock.instant(), settings.margin()) != TokenState.EXPIRED && !token.accessToken().equals(refused);
    }

    /**
     * A new pair.
     *
     * @param spent the refresh token that it was got with
     * @param token the pair
     * @param keys  all that the authorisation is kept under
     */
    private record Renewal(String spent, LazadaToken token, List<TokenKey> keys) {

        /** Without the tokens. */
        @Override
        public String toString() {
            return "Renewal[" + token + "]";
        }
    }
}
