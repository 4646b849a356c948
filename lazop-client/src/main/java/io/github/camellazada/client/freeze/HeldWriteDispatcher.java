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
package io.github.camellazada.client.freeze;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.store.Claim;
import io.github.camellazada.client.store.ClaimPace;
import io.github.camellazada.client.time.PollingTask;
import io.github.camellazada.client.token.TokenOfSeller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends held writes as soon as nothing keeps them back; one run looks at all that are due. */
@Internal
public final class HeldWriteDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(HeldWriteDispatcher.class);
    // of one statement
    private static final int PAGE = 200;
    // which decreases go first is decided among these
    private static final int AT_ONCE = 5_000;

    private final String appKey;
    private final LazadaClient client;
    private final FreezeSchedule calendar;
    private final HeldWriteStore store;
    private final TokenOfSeller token;
    private final ClaimPace pace;
    private final HeldRest rest;
    private final Clock clock;
    private final SendableWrites sendable = new SendableWrites();
    private final SuspectWrites suspects = new SuspectWrites();
    private final SuspectWrites lost = new SuspectWrites();
    private final Instant since;
    private final PollingTask rounds;

    /**
     * @param pace  how long writes are claimed
     * @param pause how long a write rests at first that could not be sent; longer the longer it has been held
     */
    public HeldWriteDispatcher(String appKey, LazadaClient client, FreezeSchedule calendar, HeldWriteStore store,
            TokenOfSeller token, ClaimPace pace, Duration pause, Clock clock) {
        this.appKey = appKey;
        this.client = client;
        this.calendar = calendar;
        this.store = store;
        this.token = token;
        this.pace = pace;
        this.rest = new HeldRest(calendar, pause);
        this.clock = clock;
        this.since = clock.instant();
        this.rounds = new PollingTask("held writes of app " + appKey, this::round, clock);
    }

    /** Looks at what is due, unless that is under way. Never fails or throws. */
    public CompletionStage<Void> run() {
        return rounds.run();
    }

    private CompletionStage<Void> round() {
        Claim claim = pace.claim(clock.instant());
        List<HeldWrite> due = new ArrayList<>();
        return claim(claim, due).handle((more, failure) -> sellers(
                new ClaimedWrites(claim, store, calendar, rest, suspects, clock), due)
                .thenCompose(done -> failure == null ? round(more) : CompletableFuture.<Void>failedStage(failure)))
                .thenCompose(stage -> stage);
    }

    private CompletionStage<Void> round(boolean more) {
        return more ? round() : CompletableFuture.completedStage(null);
    }

    /** Claims what is due, page by page; tells whether there may be more. */
    private CompletionStage<Boolean> claim(Claim claim, List<HeldWrite> due) {
        return store.claim(appKey, token.onlySeller(), claim, PAGE).thenCompose(page -> {
            due.addAll(page);
            boolean more = page.size() == PAGE;
            return more && due.size() < AT_ONCE && clock.instant().isBefore(pace.latestClaim(claim))
                    ? claim(claim, due)
                    : CompletableFuture.completedStage(more);
        });
    }

    private CompletionStage<Void> sellers(ClaimedWrites claimed, List<HeldWrite> writes) {
        Map<String, List<HeldWrite>> bySeller = writes.stream()
                .collect(Collectors.groupingBy(write -> write.key().seller()));
        return ClaimedWrites.all(bySeller.values().stream().map(some -> seller(claimed, some)));
    }

    private CompletionStage<Void> seller(ClaimedWrites claimed, List<HeldWrite> writes) {
        List<HeldWrite> unsendable = new ArrayList<>();
        List<HeldWrite> frozen = new ArrayList<>();
        List<HeldWrite> free = new ArrayList<>();
        for (HeldWrite write : writes) {
            if (!sendable.has(write)) {
                unsendable.add(write);
            } else if (calendar.frozenUntil(write).isPresent()) {
                frozen.add(write);
            } else {
                free.add(write);
            }
        }
        CompletionStage<Void> sent = CompletableFuture.completedStage(null);
        for (List<List<HeldWrite>> skus : HeldBatches.of(free, calendar, suspects::has)) {
            sent = sent.thenCompose(before -> send(claimed, skus));
        }
        return ClaimedWrites.all(Stream.of(claimed.unsent(unsendable), claimed.frozen(frozen), sent));
    }

    private CompletionStage<Void> send(ClaimedWrites claimed, List<List<HeldWrite>> skus) {
        List<HeldWrite> writes = skus.stream().flatMap(List::stream).toList();
        Instant now = clock.instant();
        if (now.isAfter(pace.latestCall(claimed.claim()))) {
            return claimed.late(writes);
        }
        // an earlier call of this run may have met the freeze
        if (calendar.frozenUntil(writes.get(0)).isPresent()) {
            return claimed.frozen(writes);
        }
        LazadaCall call = call(writes.get(0), skus).sendBefore(pace.latestRequest(claimed.claim()));
        if (writes.stream().anyMatch(this::mayBeDone)) {
            call.trail().lost();
        }
        suspects.sent(writes);
        return client.call(call).whenComplete((answer, failure) -> lost.note(writes, call.trail().isLost()))
                .handle((answer, failure) -> failure == null
                        ? claimed.answered(skus, answer, call.trail().isLost())
                        : claimed.failed(skus, failure, call.trail().requests() > 0))
                .thenCompose(stage -> stage);
    }

    // the answer to it was lost here, or it was held before this process began, and whoever sent it did not live to hear of it
    private boolean mayBeDone(HeldWrite write) {
        return lost.has(write) || write.askedAt().isBefore(since);
    }

    private LazadaCall call(HeldWrite any, List<List<HeldWrite>> skus) {
        OperationDescriptor operation = OperationCatalog.get(OperationCatalog.byPath(any.operation()).orElseThrow());
        HeldKey key = any.key();
        String seller = key.seller().isEmpty() ? null : key.seller();
        LazadaCountry country = key.country().isEmpty() ? null : LazadaCountry.valueOf(key.country().toUpperCase(Locale.ROOT));
        return new LazadaCall(operation, operation.access().method(), country, seller, token.of(seller),
                Map.of(operation.effect().freeze().hold().parameter(),
                        HeldLines.document(operation.effect().freeze().hold(), skus)),
                Map.of());
    }
}
