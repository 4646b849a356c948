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
package io.github.camellazada.benchmarks.sellers;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.benchmarks.run.Commands;
import io.github.camellazada.benchmarks.run.JavaProcess;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * One component with many sellers, each in every country. Arguments: URL of the gateway and number of sellers. It answers the heap
 * after a collection and the number of threads: without sellers, with their tokens, after a call of each, and an hour after that.
 */
public final class SellersProcess {
    private static final String APP_KEY = "100001";
    private static final int UNDER_WAY = 64;
    private static final String CALL = "lazada:orders-get?param.created_after=RAW(2026-11-11T00:00:00+08:00)&outputType=raw";

    private static final Duration IDLE = Duration.ofMinutes(75);

    private final AtomicReference<Duration> turned = new AtomicReference<>(Duration.ZERO);
    private final MemoryTokenStore store = new MemoryTokenStore();
    private final int sellers;

    private SellersProcess(int sellers) {
        this.sellers = sellers;
    }

    public static void main(String[] arguments) throws Exception {
        new SellersProcess(Integer.parseInt(arguments[1])).run(arguments[0]);
        Commands.untilEnd();
    }

    private void run(String url) throws Exception {
        LazadaConfiguration configuration = new LazadaConfiguration();
        configuration.setAppKey(APP_KEY);
        configuration.setAppSecret("secret");
        configuration.setServerUrl(url);
        configuration.setAuthServerUrl(url);
        configuration.setTokenStore(store);
        InstantSource time = () -> Instant.now().plus(turned.get());
        configuration.setClock(time.withZone(ZoneOffset.UTC));
        LazadaComponent component = new LazadaComponent();
        component.setConfiguration(configuration);
        DefaultCamelContext context = new DefaultCamelContext();
        context.disableJMX();
        context.addComponent("lazada", component);
        context.start();
        Endpoint endpoint = context.getEndpoint(CALL);
        AsyncProducer producer = endpoint.createAsyncProducer();
        producer.start();
        save(0, 1);
        call(endpoint, producer, 0, 1); // loads what the first call loads
        answer();
        save(1, sellers);
        answer();
        call(endpoint, producer, 1, sellers);
        answer();
        turned.set(IDLE);
        call(endpoint, producer, 0, 1); // what is forgotten is forgotten on the way of a call
        TimeUnit.SECONDS.sleep(1); // the token of that call is looked at behind it
        answer();
    }

    private void save(int from, int to) {
        for (int seller = from; seller < to; seller++) {
            for (LazadaCountry country : LazadaCountry.values()) {
                Instant end = Instant.now().plusSeconds(86_400);
                String id = id(seller);
                store.save(new TokenKey(APP_KEY, id, country.name().toLowerCase(Locale.ROOT)),
                        new LazadaToken("50000601c30atpedfgu3LVvik87Ixlsvle3mSoB7701ceb156fPunYZ" + id + country, end,
                                "50001600212wcwiOabwyjtEH11acc19aBOvQr9ZYkYDlr987D8BB88Ls" + id + country, end.plusSeconds(
                                        86_400 * 30)))
                        .toCompletableFuture().join();
            }
        }
    }

    private static String id(int seller) {
        return Integer.toString(1_000_000 + seller);
    }

    private static void call(Endpoint endpoint, AsyncProducer producer, int from, int to) throws Exception {
        Semaphore free = new Semaphore(UNDER_WAY);
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        for (int seller = from; seller < to; seller++) {
            for (LazadaCountry country : LazadaCountry.values()) {
                free.acquire();
                Exchange exchange = endpoint.createExchange();
                exchange.getMessage().setHeader("CamelLazadaSellerId", id(seller));
                exchange.getMessage().setHeader("CamelLazadaCountry", country);
                producer.process(exchange, done -> {
                    if (exchange.getException() != null) {
                        failures.add(exchange.getException());
                    }
                    free.release();
                });
            }
        }
        free.acquire(UNDER_WAY);
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " calls have failed", failures.peek());
        }
    }

    private static void answer() {
        System.gc();
        System.gc();
        JavaProcess.answer(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getThreadMXBean().getThreadCount());
    }
}
