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
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.LazadaAnswer;
import io.github.camellazada.client.LazadaCall;
import io.github.camellazada.client.LazadaClient;
import io.github.camellazada.client.SingleRound;
import io.github.camellazada.client.TokenOfSeller;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaItemOutcome;
import io.github.camellazada.exception.LazadaItemOutcome.State;
import io.github.camellazada.exception.LazadaPartialFailureException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaThrottledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends held writes as soon as nothing keeps them back; one run looks at all that are due. */
public final class HeldRelease {
    private static final Logger LOG = LoggerFactory.getLogger(HeldRelease.class);
    private static final int AT_ONCE = 200;
    // of the process that dies while it sends
    private static final Duration LEASE = Duration.ofMinutes(2);
    // so that what is sent has ended before another process may take it for left behind
    private static final Duration LATEST_START = Duration.ofSeconds(30);

    private final String appKey;
    private final LazadaClient client;
    private final CampaignCalendar calendar;
    private final HeldWrites store;
    private final WriteOrder order;
    private final TokenOfSeller token;
    private final Duration pause;
    private final Clock clock;
    private final SingleRound rounds;

    /**
     * @param order of all writes of this process
     * @param pause how long a write rests that could not be sent for another reason than a freeze
     */
    public HeldRelease(String appKey, LazadaClient client, CampaignCalendar calendar, HeldWrites store, WriteOrder order,
            TokenOfSeller token, Duration pause, Clock clock) {
        this.appKey = appKey;
        this.client = client;
        this.calendar = calendar;
        this.store = store;
        this.order = order;
        this.token = token;
        this.pause = pause;
        this.clock = clock;
        this.rounds = new SingleRound("Held writes of app " + appKey, this::round);
    }

    /** Looks at what is due, unless that is under way. Never throws. */
    public void run() {
        rounds.run();
    }

    private CompletionStage<Void> round() {
        Instant now = clock.instant();
        return store.claim(appKey, token.onlySeller(), now, now.plus(LEASE), AT_ONCE)
                .thenCompose(writes -> sellers(writes, now)
                        .thenCompose(done -> writes.size() < AT_ONCE ? CompletableFuture.completedStage(null) : round()));
    }

    private CompletionStage<Void> sellers(List<HeldWrite> writes, Instant claimed) {
        Map<String, List<HeldWrite>> bySeller = writes.stream()
                .collect(Collectors.groupingBy(write -> write.key().seller()));
        return all(bySeller.values().stream().map(some -> seller(some, claimed)).toList());
    }

    private CompletionStage<Void> seller(List<HeldWrite> writes, Instant claimed) {
        List<CompletionStage<Void>> kept = new ArrayList<>();
        List<HeldWrite> free = new ArrayList<>();
        for (HeldWrite write : writes) {
            Optional<Instant> frozen = calendar.frozenUntil(write);
            if (frozen.isPresent()) {
                kept.add(store.release(write, earlier(frozen.get(), clock.instant().plus(pause))));
            } else {
                free.add(write);
            }
        }
        CompletionStage<Void> sent = CompletableFuture.completedStage(null);
        for (List<List<HeldWrite>> call : HeldBatches.of(free, calendar)) {
            sent = sent.thenCompose(before -> send(call, claimed));
        }
        kept.add(sent);
        return all(kept);
    }

    private CompletionStage<Void> send(List<List<HeldWrite>> skus, Instant claimed) {
        Instant now = clock.instant();
        if (now.isAfter(claimed.plus(LATEST_START))) {
            // after its lease it is somebody else's, before it the next look may take it again
            return now.isBefore(claimed.plus(LEASE)) ? giveBack(skus, now) : CompletableFuture.completedStage(null);
        }
        HeldWrite any = skus.get(0).get(0);
        // an earlier call of this run may have met the freeze
        Optional<Instant> frozen = calendar.frozenUntil(any);
        if (frozen.isPresent()) {
            return giveBack(skus, earlier(frozen.get(), clock.instant().plus(pause)));
        }
        WriteOrder.Sent sent = order.sent(skus.stream().flatMap(List::stream).toList());
        return client.call(call(any, skus)).handle((answer, failure) -> failure == null
                ? outcomes(skus, answer)
                : failed(skus, failure)).thenCompose(stage -> stage).whenComplete((done, failure) -> sent.end());
    }

    private LazadaCall call(HeldWrite any, List<List<HeldWrite>> skus) {
        OperationDescriptor operation = OperationCatalog.get(OperationCatalog.byPath(any.operation()).orElseThrow());
        HeldKey key = any.key();
        String seller = key.seller().isEmpty() ? null : key.seller();
        LazadaCountry country = key.country().isEmpty() ? null : LazadaCountry.valueOf(key.country().toUpperCase(Locale.ROOT));
        return new LazadaCall(operation, operation.method(), country, seller, token.of(seller),
                Map.of(operation.freeze().hold().parameter(), HeldLines.document(operation.freeze().hold(), skus)), Map.of());
    }

    private CompletionStage<Void> outcomes(List<List<HeldWrite>> skus, LazadaAnswer answer) {
        LazadaItemOutcome done = new LazadaItemOutcome(null, State.DONE, null, null, false);
        return each(skus, answer.items(), done);
    }

    private CompletionStage<Void> failed(List<List<HeldWrite>> skus, Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof LazadaThrottledException refused && CampaignCalendar.isFreeze(refused)) {
            learn(skus.stream().flatMap(List::stream).toList(), refused.getCode(), refused.getRetryAfter());
            return giveBack(skus, clock.instant());
        }
        if (cause instanceof LazadaPartialFailureException partial) {
            return each(skus, partial.getItems(), null);
        }
        if (cause instanceof LazadaRequestException refused) {
            return each(skus, List.of(), new LazadaItemOutcome(null, State.REJECTED, refused.getCode(),
                    refused.getFailure().message(), false));
        }
        // limits, tokens, outages and lost answers: what is absolute may be sent again
        if (!(cause instanceof LazadaException)) {
            LOG.warn("Held writes of app {} could not be sent; they are kept and sent again", appKey, cause);
        }
        return giveBack(skus, clock.instant().plus(pause));
    }

    private CompletionStage<Void> each(List<List<HeldWrite>> skus, List<LazadaItemOutcome> items, LazadaItemOutcome otherwise) {
        List<CompletionStage<Void>> steps = new ArrayList<>();
        for (int i = 0; i < skus.size(); i++) {
            LazadaItemOutcome outcome = items.size() == skus.size() ? items.get(i) : otherwise;
            for (HeldWrite write : skus.get(i)) {
                steps.add(outcome == null ? store.release(write, clock.instant().plus(pause)) : end(write, outcome));
            }
        }
        return all(steps);
    }

    private CompletionStage<Void> end(HeldWrite write, LazadaItemOutcome outcome) {
        if (outcome.state() == State.REJECTED && CampaignCalendar.isFreeze(outcome.code())) {
            learn(List.of(write), outcome.code(), null);
            return store.release(write, clock.instant());
        }
        if (outcome.state() == State.UNKNOWN || outcome.state() == State.REJECTED && outcome.retryable()) {
            return store.release(write, clock.instant().plus(pause));
        }
        if (outcome.isDone()) {
            calendar.written(write);
        }
        return store.settle(new WriteOutcome(UUID.randomUUID().toString(), write, new LazadaItemOutcome(write.key().sku(),
                outcome.state(), outcome.code(), outcome.message(), outcome.retryable()), clock.instant()));
    }

    private void learn(List<HeldWrite> writes, String code, Duration length) {
        HeldWrite any = writes.get(0);
        calendar.learn(any.key().country(), any.operation(), writes, code, length);
    }

    private CompletionStage<Void> giveBack(List<List<HeldWrite>> skus, Instant notBefore) {
        return all(skus.stream().flatMap(List::stream).map(write -> store.release(write, notBefore)).toList());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static CompletionStage<Void> all(List<CompletionStage<Void>> steps) {
        return CompletableFuture.allOf(steps.stream().map(CompletionStage::toCompletableFuture)
                .toArray(CompletableFuture[]::new));
    }
}
