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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import io.github.camellazada.catalog.CallPriority;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.retry.RetryOptions;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.jdbc.JdbcRateLimitStore;
import io.github.camellazada.outcome.LazadaLimitScope;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Several processes and one database, in virtual time. */
class DistributedRateLimiterTest {
    private static final Logger LOG = LoggerFactory.getLogger(DistributedRateLimiterTest.class);
    private static final Duration LATENCY = Duration.ofMillis(40);
    private static final Duration OF_THE_DATABASE = Duration.ofMillis(15);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final VirtualTime time = new VirtualTime();
    private final LimitedGateway gateway = new LimitedGateway(time, LATENCY);
    private final JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:permits", "sa", "");
    private final List<Process> processes = new ArrayList<>();
    private boolean databaseIsUp = true;

    @BeforeEach
    void createTables() {
        new JdbcRateLimitStore(database, Runnable::run).createTables().toCompletableFuture().join();
    }

    @AfterEach
    void close() {
        processes.forEach(Process::kill);
        processes.forEach(process -> process.permits.close());
        time.advance(SECOND);
        database.dispose();
    }

    @ParameterizedTest(name = "{0} processes, {1} calls a second, {2}")
    @CsvSource({"2,10,ApiCallLimit", "3,50,AppCallLimit", "8,20,SellerCallLimit"})
    void togetherTheyUseAHiddenLimitUpAndEvenly(int count, int perSecond, String code) {
        gateway.limit(code, scope(code), perSecond, SECOND, call -> "");
        start(count);
        processes.forEach(process -> process.keepBusy("/seller/get", CallPriority.CATALOGUE,
                Math.max(20, perSecond / 2), "1001"));
        time.advance(Duration.ofMinutes(4));

        gateway.forget();
        processes.forEach(process -> process.taken = 0);
        time.advance(TEN_MINUTES);

        double allowed = perSecond * TEN_MINUTES.minus(gateway.banned(code, "")).toMillis() / 1000.0;
        double rejected = (double) gateway.rejected() / (gateway.rejected() + gateway.taken("1001"));
        LOG.info("{} processes, {} calls a second ({}): {} of the allowed rate used, {} of the calls rejected", count,
                perSecond, code, gateway.taken("1001") / allowed, rejected);
        assertThat(gateway.taken("1001") / allowed).as("used share of the allowed rate").isGreaterThanOrEqualTo(0.95);
        assertThat(rejected).as("rejected share of calls").isLessThan(0.01);
        assertThat(processes).allSatisfy(process -> assertThat(process.taken * count / (double) gateway.taken("1001"))
                .as("its part, 1 for an even one").isBetween(0.85, 1.15));
    }

    @ParameterizedTest(name = "{0} processes, {1} calls in any second, {2}")
    @CsvSource({"2,9,BUCKET", "4,15,BUCKET", "2,5,SLIDING", "3,11,SLIDING"})
    void otherWaysToCountASecondAreLearnedAsWell(int count, int perSecond, LimitedGateway.Second second) {
        gateway.limit("AppCallLimit", LazadaLimitScope.APP, perSecond, second, Duration.ofSeconds(2), call -> "");
        start(count);
        processes.forEach(process -> process.keepBusy("/seller/get", CallPriority.CATALOGUE, 12, "1001"));
        time.advance(Duration.ofMinutes(4));
        gateway.forget();

        time.advance(TEN_MINUTES);

        double allowed = perSecond * TEN_MINUTES.minus(gateway.banned("AppCallLimit", "")).toMillis() / 1000.0;
        double rejected = (double) gateway.rejected() / (gateway.rejected() + gateway.taken("1001"));
        LOG.info("{} processes, {} calls a second ({}): {} of the allowed rate used, {} of the calls rejected", count,
                perSecond, second, gateway.taken("1001") / allowed, rejected);
        assertThat(gateway.taken("1001") / allowed).as("used share of the allowed rate").isGreaterThanOrEqualTo(0.95);
        assertThat(rejected).as("rejected share of calls").isLessThan(0.01);
    }

    @Test
    void aDocumentedLimitIsKeptByAllTogetherFromTheStart() {
        gateway.limit("901", LazadaLimitScope.SELLER_OPERATION, 10, SECOND, call -> "");
        start(3);
        processes.forEach(
                process -> process.keepBusy("/product/seller/item/limit", CallPriority.CATALOGUE, 10, "1001"));

        time.advance(TEN_MINUTES);

        assertThat(gateway.rejected()).isLessThanOrEqualTo(3);
        assertThat(gateway.taken("1001")).isGreaterThan(5650);
    }

    @Test
    void whatOneProcessDoesNotUseTheOthersGet() {
        gateway.limit("901", LazadaLimitScope.SELLER_OPERATION, 10, SECOND, call -> "");
        start(2);
        processes.get(0).keepBusy("/product/seller/item/limit", CallPriority.CATALOGUE, 10, "1001");
        time.advance(Duration.ofSeconds(10));
        gateway.forget();

        time.advance(Duration.ofSeconds(100));

        assertThat(gateway.taken("1001")).isGreaterThan(930);
    }

    @Test
    void theShareOfADeadProcessIsTheOthersWhenItsLeaseHasEnded() {
        gateway.limit("901", LazadaLimitScope.SELLER_OPERATION, 10, SECOND, call -> "");
        start(2);
        processes.forEach(
                process -> process.keepBusy("/product/seller/item/limit", CallPriority.CATALOGUE, 10, "1001"));
        time.advance(Duration.ofSeconds(30));
        assertThat(processes.get(0).share()).isBetween(4.5, 5.1);

        processes.get(1).kill();
        time.advance(DistributedRateLimiter.LEASE.plus(SECOND));

        assertThat(processes.get(0).permits.state().processes()).isOne();
        assertThat(processes.get(0).share()).isGreaterThan(9.5);
    }

    @Test
    void aProcessThatComesGetsItsPartFromTheOthers() {
        gateway.limit("901", LazadaLimitScope.SELLER_OPERATION, 10, SECOND, call -> "");
        start(1);
        processes.get(0).keepBusy("/product/seller/item/limit", CallPriority.CATALOGUE, 20, "1001");
        time.advance(Duration.ofSeconds(30));

        start(1);
        processes.get(1).keepBusy("/product/seller/item/limit", CallPriority.CATALOGUE, 20, "1001");
        time.advance(DistributedRateLimiter.LEASE);

        assertThat(processes).allSatisfy(process -> assertThat(process.share()).isBetween(4.5, 5.1));
        assertThat(gateway.rejected()).isZero();
    }

    @Test
    void aBanThatOneProcessMeetsHoldsTheOthersWithinALease() {
        gateway.limit("AppApiCallLimit", LazadaLimitScope.OPERATION, 1, Duration.ofHours(4), call -> "");
        start(2);
        time.advance(SECOND);
        processes.get(0).call(call("1001", "/seller/get", CallPriority.CATALOGUE));
        processes.get(0).call(call("1001", "/seller/get", CallPriority.CATALOGUE));
        time.advance(DistributedRateLimiter.LEASE);
        assertThat(gateway.rejected()).isOne();

        CompletableFuture<LazadaAnswer> held = processes.get(1).call(call("2002", "/seller/get", CallPriority.CATALOGUE));
        start(1);
        time.advance(SECOND);
        CompletableFuture<LazadaAnswer> ofANewProcess = processes.get(2)
                .call(call("2002", "/seller/get", CallPriority.CATALOGUE));

        assertThat(held).isCompletedExceptionally();
        assertThat(ofANewProcess).isCompletedExceptionally();
        assertThat(gateway.rejected()).isOne();
        assertThat(processes.get(2).permits.state().limits()).singleElement()
                .satisfies(limit -> assertThat(limit.bannedUntil()).isAfter(time.instant().plus(Duration.ofHours(3))));
    }

    @Test
    void aBanThatIsToldByAProcessWhoseClockIsAheadLastsNoLonger() {
        gateway.limit("AppCallLimit", LazadaLimitScope.APP, 1, Duration.ofSeconds(20), call -> "");
        start(1);
        processes.add(new Process(0, Clock.offset(time, Duration.ofHours(1))));
        time.advance(SECOND);
        processes.get(1).call(call("1001", "/seller/get", CallPriority.CATALOGUE));
        processes.get(1).call(call("1001", "/seller/get", CallPriority.CATALOGUE));
        time.advance(DistributedRateLimiter.LEASE);
        assertThat(gateway.rejected()).isOne();
        processes.get(1).kill();

        CompletableFuture<LazadaAnswer> held = processes.get(0).call(call("2002", "/seller/get", CallPriority.CATALOGUE));
        time.advance(Duration.ofSeconds(10));
        assertThat(held).as("during the ban").isNotDone();
        time.advance(Duration.ofSeconds(15));

        assertThat(held).isCompleted();
        assertThat(gateway.rejected()).isOne();
    }

    @ParameterizedTest(name = "{0} ms after the refusal")
    @ValueSource(ints = {100, 3000})
    void aSharedBanDuringWhichTheClockIsSetBackLastsNoLonger(int millis) {
        AtomicReference<Duration> back = new AtomicReference<>(Duration.ZERO);
        gateway.limit("AppCallLimit", LazadaLimitScope.APP, 1, Duration.ofSeconds(20), call -> "");
        processes.add(new Process(0, new SetBackClock(time, back)));
        time.advance(SECOND);
        Process process = processes.get(0);
        process.call(call("1001", "/seller/get", CallPriority.CATALOGUE));
        process.call(call("1001", "/seller/get", CallPriority.CATALOGUE));
        time.advance(LATENCY.multipliedBy(2).plusMillis(millis));
        assertThat(gateway.rejected()).isOne();

        back.set(Duration.ofHours(1));
        time.advance(SECOND);
        CompletableFuture<LazadaAnswer> held = process.call(call("2002", "/seller/get", CallPriority.CATALOGUE));
        time.advance(Duration.ofSeconds(14));
        assertThat(held).as("during the ban").isNotDone();
        time.advance(Duration.ofSeconds(8));

        assertThat(held).isCompleted();
        assertThat(gateway.rejected()).isOne();
    }

    @Test
    void withoutTheDatabaseEachProcessKeepsToAnEvenPartUntilItIsBack() {
        gateway.limit("901", LazadaLimitScope.SELLER_OPERATION, 10, SECOND, call -> "");
        start(2);
        processes.forEach(
                process -> process.keepBusy("/product/seller/item/limit", CallPriority.CATALOGUE, 10, "1001"));
        time.advance(Duration.ofSeconds(30));
        gateway.forget();

        databaseIsUp = false;
        time.advance(Duration.ofMinutes(5));

        assertThat(processes).allSatisfy(process -> assertThat(process.permits.state().cutOff()).isTrue());
        assertThat(gateway.rejected()).isZero();
        assertThat(gateway.taken("1001")).as("in five minutes").isGreaterThan(2800);

        processes.get(1).kill();
        databaseIsUp = true;
        time.advance(Duration.ofSeconds(5));

        assertThat(processes.get(0).permits.state().cutOff()).isFalse();
        assertThat(processes.get(0).share()).isGreaterThan(9.5);
    }

    @Test
    void aStoreThatNeverAnsweredIsAskedAgain() {
        AtomicInteger asked = new AtomicInteger();
        DistributedRateLimiter permits = new DistributedRateLimiter("app", report -> {
            asked.incrementAndGet();
            return new CompletableFuture<>();
        }, new RateLimiterOptions(0, 10, time, time, time::execute));
        time.advance(Duration.ofSeconds(20));
        assertThat(asked).hasValue(1);

        time.advance(Duration.ofSeconds(20));

        assertThat(asked).hasValue(2);
        permits.close();
    }

    @Test
    void aNewLimitIsLearnedWithoutTheDatabaseAsWell() {
        gateway.limit("SellerCallLimit", LazadaLimitScope.SELLER, 10, SECOND, call -> "");
        start(2);
        time.advance(SECOND);
        databaseIsUp = false;
        time.advance(Duration.ofSeconds(5));
        processes.forEach(process -> process.keepBusy("/seller/get", CallPriority.CATALOGUE, 20, "1001"));

        time.advance(Duration.ofMinutes(5));
        gateway.forget();
        time.advance(TEN_MINUTES);

        assertThat(gateway.taken("1001")).isGreaterThan(4800);
        assertThat((double) gateway.rejected() / gateway.taken("1001")).isLessThan(0.03);
    }

    @Test
    void theDailyBudgetIsThatOfAllProcesses() {
        start(3, 1000);
        time.advance(SECOND);

        for (int i = 0; i < 1200; i++) {
            processes.get(i % 3).call(call("1001", "/orders/get", CallPriority.FULFILLMENT));
            time.advance(Duration.ofMillis(20));
        }

        assertThat(gateway.taken("1001")).isBetween(990, 1000);
        assertThat(processes.get(0).failures).isNotEmpty()
                .allSatisfy(failure -> assertThat(failure).hasMessageContaining("dailyQuota"));
        start(1, 1000);
        time.advance(SECOND);
        processes.get(3).call(call("1001", "/review/seller/list/v2", CallPriority.BACKFILL));
        assertThat(processes.get(3).failures).as("of a process that started later").hasSize(1);
    }

    @Test
    void aProcessThatEndsGivesItsShareBackAtOnce() {
        gateway.limit("901", LazadaLimitScope.SELLER_OPERATION, 10, SECOND, call -> "");
        start(2);
        processes.forEach(
                process -> process.keepBusy("/product/seller/item/limit", CallPriority.CATALOGUE, 10, "1001"));
        time.advance(Duration.ofSeconds(30));

        processes.get(1).kill();
        processes.get(1).permits.close();
        time.advance(Duration.ofMillis(600));

        assertThat(processes.get(0).share()).isGreaterThan(9.5);
    }

    private void start(int count) {
        start(count, 0);
    }

    private void start(int count, long dailyQuota) {
        for (int i = 0; i < count; i++) {
            processes.add(new Process(dailyQuota, time));
        }
    }

    private static LazadaLimitScope scope(String code) {
        return switch (code) {
            case "ApiCallLimit" -> LazadaLimitScope.OPERATION;
            case "SellerCallLimit" -> LazadaLimitScope.SELLER;
            default -> LazadaLimitScope.APP;
        };
    }

    @Test
    void anAnswerOfAStoreThatCannotBeUsedDoesNotEndTheSharing() {
        List<UsageReport> told = new ArrayList<>();
        DistributedRateLimiter permits = new DistributedRateLimiter("app", report -> {
            told.add(report);
            return CompletableFuture.completedStage(null);
        }, new RateLimiterOptions(0, 10_000, time, time, time::execute));

        time.advance(SECOND.multipliedBy(10));
        permits.close();

        assertThat(told).as("exchanges, one each half second").hasSizeGreaterThan(15);
    }

    private static LazadaCall call(String seller, String path, CallPriority priority) {
        OperationDescriptor operation = OperationCatalog.get(OperationCatalog.byPath(path).orElseThrow());
        return new LazadaCall(operation, operation.access().method(), LazadaCountry.SG, seller, null, Map.of(), Map.of(),
                LazadaCall.Handling.of(priority));
    }

    /** One of the processes, as far as limits go. */
    private final class Process implements RateLimitStore {
        private final List<Throwable> failures = new ArrayList<>();
        private final JdbcRateLimitStore store = new JdbcRateLimitStore(database, work -> time.after(OF_THE_DATABASE, work));
        private final DistributedRateLimiter permits;
        private final LimitedCalls flow;
        private boolean dead;
        private int taken;

        Process(long dailyQuota, Clock clock) {
            permits = new DistributedRateLimiter("app", this,
                    new RateLimiterOptions(dailyQuota, 10_000, time, clock, time::execute));
            flow = new LimitedCalls(
                    new RetryOptions(3, Duration.ofMillis(500), Duration.ofMinutes(1), permits, time, clock, time::execute),
                    call -> dead ? new CompletableFuture<>() : gateway.send(call));
        }

        @Override
        public CompletionStage<LeaseGrant> exchange(UsageReport report) {
            if (dead && !report.leaving()) {
                return new CompletableFuture<>();
            }
            return databaseIsUp
                    ? store.exchange(report)
                    : CompletableFuture.failedStage(new IllegalStateException("The database is down"));
        }

        void kill() {
            dead = true;
        }

        double share() {
            return permits.state().limits().get(0).callsPerSecond();
        }

        void keepBusy(String path, CallPriority priority, int callers, String seller) {
            Supplier<LazadaCall> calls = () -> DistributedRateLimiterTest.call(seller, path, priority);
            for (int i = 0; i < callers; i++) {
                again(calls);
            }
        }

        private void again(Supplier<LazadaCall> calls) {
            if (!dead) {
                call(calls.get()).whenComplete(
                        (answer, failure) -> time.after(failure == null ? Duration.ofNanos(1) : LATENCY, () -> again(calls)));
            }
        }

        CompletableFuture<LazadaAnswer> call(LazadaCall call) {
            return flow.proceed(call).toCompletableFuture().whenComplete((answer, failure) -> {
                if (failure instanceof LazadaException) {
                    failures.add(failure);
                } else {
                    taken++;
                }
            });
        }
    }
}
