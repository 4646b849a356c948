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

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camellazada.client.freeze.HeldWriteStore;
import io.github.camellazada.client.poll.MemoryWatermarkStore;
import io.github.camellazada.client.poll.Watermark;
import io.github.camellazada.client.poll.WatermarkStore;
import io.github.camellazada.client.reconcile.UnconfirmedWriteStore;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.awaitility.Awaitility.await;

/** Whatever the poll of one seller fails with, the other sellers are polled, and the next poll comes. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class SafePollTest extends LazadaTestSupport {
    private static final String OFTEN = "?sellerId=1001,1002&initialDelay=0&delay=10&watermarkStore=#store";

    @Override
    public void configure() throws Exception {
        super.configure();
        MemoryTokenStore tokens = new MemoryTokenStore();
        for (String seller : List.of("1001", "1002")) {
            tokens.save(new TokenKey("123456", seller, "sg"), new LazadaToken("token", null, null, null)).toCompletableFuture()
                    .join();
        }
        lazada.getConfiguration().setAccessToken(null);
        lazada.getConfiguration().setTokenStore(tokens);
    }

    @ParameterizedTest
    @CsvSource({"orders-get, java.lang.NoClassDefFoundError", "stream:orders, java.lang.StackOverflowError"})
    void aSellerWhosePollFailsHoldsUpNoOther(String listing, Class<? extends Throwable> failure) throws Exception {
        FailingStore store = new FailingStore(failure);
        context.getRegistry().bind("store", store);
        gateway.answers("{\"code\":\"0\",\"request_id\":\"r1\",\"data\":{\"count\":0,\"countTotal\":0,\"orders\":[]}}");
        String uri = "lazada:" + listing + OFTEN
                + (listing.startsWith("stream") ? "&streamPush=false&versionStore=memory" : "");

        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).to("mock:end");
            }
        });

        await().atMost(50, TimeUnit.SECONDS)
                .until(() -> store.taken.stream().anyMatch(name -> name.contains("1002")) && store.failures.get() > 2);
    }

    @Test
    void aStoreOfHeldWritesThatFailsHidesNoLateOutcome() throws Exception {
        AtomicInteger held = new AtomicInteger();
        AtomicInteger late = new AtomicInteger();
        lazada.getConfiguration().setHeldWriteStore(store(HeldWriteStore.class, held));
        lazada.getConfiguration().setUnconfirmedWriteStore(store(UnconfirmedWriteStore.class, late));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:outcomes?initialDelay=0&delay=10").to("mock:end");
            }
        });

        await().atMost(50, TimeUnit.SECONDS).until(() -> held.get() > 2 && late.get() > 2);
    }

    private static <T> T store(Class<T> kind, AtomicInteger asked) {
        return kind.cast(Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[]{kind}, (proxy, method, arguments) -> {
            if (method.getName().equals("claimOutcomes")) {
                asked.incrementAndGet();
                throw new NoClassDefFoundError("of a driver");
            }
            return switch (method.getName()) {
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> proxy == arguments[0];
                case "toString" -> kind.getSimpleName();
                default -> new CompletableFuture<>();
            };
        }));
    }

    /** Fails for the first seller. */
    private static final class FailingStore implements WatermarkStore {
        private final MemoryWatermarkStore watermarks = new MemoryWatermarkStore();
        private final Set<String> taken = ConcurrentHashMap.newKeySet();
        private final AtomicInteger failures = new AtomicInteger();
        private final Class<? extends Throwable> failure;

        private FailingStore(Class<? extends Throwable> failure) {
            this.failure = failure;
        }

        @Override
        public CompletionStage<Watermark> takeOver(String appKey, String name) {
            if (name.contains("1001")) {
                failures.incrementAndGet();
                throw FailingStore.<RuntimeException>failed(failure);
            }
            taken.add(name);
            return watermarks.takeOver(appKey, name);
        }

        @Override
        public CompletionStage<Boolean> move(String appKey, String name, long fence, Instant position) {
            return watermarks.move(appKey, name, fence, position);
        }

        @SuppressWarnings("unchecked")
        private static <T extends Throwable> T failed(Class<? extends Throwable> failure) throws T {
            try {
                throw (T) failure.getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
