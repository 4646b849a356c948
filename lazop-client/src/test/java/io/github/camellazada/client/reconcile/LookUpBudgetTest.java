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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.LazopClientOptions;
import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.TestClient;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.protocol.Gateways;
import io.github.camellazada.client.ratelimit.UnlimitedRateLimiter;
import io.github.camellazada.client.ratelimit.VirtualTime;
import io.github.camellazada.client.retry.RetryOptions;
import io.github.camellazada.client.token.AccessTokens;
import io.github.camellazada.client.transport.LazadaTransport;
import io.github.camellazada.client.transport.TransportException;
import io.github.camellazada.client.transport.TransportRequest;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What a write costs in time and calls whose answer is lost and whose state cannot be read. */
class LookUpBudgetTest {
    private static final String STOCK = "/product/stock/sellable/update";
    private static final int PRODUCTS = 20;
    private static final Duration REQUEST = Duration.ofSeconds(30);
    private static final Duration WAIT = Duration.ofMinutes(1);

    private final VirtualTime time = new VirtualTime();
    private final List<TransportRequest> sent = new ArrayList<>();

    @Test
    void aBatchOfStockEndsInMinutesWhereTheGatewayHangs() {
        CompletableFuture<LazadaAnswer> write = write(request -> hung());

        Duration took = untilDone(write);

        assertThat(catchThrowable(write::join)).hasCauseInstanceOf(LazadaOutcomeUnknownException.class);
        assertThat(took).as("maxWaitTime, and for each attempt one requestTimeout and one look-up")
                .isLessThan(WAIT.plus(REQUEST.multipliedBy(2).plusSeconds(2).multipliedBy(4)));
        assertThat(sent).filteredOn(LookUpBudgetTest::isWrite).hasSize(4);
        assertThat(sent).filteredOn(request -> !isWrite(request)).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void readsThatFailOnceSpoilNoLook() {
        Set<String> failed = new HashSet<>();
        CompletableFuture<LazadaAnswer> write = write(request -> {
            if (isWrite(request)) {
                return hung();
            }
            String item = request.query().replaceAll(".*item_id=(\\d+).*", "$1");
            return failed.add(item)
                    ? answer(503, "")
                    : answer(200, "{\"code\":\"0\",\"data\":{\"item_id\":%1$s,\"skus\":[{\"SkuId\":1%1$s,\"quantity\":3}]}}"
                            .formatted(item));
        });

        untilDone(write);

        assertThat(write.join().items()).hasSize(PRODUCTS).allMatch(LazadaItemOutcome::isDone);
        assertThat(sent).hasSize(1 + 2 * PRODUCTS);
    }

    private CompletableFuture<LazadaAnswer> write(Function<TransportRequest, CompletionStage<TransportResponse>> gateway) {
        LazadaTransport transport = request -> {
            sent.add(request);
            return gateway.apply(request);
        };
        RetryOptions flow = new RetryOptions(3, Duration.ofMillis(500), WAIT, new UnlimitedRateLimiter(), time, time,
                time::execute);
        LazopClient client = new LazopClient(new LazopClientOptions("123456", TestClient.SECRET,
                new Gateways("http://localhost/rest", "http://localhost/rest", false), REQUEST,
                AccessTokens.fixed(TestClient.TOKEN), transport, time, time::execute, CallObserver.NONE, flow));
        String skus = IntStream.range(0, PRODUCTS)
                .mapToObj(i -> "{\"ItemId\":%d,\"SkuId\":1%d,\"SellableQuantity\":3}".formatted(i, i))
                .collect(Collectors.joining(","));
        return client.call(TestCalls.call(TestCalls.operation(STOCK), "POST",
                Map.of("payload", "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":[" + skus + "]}}}}"), Map.of()))
                .toCompletableFuture();
    }

    private Duration untilDone(CompletableFuture<LazadaAnswer> write) {
        Instant start = time.instant();
        for (int seconds = 0; seconds < 7200 && !write.isDone(); seconds++) {
            time.advance(Duration.ofSeconds(1));
        }
        return Duration.between(start, time.instant());
    }

    private static boolean isWrite(TransportRequest request) {
        return request.path().endsWith(STOCK);
    }

    private CompletionStage<TransportResponse> hung() {
        CompletableFuture<TransportResponse> answer = new CompletableFuture<>();
        time.after(REQUEST, () -> answer.completeExceptionally(
                new TransportException(TransportException.Stage.NO_ANSWER, "no answer", null)));
        return answer;
    }

    private static CompletionStage<TransportResponse> answer(int status, String body) {
        return CompletableFuture.completedStage(
                new TransportResponse(status, "application/json", null, body.getBytes(StandardCharsets.UTF_8)));
    }
}
