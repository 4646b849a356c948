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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.LazopClientOptions;
import io.github.camellazada.client.TestClient;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.protocol.Gateways;
import io.github.camellazada.client.ratelimit.UnlimitedRateLimiter;
import io.github.camellazada.client.ratelimit.VirtualTime;
import io.github.camellazada.client.retry.RetryOptions;
import io.github.camellazada.client.store.ClaimPace;
import io.github.camellazada.client.store.WriteBacklog;
import io.github.camellazada.client.token.AccessTokens;
import io.github.camellazada.client.token.TokenOfSeller;
import io.github.camellazada.client.transport.LazadaTransport;
import io.github.camellazada.client.transport.TransportRequest;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A write of which a look takes 20 reads, two processes that share its store, and a gateway that is slow with each read. */
class SlowLooksTest {
    private static final String STOCK = "/product/stock/sellable/update";
    private static final int PRODUCTS = 20;
    private static final Duration REQUEST = Duration.ofSeconds(30);

    private final VirtualTime time = new VirtualTime();
    private final Instant start = time.instant();
    private final MemoryUnconfirmedWriteStore store = new MemoryUnconfirmedWriteStore();
    private final List<String> reads = new ArrayList<>();
    private final Set<String> reading = new HashSet<>();
    private int together;

    @Test
    void aWriteIsLookedAtByOneProcessAtATime() {
        keep();

        lookFor(Duration.ofMinutes(30), Duration.ofSeconds(29));

        assertThat(together).as("most processes that read at once").isEqualTo(1);
        assertThat(reads).hasSizeGreaterThan(PRODUCTS);
        assertThat(backlog()).isEqualTo(new WriteBacklog(1, start, 0));
    }

    @Test
    void aLookThatEndsWithinItsClaimSettlesTheWrite() {
        keep();

        lookFor(Duration.ofMinutes(6), Duration.ofSeconds(15));

        assertThat(reads).hasSize(PRODUCTS);
        assertThat(backlog()).isEqualTo(new WriteBacklog(0, null, 1));
    }

    private void lookFor(Duration whole, Duration read) {
        List<BackgroundReconciler> processes = List.of(process("one", read), process("other", read));
        for (long second = 0; second < whole.toSeconds(); second++) {
            processes.forEach(BackgroundReconciler::run);
            time.advance(Duration.ofSeconds(1));
        }
    }

    private BackgroundReconciler process(String name, Duration read) {
        LazadaTransport transport = request -> answer(name, request, read);
        RetryOptions flow = new RetryOptions(3, Duration.ofMillis(500), Duration.ofMinutes(1), new UnlimitedRateLimiter(), time,
                time,
                time::execute);
        LazopClient client = new LazopClient(new LazopClientOptions("123456", TestClient.SECRET,
                new Gateways("http://localhost/rest", "http://localhost/rest", false), REQUEST,
                AccessTokens.fixed(TestClient.TOKEN), transport, time, time::execute, CallObserver.NONE, flow));
        return new BackgroundReconciler("123456", client, store, new TokenOfSeller(null, null, true), Duration.ofDays(1),
                new ClaimPace(Duration.ofMinutes(5), REQUEST), time);
    }

    private CompletionStage<TransportResponse> answer(String process, TransportRequest request, Duration length) {
        reads.add(process);
        reading.add(process);
        together = Math.max(together, reading.size());
        String item = request.query().replaceAll(".*item_id=(\\d+).*", "$1");
        String body = "{\"code\":\"0\",\"data\":{\"item_id\":%1$s,\"skus\":[{\"SkuId\":1%1$s,\"quantity\":3}]}}"
                .formatted(item);
        CompletableFuture<TransportResponse> answer = new CompletableFuture<>();
        time.after(length, () -> {
            reading.remove(process);
            answer.complete(new TransportResponse(200, "application/json", null, body.getBytes(StandardCharsets.UTF_8)));
        });
        return answer;
    }

    private void keep() {
        String skus = IntStream.range(0, PRODUCTS)
                .mapToObj(i -> "{\"ItemId\":%d,\"SkuId\":1%d,\"SellableQuantity\":3}".formatted(i, i))
                .collect(Collectors.joining(","));
        List<LazadaItemOutcome> items = IntStream.range(0, PRODUCTS)
                .mapToObj(i -> new LazadaItemOutcome("1" + i, State.UNKNOWN, null, null, false)).toList();
        store.keep(new UnconfirmedWrite("a", "123456", STOCK, "1001", "sg", null,
                Map.of("payload", "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":[" + skus + "]}}}}"), items,
                start, 0), start);
    }

    private WriteBacklog backlog() {
        return store.backlog("123456").toCompletableFuture().join();
    }
}
