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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camellazada.exception.LazadaAuthorizationException;

/**
 * The tokens as this process last read them, which calls use without a read of the store. Those that no call has used for a while
 * are forgotten, unless there is something to tell of them.
 */
final class KnownTokens {
    private static final Duration IDLE = Duration.ofHours(1);
    private static final Duration SWEEP = Duration.ofMinutes(5);

    private final Map<TokenKey, Known> known = new ConcurrentHashMap<>();
    private final TokenSettings settings;
    private final Clock clock;
    private final AuthorizationMonitor watch;
    private final Duration lookAgain;
    private final AtomicLong nextSweep;

    /** @param lookAgain how long a token is used without a read of the store, where another process may have put a new one */
    KnownTokens(TokenSettings settings, Clock clock, AuthorizationMonitor watch, Duration lookAgain) {
        this.settings = settings;
        this.clock = clock;
        this.watch = watch;
        this.lookAgain = lookAgain;
        this.nextSweep = new AtomicLong(clock.instant().plus(SWEEP).toEpochMilli());
    }

    Optional<LazadaToken> find(TokenKey key) {
        return Optional.ofNullable(known.get(key)).map(Known::token);
    }

    /** Whether it is time to read the store again. */
    boolean isLookDue(TokenKey key) {
        Known token = known.get(key);
        return token == null || clock.millis() >= token.nextLook();
    }

    void remove(TokenKey key) {
        known.remove(key);
    }

    /** Takes the result of a read or a refresh. */
    Optional<LazadaToken> remember(TokenKey key, Optional<LazadaToken> found) {
        Instant now = clock.instant();
        sweep(now);
        if (found.isEmpty()) {
            known.remove(key);
        } else {
            watch.look(key, found.get(), now);
            Known before = known.get(key);
            boolean same = before != null && before.token().accessToken().equals(found.get().accessToken());
            known.put(before == null ? key.shared() : key,
                    new Known(found.get(), nextLook(found.get(), now), same ? before.since() : now.toEpochMilli()));
        }
        return found;
    }

    /** Takes a token that was refreshed under another key. Without it the next call would be refused, and spend its one retry. */
    void replace(TokenKey key, LazadaToken token) {
        Instant now = clock.instant();
        known.computeIfPresent(key, (same, before) -> new Known(token, nextLook(token, now), now.toEpochMilli()));
    }

    /** Takes a failed read or refresh: the token stays in use until its end, but for an authorization that has ended. */
    void forget(TokenKey key, Throwable failure) {
        known.computeIfPresent(key, (same, token) -> failure instanceof LazadaAuthorizationException
                ? null
                : new Known(token.token(), clock.instant().plus(lookAgain).toEpochMilli(), token.since()));
    }

    /** The keys of the tokens that end soon or have ended. */
    List<TokenKey> aged() {
        Instant now = clock.instant();
        sweep(now);
        return known.entrySet().stream()
                .filter(entry -> entry.getValue().token().state(now, settings.margin()) != TokenState.FRESH)
                .map(Map.Entry::getKey).toList();
    }

    List<TokenStatus> states() {
        Instant now = clock.instant();
        return known.entrySet().stream().map(entry -> entry.getValue().status(entry.getKey(), now, settings.margin())).toList();
    }

    /** Never after the token has become stale, and not at each call once it is. */
    private long nextLook(LazadaToken token, Instant now) {
        Instant later = now.plus(lookAgain);
        if (token.accessExpiresAt() == null) {
            return later.toEpochMilli();
        }
        Instant stale = token.accessExpiresAt().minus(settings.margin());
        return (stale.isAfter(now) && stale.isBefore(later) ? stale : later).toEpochMilli();
    }

    /** A token that calls use is looked at each minute, so that the time of the next look tells when it was used. */
    private void sweep(Instant now) {
        long due = nextSweep.get();
        if (now.toEpochMilli() >= due && nextSweep.compareAndSet(due, now.plus(SWEEP).toEpochMilli())) {
            long idle = now.minus(IDLE).toEpochMilli();
            known.values().removeIf(token -> token.nextLook() < idle && isOfNoNews(token.token(), now));
        }
    }

    private boolean isOfNoNews(LazadaToken token, Instant now) {
        return token.state(now, settings.margin()) == TokenState.FRESH && (token.authorizedUntil() == null
                || now.isBefore(token.authorizedUntil().minus(settings.warning())));
    }

    /**
     * A token as it was last read.
     *
     * @param token    the token
     * @param nextLook when to read the store again, in milliseconds, which take less memory than an object for each
     * @param since    when it was read for the first time, in milliseconds
     */
    private record Known(LazadaToken token, long nextLook, long since) {

        TokenStatus status(TokenKey key, Instant now, Duration margin) {
            return new TokenStatus(key, token.state(now, margin), token.canRefresh(now), Instant.ofEpochMilli(since),
                    token.accessExpiresAt(),
                    token.refreshExpiresAt());
        }
    }
}
