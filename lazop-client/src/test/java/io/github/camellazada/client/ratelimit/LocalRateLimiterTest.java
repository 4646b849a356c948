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
package io.github.camellazada.client.ratelimit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camellazada.catalog.CallPriority;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.retry.RetryOptions;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.outcome.LazadaLimitScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

class LocalRateLimiterTest {
    private static final Logger LOG = LoggerFactory.getLogger(LocalRateLimiterTest.class);
    private static final Duration LATENCY = Duration.ofMillis(40);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final VirtualTime time = new VirtualTime();
    private final LimitedGateway gateway = new LimitedGateway(time, LATENCY);
    private final List<Throwable> failures = new ArrayList<>();
    private LocalRateLimiter permits = permits(0, 10_000);
    private LimitedCalls flow = flow();
    private boolean isLearning;
    private int started;
    private int ended;

    @ParameterizedTest(name = "{0} calls a second, {1}")
    @CsvSource({"1,ApiCallLimit", "4,SellerCallLimit", "10,ApiCallLimit", "50,901", "300,AppCallLimit"})
    void aHiddenLimitIsLearnedAndUsedUp(int perSecond, String code) {
        gateway.limit(code, scope(code), perSecond, SECOND, call -> "");
        keepBusy("1001", "/seller/get", CallPriority.CATALOGUE, Math.max(20, perSecond / 2));
        time.advance(Duration.ofMinutes(3));

        gateway.forget();
        time.advance(TEN_MINUTES);

        double allowed = perSecond * TEN_MINUTES.minus(gateway.banned(code, "")).toMillis() / 1000.0;
        double used = gateway.taken("1001") / allowed;
        double rejected = (double) gateway.rejected() / (gateway.rejected() + gateway.taken("1001"));
        LOG.info("{} calls a second ({}): {} of the allowed rate used, {} of the calls rejected", perSecond, code, used,
                rejected);
        assertThat(used).as("used share of the allowed rate").isGreaterThanOrEqualTo(0.95);
        assertThat(rejected).as("rejected share of calls").isLessThan(0.01);
    }

    @Test
    void aCallThatLeavesWhileALimitShowsItselfDoesNotHoldItsRateDown() {
        gateway.limit("ApiCallLimit", LazadaLimitScope.OPERATION, 50, SECOND, call -> "");
        LazadaCall call = call("1001", "/seller/get", CallPriority.CATALOGUE);
        AtomicReference<RateLimiter.Permit> second = new AtomicReference<>();
        // a clock that is asked under the lock, while another thread lets a call pass at once
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                Instant now = time.instant();
                if (isLearning) {
                    isLearning = false;
                    time.advance(Duration.ofMillis(10));
                    second.set(permits.atOnce(call));
                }
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        permits = new LocalRateLimiter(new RateLimiterOptions(0, 100, time, clock, time::execute));
        RateLimiter.Permit first = permits.atOnce(call);
        isLearning = true;
        first.rejected(refusal());
        assertThat(second.get()).isNotNull();
        second.get().rejected(refusal());

        flow = flow();
        keepBusy("1001", "/seller/get", CallPriority.CATALOGUE, 20);
        time.advance(Duration.ofSeconds(10));

        assertThat(permits.state().limits()).singleElement()
                .satisfies(limit -> assertThat(limit.callsPerSecond()).isGreaterThan(25));
    }

    @Test
    void everyLaneIsServedTheUrgentOnesMore() {
        gateway.limit("AppCallLimit", LazadaLimitScope.APP, 20, SECOND, call -> "");
        keepBusy("1001", "/orders/get", CallPriority.FULFILLMENT, 40);
        keepBusy("1001", "/seller/get", CallPriority.STOCK, 40);
        keepBusy("1001", "/products/get", CallPriority.CATALOGUE, 40);
        keepBusy("1001", "/review/seller/list/v2", CallPriority.BACKFILL, 40);
        time.advance(Duration.ofMinutes(3));

        gateway.forget();
        time.advance(TEN_MINUTES);

        int all = 0;
        int before = Integer.MAX_VALUE;
        for (CallPriority priority : CallPriority.values()) {
            int taken = gateway.taken(priority.name());
            assertThat(taken).as(priority + " of calls in ten minutes").isLessThan(before).isGreaterThan(400);
            before = taken;
            all += taken;
        }
        LOG.info("calls by priority: {}", java.util.Arrays.stream(CallPriority.values())
                .map(priority -> priority + " " + gateway.taken(priority.name())).toList());
        double allowed = 20 * TEN_MINUTES.minus(gateway.banned("AppCallLimit", "")).toMillis() / 1000.0;
        assertThat(all / allowed).isGreaterThanOrEqualTo(0.95);
        assertThat((double) gateway.rejected() / (all + gateway.rejected())).isLessThan(0.01);
    }

    @Test
    void aThrottledSellerDoesNotSlowTheOthers() {
        gateway.limit("SellerCallLimit", LazadaLimitScope.SELLER, 2, Duration.ofSeconds(20),
                call -> "slow".equals(call.seller()) ? "slow" : null);
        keepBusy("slow", "/seller/get", CallPriority.FULFILLMENT, 200);
        keepBusy("quick", "/seller/get", CallPriority.BACKFILL, 10);

        time.advance(Duration.ofMinutes(1));

        // ten calls at a time, each as long as the network takes
        assertThat(gateway.taken("quick")).isGreaterThan(10 * 60_000 / 80 - 20);
    }

    @Test
    void sellersShareALimitOfTheAppEvenly() {
        gateway.limit("AppCallLimit", LazadaLimitScope.APP, 30, SECOND, call -> "");
        keepBusy("greedy", "/seller/get", CallPriority.CATALOGUE, 300);
        keepBusy("modest", "/seller/get", CallPriority.CATALOGUE, 20);
        time.advance(Duration.ofMinutes(2));

        gateway.forget();
        time.advance(Duration.ofMinutes(2));

        assertThat((double) gateway.taken("modest") / gateway.taken("greedy")).isBetween(0.9, 1.1);
    }

    @Test
    void aLimitThatIsLoweredOrRaisedIsFoundAgain() {
        gateway.limit("901", LazadaLimitScope.SELLER_OPERATION, 10, SECOND,
                call -> time.instant().isBefore(VirtualTime.START.plusSeconds(600)) ? "low" : null);
        gateway.limit("901", LazadaLimitScope.SELLER_OPERATION, 100, SECOND, call -> "high");
        keepBusy("1001", "/seller/get", CallPriority.CATALOGUE, 100);
        time.advance(Duration.ofMinutes(14));

        gateway.forget();
        time.advance(Duration.ofMinutes(1));

        assertThat(gateway.taken("1001")).isGreaterThan(5000);
    }

    @Test
    void nothingIsSentDuringABan() {
        gateway.limit("ApiCallLimit", LazadaLimitScope.OPERATION, 5, Duration.ofSeconds(30), call -> "");
        for (int i = 0; i < 6; i++) {
            call(call("1001", "/seller/get", CallPriority.CATALOGUE));
        }
        time.advance(SECOND);
        assertThat(gateway.taken("1001")).isEqualTo(5);

        for (int i = 0; i < 5; i++) {
            call(call("1001", "/seller/get", CallPriority.CATALOGUE));
        }
        time.advance(Duration.ofSeconds(28));

        assertThat(gateway.rejected()).isOne();
        time.advance(Duration.ofSeconds(20));
        assertThat(ended).isEqualTo(11);
        assertThat(failures).isEmpty();
    }

    @Test
    void aDocumentedLimitIsKeptFromTheStart() {
        gateway.limit("901", LazadaLimitScope.SELLER_OPERATION, 10, SECOND, call -> "");
        keepBusy("1001", "/product/seller/item/limit", CallPriority.CATALOGUE, 30);

        time.advance(TEN_MINUTES);

        assertThat(gateway.rejected()).isLessThanOrEqualTo(1);
        assertThat(gateway.taken("1001")).isGreaterThan(5700);
    }

    @ParameterizedTest
    @CsvSource({"/product/seller/item/limit,901,10", "/seller/get,ApiCallLimit,20"})
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aClockThatIsSetBackHoldsNoCallUp(String path, String code, int perSecond) {
        AtomicReference<Duration> back = new AtomicReference<>(Duration.ZERO);
        permits = new LocalRateLimiter(new RateLimiterOptions(0, 10_000, time, new SetBackClock(time, back), time::execute));
        flow = flow();
        gateway.limit(code, LazadaLimitScope.OPERATION, perSecond, SECOND, call -> "");
        keepBusy("1001", path, CallPriority.CATALOGUE, 30);
        time.advance(Duration.ofMinutes(3));

        back.set(Duration.ofHours(1));
        gateway.forget();
        time.advance(Duration.ofMinutes(3));

        double used = gateway.taken("1001") / (perSecond * 180.0);
        assertThat(used).as("used share of the allowed rate").isGreaterThan(0.9);
        assertThat(gateway.rejected()).isLessThanOrEqualTo(gateway.taken("1001") / 50);
    }

    @Test
    void aBanDuringWhichTheClockIsSetBackLastsNoLonger() {
        AtomicReference<Duration> back = new AtomicReference<>(Duration.ZERO);
        permits = new LocalRateLimiter(new RateLimiterOptions(0, 10_000, time, new SetBackClock(time, back), time::execute));
        flow = flow();
        gateway.limit("AppCallLimit", LazadaLimitScope.APP, 1, Duration.ofSeconds(20), call -> "");
        call(call("1001", "/seller/get", CallPriority.CATALOGUE));
        call(call("1001", "/seller/get", CallPriority.CATALOGUE));
        time.advance(SECOND);
        assertThat(gateway.rejected()).isOne();

        back.set(Duration.ofHours(1));
        call(call("1001", "/seller/get", CallPriority.CATALOGUE));
        time.advance(Duration.ofSeconds(18));
        assertThat(gateway.taken("1001")).as("during the ban").isOne();
        time.advance(Duration.ofSeconds(5));

        assertThat(failures).isEmpty();
        assertThat(gateway.taken("1001")).isEqualTo(3);
        assertThat(gateway.rejected()).isOne();
    }

    @Test
    void aCorrectedLimitIsRememberedThroughAQuietTime() {
        gateway.limit("901", LazadaLimitScope.SELLER_OPERATION, 3, SECOND, call -> "");
        LazadaCall call = call("1001", "/product/seller/item/limit", CallPriority.CATALOGUE);
        for (int i = 0; i < 100; i++) {
            call(call);
        }
        time.advance(Duration.ofMinutes(1));
        assertThat(gateway.rejected()).isPositive();
        gateway.forget();

        time.advance(Duration.ofMinutes(5));
        for (int i = 0; i < 10; i++) {
            call(call);
        }
        time.advance(Duration.ofMinutes(1));

        assertThat(gateway.taken("1001")).isEqualTo(10);
        assertThat(gateway.rejected()).isLessThanOrEqualTo(1);
    }

    @Test
    void aCallThatWouldWaitLongerThanItMayFailsAtOnce() {
        gateway.limit("AppApiCallLimit", LazadaLimitScope.OPERATION, 1, Duration.ofHours(4), call -> "");
        call(call("1001", "/seller/get", CallPriority.CATALOGUE));
        call(call("1001", "/seller/get", CallPriority.CATALOGUE));
        time.advance(SECOND);

        call(call("1001", "/seller/get", CallPriority.CATALOGUE));

        assertThat(ended).isEqualTo(3);
        assertThat(failures).hasSize(2).allSatisfy(failure -> assertThat(failure)
                .isInstanceOfSatisfying(LazadaThrottledException.class,
                        throttled -> assertThat(throttled.getRetryAfter()).isGreaterThan(Duration.ofHours(3))));
        assertThat(failures.get(1)).hasMessageContaining("maxWaitTime");
    }

    @Test
    void whoeverWaitsTooLongFailsAndTheRoomForWaitingIsBounded() {
        permits = permits(0, 100);
        flow = flow();
        gateway.limit("ApiCallLimit", LazadaLimitScope.OPERATION, 1, SECOND, call -> "");
        call(call("1001", "/seller/get", CallPriority.CATALOGUE));
        call(call("1001", "/seller/get", CallPriority.CATALOGUE));
        time.advance(Duration.ofMillis(100));

        for (int i = 0; i < 1000; i++) {
            call(call(i < 900 ? "1001" : "2002", "/seller/get", CallPriority.CATALOGUE));
        }

        assertThat(permits.waiting()).isLessThanOrEqualTo(100);
        assertThat(failures).isNotEmpty().allSatisfy(failure -> assertThat(failure).hasMessageContaining("maxQueuedCalls"));
        time.advance(Duration.ofMinutes(2));
        assertThat(gateway.taken("2002")).as("the seller who came last").isPositive();
        assertThat(ended).isEqualTo(started);
        assertThat(permits.waiting()).isZero();
    }

    @Test
    void theEndOfTheDailyBudgetIsKeptForUrgentLanes() {
        permits = permits(100, 1000);
        flow = flow();

        for (int i = 0; i < 120; i++) {
            call(call("1001", "/review/seller/list/v2", CallPriority.BACKFILL));
        }
        for (int i = 0; i < 120; i++) {
            call(call("1001", "/orders/get", CallPriority.FULFILLMENT));
        }
        time.advance(SECOND);

        assertThat(gateway.taken("BACKFILL")).isEqualTo(80);
        assertThat(gateway.taken("FULFILLMENT")).isEqualTo(20);
        assertThat(failures).hasSize(140).allSatisfy(failure -> assertThat(failure).hasMessageContaining("dailyQuota"));
        time.advance(Duration.ofDays(1));
        call(call("1001", "/review/seller/list/v2", CallPriority.BACKFILL));
        assertThat(failures).hasSize(140);
    }

    @Test
    void sellersWhoDoNotCallCostNoMemory() {
        gateway.limit("SellerCallLimit", LazadaLimitScope.SELLER, 1, SECOND, LazadaCall::seller);
        for (int seller = 0; seller < 5000; seller++) {
            for (int i = 0; i < 2; i++) {
                call(call("s" + seller, "/product/seller/item/limit", CallPriority.CATALOGUE));
            }
        }
        time.advance(Duration.ofMinutes(1));
        assertThat(permits.known()).isGreaterThan(5000);
        assertThat(permits.waiting()).isZero();

        time.advance(Duration.ofMinutes(11));
        call(call("s1", "/product/seller/item/limit", CallPriority.CATALOGUE));
        time.advance(SECOND);

        assertThat(permits.known()).isLessThan(5);
        assertThat(time.waiting()).isZero();
        assertThat(failures).isEmpty();
    }

    @Test
    void withoutAKnownLimitEveryCallPassesAtOnce() {
        for (int i = 0; i < 5000; i++) {
            call(call("1001", "/seller/get", CallPriority.BACKFILL));
        }
        time.advance(LATENCY.multipliedBy(2));

        assertThat(gateway.taken("1001")).isEqualTo(5000);
        assertThat(permits.known()).isZero();
    }

    @Test
    void whatIsHeldAndWasDoneCanBeRead() {
        permits = permits(1000, 1000);
        flow = flow();
        gateway.limit("SellerCallLimit", LazadaLimitScope.SELLER, 5, Duration.ofSeconds(30), call -> "");
        for (int i = 0; i < 10; i++) {
            call(call("1001", "/orders/get", CallPriority.FULFILLMENT));
        }
        time.advance(SECOND);

        RateLimiterState banned = permits.state();

        assertThat(banned.waiting()).isEqualTo(Map.of(CallPriority.FULFILLMENT, 5));
        assertThat(banned.allWaiting()).isEqualTo(5);
        assertThat(banned.refusals()).isEqualTo(5);
        assertThat(banned.bans()).isOne();
        assertThat(banned.dailyQuotaLeft()).isEqualTo(985);
        assertThat(banned.limits()).singleElement().satisfies(limit -> {
            assertThat(limit.scope()).isEqualTo(LazadaLimitScope.SELLER);
            assertThat(limit.seller()).isEqualTo("SG/1001");
            assertThat(limit.documented()).isFalse();
            assertThat(limit.callsPerSecond()).isPositive();
            assertThat(limit.bannedUntil()).isAfter(time.instant().plusSeconds(28));
        });
        time.advance(Duration.ofMinutes(1));
        RateLimiterState over = permits.state();
        assertThat(over.waiting()).isEmpty();
        assertThat(over.waits()).isEqualTo(5);
        assertThat(over.waited()).isGreaterThan(Duration.ofSeconds(5 * 28));
        assertThat(over.limits()).singleElement().satisfies(limit -> assertThat(limit.bannedUntil()).isNull());
    }

    @Test
    void callsThatWaitEndWhenTheClientIsClosed() {
        gateway.limit("ApiCallLimit", LazadaLimitScope.OPERATION, 1, Duration.ofSeconds(50), call -> "");
        for (int i = 0; i < 20; i++) {
            call(call("1001", "/seller/get", CallPriority.CATALOGUE));
        }
        time.advance(SECOND);

        flow.close();
        permits.close();

        assertThat(ended).isEqualTo(started);
    }

    private LocalRateLimiter permits(long dailyQuota, int maxQueuedCalls) {
        return new LocalRateLimiter(new RateLimiterOptions(dailyQuota, maxQueuedCalls, time, time, time::execute));
    }

    private LimitedCalls flow() {
        return new LimitedCalls(
                new RetryOptions(3, Duration.ofMillis(500), Duration.ofMinutes(1), permits, time, time, time::execute),
                gateway::send);
    }

    /** So many callers, each of which calls again as soon as its call has ended. */
    private void keepBusy(String seller, String path, CallPriority priority, int callers) {
        LazadaCall call = call(seller, path, priority);
        for (int i = 0; i < callers; i++) {
            again(call);
        }
    }

    private void again(LazadaCall call) {
        call(call).whenComplete((answer, failure) -> time.after(Duration.ofNanos(1), () -> again(call)));
    }

    private CompletableFuture<LazadaAnswer> call(LazadaCall call) {
        started++;
        return flow.proceed(call).toCompletableFuture().whenComplete((answer, failure) -> {
            ended++;
            if (failure instanceof LazadaException) {
                failures.add(failure);
            }
        });
    }

    private static LazadaThrottledException refusal() {
        return new LazadaThrottledException(new LazadaFailure("seller-get", "1001", "ApiCallLimit", null, "too many", null, 200,
                true, List.of()), SECOND, LazadaLimitScope.OPERATION);
    }

    private static LazadaLimitScope scope(String code) {
        return switch (code) {
            case "ApiCallLimit" -> LazadaLimitScope.OPERATION;
            case "SellerCallLimit" -> LazadaLimitScope.SELLER;
            case "AppCallLimit" -> LazadaLimitScope.APP;
            default -> LazadaLimitScope.SELLER_OPERATION;
        };
    }

    private static LazadaCall call(String seller, String path, CallPriority priority) {
        OperationDescriptor operation = OperationCatalog.get(OperationCatalog.byPath(path).orElseThrow());
        return new LazadaCall(operation, operation.access().method(), LazadaCountry.SG, seller, null, Map.of(), Map.of(),
                LazadaCall.Handling.of(priority));
    }
}
