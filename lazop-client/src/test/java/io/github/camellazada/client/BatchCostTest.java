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
package io.github.camellazada.client;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.call.ChainedClient;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.check.CallCheck;
import io.github.camellazada.client.check.CheckWords;
import io.github.camellazada.client.check.UnknownParameters;
import io.github.camellazada.client.freeze.FailOnFreeze;
import io.github.camellazada.client.freeze.FreezeInterceptor;
import io.github.camellazada.client.freeze.FreezeSchedule;
import io.github.camellazada.client.freeze.LastKnownStock;
import io.github.camellazada.client.freeze.LearnedFreezes;
import io.github.camellazada.client.protocol.Gateways;
import io.github.camellazada.client.ratelimit.UnlimitedRateLimiter;
import io.github.camellazada.client.retry.RetryOptions;
import io.github.camellazada.client.time.DelayTimer;
import io.github.camellazada.client.token.AccessTokens;
import io.github.camellazada.client.transport.LazadaTransport;
import io.github.camellazada.client.transport.TransportRequest;
import io.github.camellazada.client.transport.TransportResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Each further parsing of a batch's document, by whatever step of the call, costs some ten times its length in memory. */
class BatchCostTest {
    private static final int SKUS = 50;
    private static final int CALLS = 40;
    private static final double MOST = 60;
    private static final String PAYLOAD = payload();

    private final Clock clock = Clock.systemUTC();
    private final LazopClient client = new LazopClient(new LazopClientOptions("123456", TestClient.SECRET,
            new Gateways("http://localhost", null, false), Duration.ofSeconds(5), AccessTokens.none(), new Answering(), clock,
            Runnable::run, CallObserver.NONE, new RetryOptions(0, Duration.ZERO, Duration.ZERO, new UnlimitedRateLimiter(),
                    DelayTimer.ofTheJdk(Runnable::run), clock, Runnable::run)));
    private final ChainedClient chain = client.with(List.of(), List.of(new FreezeInterceptor("123456", new FailOnFreeze(
            new FreezeSchedule(List.of(), new LearnedFreezes(), Duration.ofMinutes(1), new LastKnownStock(), clock), clock),
            clock)));
    private final CallCheck check = new CallCheck(true, UnknownParameters.warn, new CheckWords() {
        @Override
        public String option(String name, String value) {
            return name;
        }

        @Override
        public String parameter(String name) {
            return name;
        }
    });

    @Test
    void aBatchIsParsedOnceForAllStepsOfItsCall() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int i = 0; i < 2 * CALLS; i++) {
            if (i == CALLS) {
                before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            }
            LazadaCall call = call();
            check.check(call);
            LazadaAnswer answer = chain.call(call).toCompletableFuture().join();
            assertThat(answer.items()).hasSize(SKUS);
        }
        double bytes = (threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / (double) CALLS;

        assertThat(bytes / PAYLOAD.length()).isLessThan(MOST);
    }

    private static LazadaCall call() {
        return new LazadaCall(OperationCatalog.get(LazadaOperation.PRODUCT_STOCK_SELLABLE_UPDATE), "POST", LazadaCountry.SG,
                "1001", "token", Map.of("payload", PAYLOAD), Map.of());
    }

    private static String payload() {
        return "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":[" + joined(SKUS, i -> "{\"ItemId\":\"100200300\",\"SkuId\":\""
                + (400_000_000 + i) + "\",\"SellerSku\":\"SHIRT-" + i + "\",\"SellableQuantity\":\"7\"}") + "]}}}}";
    }

    private static String joined(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(","));
    }

    /** Refuses ten of the SKUs, with the same words for each. */
    private static final class Answering implements LazadaTransport {
        private final byte[] answer = ("{\"data\":{\"skus\":[" + joined(SKUS, i -> "{\"SkuId\":\"" + (400_000_000 + i)
                + "\",\"SellerSku\":\"SHIRT-" + i + "\"}") + "]},\"detail\":[" + joined(10,
                        i -> "{\"seller_sku\":\"SHIRT-" + i
                                + "\",\"code\":\"SKU_NOT_FOUND\",\"message\":\"the shop has no such SKU\"}")
                + "],\"code\":\"0\",\"request_id\":\"0ba2887315178178017221014\"}").getBytes(StandardCharsets.UTF_8);

        @Override
        public CompletionStage<TransportResponse> send(TransportRequest request) {
            return CompletableFuture.completedStage(new TransportResponse(200, "application/json", null, answer));
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
