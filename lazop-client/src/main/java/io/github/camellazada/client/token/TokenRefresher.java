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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

import io.github.camellazada.client.time.PendingDelays;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaAuthorizationException;
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
    private final TokenRenewals renewals;
    private final TokenSettings settings;
    private final Clock clock;
    private final AuthorizationMonitor watch;
    private final BiConsumer<TokenKey, LazadaToken> handedOn;
    private final AuthorizationGroup sharers;
    private final RefreshCircuitBreaker pauses;
    private final RefreshPace pace;
    private final PendingDelays waits;
    private final int polls;

    /** @param longest how long a call waits, so that nobody waits any more for what comes later */
    TokenRefresher(SharedTokenStore store, TokenCalls calls, TokenSettings settings, Clock clock,
            AuthorizationMonitor watch, BiConsumer<TokenKey, LazadaToken> handedOn, RefreshCircuitBreaker pauses,
            PendingDelays waits,
            Duration longest) {
        this.store = store;
        this.renewals = new TokenRenewals(calls, clock);
        this.settings = settings;
        this.clock = clock;
        this.watch = watch;
        this.handedOn = handedOn;
        this.pauses = pauses;
        this.pace = new RefreshPace(clock);
        this.sharers = new AuthorizationGroup(store);
        this.waits = waits;
        this.polls = (int) (longest.toMillis() / POLL.toMillis()) + 1;
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
        return store.load(key).thenCompose(found -> found.isEmpty() || !isDue(found.get(), refused)
                ? CompletableFuture.completedStage(found)
                : sharers.leader(key, found.get()).thenCompose(leader -> leader.equals(key)
                        ? refreshed(key, refused, found.get(), pollsLeft)
                        : ofLeader(leader, key, refused, found.get(), pollsLeft)));
    }

    private CompletionStage<Optional<LazadaToken>> ofLeader(TokenKey leader, TokenKey key, String refused, LazadaToken old,
            int pollsLeft) {
        return current(leader, refused, pollsLeft).handle((found, failure) -> {
            if (failure != null) {
                return ofSharer(key, failure);
            }
            if (found.filter(token -> token.sharedBy().contains(key)).isEmpty()) {
                // the leader has got an authorization of its own meanwhile
                return refreshed(key, refused, old, pollsLeft);
            }
            return found.get().accessToken().equals(old.accessToken())
                    ? CompletableFuture.completedStage(found)
                    : store.replace(key, old, found.get()).thenApply(kept -> found);
        }).thenCompose(stage -> stage);
    }

    private CompletionStage<Optional<LazadaToken>> ofSharer(TokenKey key, Throwable failure) {
        Throwable cause = FailureCause.of(failure);
        if (cause instanceof LazadaAuthorizationException) {
            watch.ended(key, clock.instant());
            return CompletableFuture.failedStage(TokenFailures.authorizeAgain(key, cause));
        }
        return CompletableFuture.failedStage(cause);
    }

    private CompletionStage<Optional<LazadaToken>> refreshed(TokenKey key, String refused, LazadaToken found, int pollsLeft) {
        if (!renewals.isUnsaved(key)) {
            if (!found.canRefresh(clock.instant())) {
                return ended(key, found, null);
            }
            Optional<Throwable> paused = pauses.failure(key);
            if (paused.isPresent()) {
                return isUsable(found, refused)
                        ? CompletableFuture.completedStage(Optional.of(found))
                        : CompletableFuture.failedStage(paused.get());
            }
            if (isUsable(found, refused) && !pace.take()) {
                return CompletableFuture.completedStage(Optional.of(found));
            }
        }
        return store.lease(key, settings.lease()).thenCompose(lease -> lease.isPresent()
                ? underLease(key, refused, lease.get(), pollsLeft)
                : elsewhere(key, refused, found, pollsLeft));
    }

    private CompletionStage<Optional<LazadaToken>> elsewhere(TokenKey key, String refused, LazadaToken found, int pollsLeft) {
        if (isUsable(found, refused)) {
            return CompletableFuture.completedStage(Optional.of(found));
        }
        if (pollsLeft == 0 || waits.isClosed()) {
            return CompletableFuture.failedStage(TokenFailures.elsewhereTooLong(key));
        }
        return waits.pause(POLL).thenCompose(waited -> current(key, refused, pollsLeft - 1));
    }

    // Between the look at the store and the lease somebody else may have refreshed it.
    private CompletionStage<Optional<LazadaToken>> underLease(TokenKey key, String refused, TokenLease lease, int pollsLeft) {
        return store.load(key).whenComplete((found, failure) -> {
            if (failure != null) {
                store.release(key, lease); // or nobody could refresh it until the lease ends
            }
        }).thenCompose(found -> {
            if (found.isEmpty() || !isDue(found.get(), refused)) {
                return store.release(key, lease).thenApply(released -> found);
            }
            LazadaToken old = found.get();
            return renewals.renew(key, old).handle((renewal, failure) -> failure == null
                    ? saved(key, old, renewal, refused, lease, pollsLeft)
                    : failed(key, old, refused, lease, failure, pollsLeft)).thenCompose(stage -> stage);
        });
    }

    private CompletionStage<Optional<LazadaToken>> saved(TokenKey key, LazadaToken old, TokenRenewals.Renewal renewal,
            String refused,
            TokenLease lease, int pollsLeft) {
        renewals.keep(key, renewal);
        return store.save(key, renewal.token(), lease).whenComplete((held, failure) -> {
            if (failure == null) {
                pauses.succeeded(key);
            } else {
                // a pair that cannot be stored is lost with this process, so that others had better keep the old one
                pauses.failed(key, FailureCause.of(failure));
            }
        }).thenCompose(held -> {
            if (!held) {
                LOG.warn("The new token of seller {} came after the lease had ended; the client reads the store again",
                        key.seller());
                return current(key, refused, Math.max(0, pollsLeft - 1));
            }
            renewals.saved(key);
            watch.refreshed(key, clock.instant());
            return sharers.handOn(key, old, renewal.token()).thenApply(kept -> {
                kept.forEach(other -> handedOn.accept(other, renewal.token()));
                return Optional.of(renewal.token());
            });
        });
    }

    private CompletionStage<Optional<LazadaToken>> failed(TokenKey key, LazadaToken old, String refused, TokenLease lease,
            Throwable failure, int pollsLeft) {
        if (TokenFailures.isFinal(failure)) {
            pauses.succeeded(key);
            // an access token that the gateway refuses has ended, whatever its date says
            LazadaToken last = old.withoutRefresh(old.accessToken().equals(refused) ? clock.instant() : old.accessExpiresAt());
            // the same pair may have been refreshed for another seller id that is not known to share it, and come here soon
            return waits.pause(SECOND_LOOK).thenCompose(waited -> store.save(key, last, lease)).thenCompose(held -> {
                if (!held) {
                    return current(key, refused, Math.max(0, pollsLeft - 1));
                }
                watch.ended(key, clock.instant());
                return sharers.handOn(key, old, last).thenCompose(kept -> {
                    kept.forEach(other -> watch.ended(other, clock.instant()));
                    return ended(key, last, failure);
                });
            });
        }
        pauses.failed(key, FailureCause.of(failure));
        return store.release(key, lease).handle((released, unreleased) -> unreleased).thenCompose(unreleased -> {
            watch.failed(key, old, clock.instant());
            return isUsable(old, refused)
                    ? CompletableFuture.completedStage(Optional.of(old))
                    : CompletableFuture.failedStage(FailureCause.of(failure));
        });
    }

    private CompletionStage<Optional<LazadaToken>> ended(TokenKey key, LazadaToken token, Throwable failure) {
        if (token.state(clock.instant(), settings.margin()) != TokenState.EXPIRED) {
            return CompletableFuture.completedStage(Optional.of(token));
        }
        watch.ended(key, clock.instant());
        return CompletableFuture.failedStage(TokenFailures.authorizeAgain(key, failure));
    }

    private boolean isDue(LazadaToken token, String refused) {
        return token.state(clock.instant(), settings.margin()) != TokenState.FRESH || token.accessToken().equals(refused);
    }

    private boolean isUsable(LazadaToken token, String refused) {
        return token.state(clock.instant(), settings.margin()) != TokenState.EXPIRED && !token.accessToken().equals(refused);
    }
}
