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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.auth.SimulatedToken;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultThreadPoolFactory;
import org.apache.camel.util.concurrent.SizedScheduledExecutorService;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A seller who is known and has called costs no thread and no timer. */
class ManySellersTest {
    private static final int SELLERS = 300;
    // pools grow to their size while many calls pass
    private static final int OF_POOLS = 30;
    private static final String CALL = "lazada:orders-get?param.created_after=RAW(2026-01-01T00:00:00+08:00)&outputType=raw";

    private final List<ScheduledThreadPoolExecutor> timers = new CopyOnWriteArrayList<>();
    private final MemoryTokenStore store = new MemoryTokenStore();

    @Test
    void noSellerHasAThreadOrATimerOfItsOwn() {
        try (LazadaSimulator simulator = LazadaSimulator.startOnFreePort(); DefaultCamelContext context = context(simulator)) {
            ProducerTemplate template = context.createProducerTemplate();
            call(simulator, template, 1000, 1001);
            int timersBefore = waiting();
            int threadsBefore = ManagementFactory.getThreadMXBean().getThreadCount();

            call(simulator, template, 1001, 1001 + SELLERS);

            assertThat(simulator.received("/orders/get")).hasSize(1 + SELLERS);
            assertThat(waiting()).as("timers").isLessThan(timersBefore + OF_POOLS);
            assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threadsBefore + OF_POOLS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int waiting() {
        assertThat(timers).isNotEmpty();
        return timers.stream().mapToInt(timer -> timer.getQueue().size()).sum();
    }

    private void call(LazadaSimulator simulator, ProducerTemplate template, int from, int to) {
        for (int number = from; number < to; number++) {
            String seller = Integer.toString(number);
            simulator.sellers().add(seller, "sg");
            SimulatedToken token = simulator.tokens().issue(seller);
            store.save(new TokenKey(simulator.appKey(), seller, "sg"), new LazadaToken(token.accessToken(), token.expiresAt(),
                    token.refreshToken(), token.refreshExpiresAt()));
            template.requestBodyAndHeader(CALL, null, LazadaConstants.SELLER_ID, seller);
        }
    }

    private DefaultCamelContext context(LazadaSimulator simulator) {
        DefaultCamelContext context = new DefaultCamelContext();
        context.getExecutorServiceManager().setThreadPoolFactory(new DefaultThreadPoolFactory() {
            @Override
            public ScheduledExecutorService newScheduledThreadPool(ThreadPoolProfile profile, ThreadFactory threads) {
                ScheduledExecutorService made = super.newScheduledThreadPool(profile, threads);
                timers.add(made instanceof SizedScheduledExecutorService sized
                        ? sized.getScheduledThreadPoolExecutor()
                        : (ScheduledThreadPoolExecutor) made);
                return made;
            }
        });
        LazadaConfiguration configuration = context.getComponent("lazada", LazadaComponent.class).getConfiguration();
        configuration.setAppKey(simulator.appKey());
        configuration.setAppSecret(simulator.appSecret());
        configuration.setServerUrl(simulator.serverUrl());
        configuration.setAuthServerUrl(simulator.authServerUrl());
        configuration.setCountry(LazadaCountry.SG);
        configuration.setTokenStore(store);
        configuration.setClock(simulator.clock());
        context.start();
        return context;
    }
}
