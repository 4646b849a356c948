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
package io.github.camellazada.client.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.CallPriority;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.ReconciliationRule.Meaning;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.store.Claim;
import io.github.camellazada.client.store.ClaimPace;
import io.github.camellazada.client.time.PollingTask;
import io.github.camellazada.client.token.TokenOfSeller;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks up what is due of the unconfirmed writes, until each has an outcome or its time is over. */
@Internal
public final class BackgroundReconciler {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundReconciler.class);
    private static final int AT_ONCE = 20;

    private final String appKey;
    private final LazadaClient client;
    private final UnconfirmedWriteStore store;
    private final TokenOfSeller token;
    private final FollowUpPace pace;
    private final ClaimPace claims;
    private final Clock clock;
    private final PollingTask rounds;

    /**
     * @param longest how long after a call it may be looked up
     * @param claims  how long a write is claimed for a look
     */
    public BackgroundReconciler(String appKey, LazadaClient client, UnconfirmedWriteStore store, TokenOfSeller token,
            Duration longest,
            ClaimPace claims, Clock clock) {
        this.appKey = appKey;
        this.client = client;
        this.store = store;
        this.token = token;
        this.pace = new FollowUpPace(longest);
        this.claims = claims;
        this.clock = clock;
        this.rounds = new PollingTask("unconfirmed writes of app " + appKey, this::round, clock);
    }

    /** Looks at what is due, unless that is under way. Never fails or throws. */
    public CompletionStage<Void> run() {
        return rounds.run();
    }

    private CompletionStage<Void> round() {
        Claim claim = claims.claim(clock.instant());
        return store.claim(appKey, token.onlySeller(), claim, AT_ONCE)
                .thenCompose(writes -> CompletableFuture.allOf(writes.stream()
                        .map(write -> lookOrEnd(claim, write).toCompletableFuture()).toArray(CompletableFuture[]::new)));
    }

    private CompletionStage<?> look(Claim claim, UnconfirmedWrite write) {
        Optional<OperationDescriptor> operation = OperationCatalog.byPath(write.operation()).map(OperationCatalog::get)
                .filter(known -> known.effect().reconciliation() != null);
        if (operation.isEmpty()) {
            return end(claim, write); // the store is older than this release's catalogue
        }
        // another process may look at the same write as soon as the claim is over
        Instant latest = claims.latestRequest(claim);
        return new StateProbe(call(operation.get(), write), write::sentAt, read -> client.call(read.sendBefore(latest))).once()
                .handle((seen, failure) -> {
                    if (failure != null) {
                        LOG.debug("Reconciliation of {} failed; a later round repeats it", write, failure);
                    }
                    return seen == null ? write.items() : reconciled(write, seen);
                }).thenCompose(items -> looked(claim, write.looked(items)));
    }

    /** A look, or the end of what cannot be looked up: it must not hold up the others. */
    private CompletionStage<?> lookOrEnd(Claim claim, UnconfirmedWrite write) {
        try {
            return look(claim, write);
        } catch (RuntimeException e) {
            // without the message, which quotes the row
            LOG.warn("Reconciliation of {} ended as unknown ({}): its row was altered, or a newer version of "
                    + "camel-lazada wrote it", write, e.getClass().getSimpleName());
            return end(claim, write);
        }
    }

    private LazadaCall call(OperationDescriptor operation, UnconfirmedWrite write) {
        LazadaCountry country = write.country() == null
                ? null
                : LazadaCountry.valueOf(write.country().toUpperCase(Locale.ROOT));
        return new LazadaCall(operation, operation.access().method(), country, write.seller(), token.of(write.seller()),
                write.parameters(), Map.of(), LazadaCall.Handling.of(CallPriority.BACKFILL));
    }

    // An effect is believed at once; the lack of it only by the second look, as the write may still be on its way.
    private static List<LazadaItemOutcome> reconciled(UnconfirmedWrite write, StateProbe.Seen seen) {
        return write.items().stream().map(item -> item.state() != State.UNKNOWN
                ? item
                : seen.of(item.id()).filter(meaning -> meaning == Meaning.DONE
                        || write.looks() > 0 && !SeenItems.REFUSED_AGAIN.equals(item.message()))
                        .map(meaning -> SeenItems.decided(item, meaning)).orElse(item))
                .toList();
    }

    private CompletionStage<?> looked(Claim claim, UnconfirmedWrite write) {
        Instant next = pace.next(write.looks(), clock.instant());
        boolean open = write.items().stream().anyMatch(item -> item.state() == State.UNKNOWN);
        return open && !pace.isOver(write.sentAt(), next) ? store.release(claim, write, next) : end(claim, write);
    }

    private CompletionStage<?> end(Claim claim, UnconfirmedWrite write) {
        String name = OperationCatalog.nameOf(write.operation());
        LateOutcome outcome = new LateOutcome(write.id(), appKey, name, write.seller(), write.country(), write.requestId(),
                write.items(), write.sentAt(), write.looks(), clock.instant());
        return store.complete(claim, outcome).thenAccept(own -> {
            if (own) {
                LOG.info("Reconciliation of lazada:{} of seller {}, whose answer was lost, ended as {} after {} later "
                        + "reads", name, write.seller(),
                        outcome.state(), write.looks());
            }
        });
    }
}
