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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.time.DelayTimer;
import io.github.camellazada.client.time.NonOverlappingTask;
import io.github.camellazada.client.time.PeriodicTask;
import io.github.camellazada.client.time.Rest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the stored tokens of an app that no call asks for: refreshes them ahead of their end, a few at a time and many of them
 * spread over the time until the next look, and lets it be reported whose authorization ends. What cannot be refreshed any more costs
 * no call.
 */
@Internal
public final class TokenRefreshScheduler {
    private static final Logger LOG = LoggerFactory.getLogger(TokenRefreshScheduler.class);
    private static final Duration SETTLING_IN = Duration.ofMinutes(1);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int PAGE = 100;
    private static final int AT_ONCE = 4;
    // more of them than that, which sellers who authorized together have, would be a burst
    private static final int TOGETHER = 200;

    private final String appKey;
    private final LazadaTokenStore store;
    private final RefreshingAccessTokens tokens;
    private final TokenSettings settings;
    private final Clock clock;
    private final NonOverlappingTask looks = new NonOverlappingTask(this::round);
    private final SpreadQueue<TokenKey> later = new SpreadQueue<>();
    private volatile Rest rest;
    private volatile boolean closed;

    public TokenRefreshScheduler(String appKey, LazadaTokenStore store, RefreshingAccessTokens tokens, TokenSettings settings,
            Clock clock) {
        this.appKey = appKey;
        this.store = store;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
        this.rest = Rest.of(clock.instant(), SETTLING_IN);
    }

    /** Looks whenever it is time to, until what this returns is closed. */
    public PeriodicTask start(DelayTimer timer) {
        // it goes by its own clock, which the timer does not know
        return new PeriodicTask(timer, Clock.systemUTC(), TICK, this::run).start();
    }

    /**
     * Looks, if it is time to by the clock, or goes on with what the last look has found; nothing where either is under way.
     *
     * @return completes, whatever fails, when that has ended
     */
    public CompletionStage<Void> run() {
        return closed || rest.isOn(clock.instant()) && later.isEmpty()
                ? CompletableFuture.completedStage(null)
                : looks.run();
    }

    private CompletionStage<Void> round() {
        Instant now = clock.instant();
        return rest.isOn(now) ? all(later.due(now)) : look();
    }

    private CompletionStage<Void> look() {
        Instant now = clock.instant();
        // each token is seen more than once before it ends
        rest = Rest.of(now, settings.margin().dividedBy(3));
        tokens.pauses().goOn();
        EndingTokens first = new EndingTokens(appKey, now.plus(settings.margin()), now.plus(settings.warning()), null, PAGE);
        Set<TokenKey> found = new LinkedHashSet<>();
        return CompletableFuture.completedFuture(first).thenCompose(page -> pages(page, found)).thenCompose(done -> {
            found.addAll(tokens.aged());
            return all(later.spread(List.copyOf(found), TOGETHER, now, rest.until()));
        })
                .handle((done, failure) -> {
                    if (failure != null) {
                        LOG.warn("Refreshing the idle tokens of app {} failed; the next round is at {}", appKey, rest.until(),
                                failure);
                    }
                    return null;
                });
    }

    /** Looks at no further token. */
    public void close() {
        closed = true;
    }

    private CompletionStage<Void> pages(EndingTokens page, Set<TokenKey> found) {
        return store.ending(page).thenCompose(keys -> {
            found.addAll(keys);
            return keys.size() < PAGE || closed
                    ? CompletableFuture.completedStage(null)
                    : pages(page.behind(keys.get(keys.size() - 1)), found);
        });
    }

    private CompletionStage<Void> all(List<TokenKey> keys) {
        Queue<TokenKey> left = new ConcurrentLinkedQueue<>(keys);
        return CompletableFuture.allOf(IntStream.range(0, AT_ONCE).mapToObj(i -> priority(left).toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    /** One token after the other, until none is left. */
    private CompletionStage<Void> priority(Queue<TokenKey> left) {
        TokenKey key = isOver() ? null : left.poll();
        return key == null
                ? CompletableFuture.completedStage(null)
                : tokens.lookAfter(key).thenCompose(done -> priority(left));
    }

    private boolean isOver() {
        return closed || tokens.pauses().isForAll();
    }
}
