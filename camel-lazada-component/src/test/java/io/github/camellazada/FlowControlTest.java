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
package io.github.camellazada;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaThrottledException;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Flow control over real HTTP and in real time, against limits that the component is not told of. */
class FlowControlTest extends LazadaTestSupport {
    private final AtomicInteger rejected = new AtomicInteger();

    @Test
    void aHiddenLimitCostsNoCall() throws Exception {
        limit(30);

        List<Exchange> exchanges = sendAtOnce("lazada:seller-get?sellerId=1001", 80);

        assertThat(exchanges).allSatisfy(exchange -> assertThat(exchange.getException()).isNull());
        // what was sent before the limit showed itself, and what feeling for it cost
        assertThat(rejected).hasValueLessThan(80 - 30 + 12);
    }

    @Test
    void aDocumentedLimitIsNeverRunInto() throws Exception {
        limit(10);

        List<Exchange> exchanges = sendAtOnce("lazada:product-seller-item-limit?sellerId=1001", 25);

        assertThat(exchanges).allSatisfy(exchange -> assertThat(exchange.getException()).isNull());
        assertThat(rejected).hasValueLessThanOrEqualTo(1);
    }

    @Test
    void allEndpointsOfAnAppShareWhatOneHasLearned() throws Exception {
        gateway.answers(
                request -> "{\"code\":\"AppCallLimit\",\"type\":\"ISV\",\"message\":\"This ban will last 300 seconds\"}");
        sendAtOnce("lazada:seller-get?sellerId=1001&maxRetries=0", 1);

        Exchange other = sendAtOnce("lazada:orders-get?sellerId=2002&param.created_after=2026-01-01T00:00:00%2B08:00", 1)
                .get(0);

        assertThat(other.getException()).isInstanceOf(LazadaThrottledException.class).hasMessageContaining("maxWaitTime");
        assertThat(gateway.requests()).hasSize(1);
    }

    @Test
    void withoutFlowControlNothingIsHeldBack() throws Exception {
        gateway.answers(
                request -> "{\"code\":\"AppCallLimit\",\"type\":\"ISV\",\"message\":\"This ban will last 300 seconds\"}");

        sendAtOnce("lazada:seller-get?sellerId=1001&maxRetries=0&rateLimiting=false", 3);

        assertThat(gateway.requests()).hasSize(3);
    }

    @Test
    void theLaneOfAMessageDecidesWhatTheBudgetIsKeptFor() {
        lazada.setDailyQuota(5);
        for (int i = 0; i < 4; i++) {
            assertThat(send("lazada:seller-get?priority=BACKFILL&sellerId=1001", null, Map.of()).getException()).isNull();
        }

        Exchange history = send("lazada:seller-get?priority=BACKFILL&sellerId=1001", null, Map.of());
        Exchange order = send("lazada:seller-get?priority=BACKFILL&sellerId=1001", null,
                Map.of(LazadaConstants.PRIORITY, "fulfillment"));
        Exchange typo = send("lazada:seller-get?sellerId=1001", null, Map.of(LazadaConstants.PRIORITY, "fast"));

        assertThat(history.getException()).isInstanceOf(LazadaThrottledException.class).hasMessageContaining("dailyQuota");
        assertThat(order.getException()).isNull();
        assertThat(typo.getException()).isInstanceOf(LazadaRequestException.class).hasMessageContaining("BACKFILL");
    }

    /** So many calls in each second, then a ban of a second. */
    private void limit(int perSecond) {
        long[] window = {0, 0, 0};
        ReentrantLock lock = new ReentrantLock();
        gateway.answers(request -> {
            lock.lock();
            try {
                long now = System.currentTimeMillis();
                if (now / 1000 != window[0]) {
                    window[0] = now / 1000;
                    window[1] = 0;
                }
                if (now >= window[2] && ++window[1] <= perSecond) {
                    return "{\"code\":\"0\",\"request_id\":\"r\",\"data\":{\"order_id\":1,\"seller_id\":1}}";
                }
                window[2] = Math.max(window[2], now + 1000);
                rejected.incrementAndGet();
                return "{\"code\":\"SellerCallLimit\",\"type\":\"ISV\",\"message\":\"Api access frequency exceeds the limit."
                        + " this ban will last 1 seconds\"}";
            } finally {
                lock.unlock();
            }
        });
    }

    private List<Exchange> sendAtOnce(String uri, int calls) throws Exception {
        List<CompletableFuture<Exchange>> sent = IntStream.range(0, calls)
                .mapToObj(i -> context.createProducerTemplate().asyncSend(uri, new DefaultExchange(context))).toList();
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        return sent.stream().map(CompletableFuture::join).toList();
    }
}
