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

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

import io.github.camellazada.catalog.CallPriority;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.retry.RetryOptions;
import io.github.camellazada.outcome.LazadaLimitScope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** A seller whose calls come in bursts, with pauses in between that use nothing of a hidden limit and say nothing of it. */
class SparseBurstsTest {
    private static final Logger LOG = LoggerFactory.getLogger(SparseBurstsTest.class);
    private static final String SELLER = "1001";
    private static final String CODE = "SellerCallLimit";
    private static final Duration TO_LEARN = Duration.ofMinutes(40);
    private static final Duration COUNTED = Duration.ofHours(2);

    private final VirtualTime time = new VirtualTime();
    private final LimitedGateway gateway = new LimitedGateway(time, Duration.ofMillis(40));
    private final LocalRateLimiter permits = new LocalRateLimiter(new RateLimiterOptions(0, 1000, time, time, time::execute));
    private final LimitedCalls flow = new LimitedCalls(
            new RetryOptions(3, Duration.ofMillis(500), Duration.ofMinutes(1), permits, time, time,
                    time::execute),
            gateway::send);
    private final OperationDescriptor operation = OperationCatalog.get(OperationCatalog.byPath("/seller/get").orElseThrow());
    private final Random random = new Random(1);
    private int ended;

    @ParameterizedTest(name = "{1} calls in a second ({0}), bursts of about {2}, about {3} s apart")
    @CsvSource({"FIXED,4,10,30", "FIXED,4,6,30", "FIXED,10,10,30", "FIXED,10,10,120", "SLIDING,4,10,30", "SLIDING,4,20,120",
            "SLIDING,10,10,120", "SLIDING,10,20,30", "BUCKET,4,10,30", "BUCKET,10,10,120", "BUCKET,10,20,120"})
    void whatBurstsDoNotUseUpIsNotLearnedFromThem(LimitedGateway.Second second, int limit, int calls, int pause) {
        gateway.limit(CODE, LazadaLimitScope.SELLER, limit, second, Duration.ofSeconds(1), call -> SELLER);
        bursts(TO_LEARN, limit, calls, pause);
        gateway.forget();

        Use use = bursts(COUNTED, limit, calls, pause);

        double rejected = (double) gateway.rejected() / (gateway.rejected() + gateway.taken(SELLER));
        double slower = use.took().minus(gateway.banned(CODE, SELLER)).toMillis() / (double) use.least().toMillis();
        LOG.info(
                "{} calls in a second ({}), bursts of about {}, about {} s apart: {} of the calls rejected, {} of the time that"
                        + " the limit takes",
                limit, second, calls, pause, rejected, slower);
        assertThat(rejected).as("rejected share of calls").isLessThan(0.01);
        assertThat(slower).as("time that the bursts took, over the least at an even rate").isLessThan(1 / 0.95);
    }

    /** How long bursts took, and how long they take at the even rate of the limit. */
    private record Use(Duration took, Duration least) {
        Use and(Duration time, Duration atEvenRate) {
            return new Use(took.plus(time), least.plus(atEvenRate));
        }
    }

    private Use bursts(Duration length, int limit, int calls, int pause) {
        Use use = new Use(Duration.ZERO, Duration.ZERO);
        Instant end = time.instant().plus(length);
        while (time.instant().isBefore(end)) {
            int some = calls / 2 + random.nextInt(calls + 1);
            use = use.and(burst(some), Duration.ofMillis(1000L * some / limit));
            time.advance(Duration.ofSeconds(pause / 2 + random.nextInt(pause)));
        }
        return use;
    }

    private Duration burst(int calls) {
        Instant began = time.instant();
        int before = ended;
        for (int i = 0; i < calls; i++) {
            flow.proceed(
                    new LazadaCall(operation, operation.access().method(), LazadaCountry.SG, SELLER, null, Map.of(), Map.of(),
                            LazadaCall.Handling.of(CallPriority.CATALOGUE)))
                    .whenComplete((answer, failure) -> ended++);
        }
        while (ended < before + calls) {
            time.advance(Duration.ofMillis(5));
        }
        return Duration.between(began, time.instant());
    }
}
