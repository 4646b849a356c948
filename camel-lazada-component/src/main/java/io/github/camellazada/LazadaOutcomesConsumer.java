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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.store.WriteStore;
import io.github.camellazada.health.LazadaPollHealthCheck;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.support.ScheduledPollConsumer;

/**
 * Hands to a route what became of held writes, and of writes whose outcome had been unknown, one message each; an outcome stays
 * until a route has completed.
 */
@Internal
public class LazadaOutcomesConsumer extends ScheduledPollConsumer {
    private static final int AT_ONCE = 50;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int STORE_SECONDS = 30;

    private final SharedServices shared;
    private final String appKey;
    private final List<Source<?>> sources;
    private final Clock clock;

    public LazadaOutcomesConsumer(EndpointContext endpoint, Processor processor) {
        super(endpoint.endpoint(), processor);
        LazadaConfiguration configuration = endpoint.configuration();
        shared = endpoint.shared();
        appKey = configuration.getAppKey();
        clock = configuration.clockOrSystem();
        sources = List.of(new Source<>(shared.freezes().store(configuration.getHeldWriteStore()), OutcomeHeaders::held),
                new Source<>(shared.followUps().store(configuration.getUnconfirmedWriteStore()), OutcomeHeaders::late));
        shared.followUps().want(appKey);
    }

    /** Takes the place of Camel's check, which is down before the first poll and after one that failed. */
    @Override
    protected void doStart() throws Exception {
        super.doStart();
        HealthCheck check = new LazadaPollHealthCheck(getRouteId(), this::getErrorCounter, this::getLastError, null);
        check.setEnabled(shared.options().consumerChecks());
        setHealthCheck(check);
    }

    @Override
    protected int poll() throws Exception {
        return SafePoll.run(() -> SafePoll.each(sources, (source, before) -> poll(source)));
    }

    private <O> int poll(Source<O> source) throws Exception {
        int polled = 0;
        while (polled < AT_ONCE && isPollAllowed()) {
            Instant now = clock.instant();
            // one by one: a slow route must not keep from others what it has not begun, nor come to it when it is theirs again
            List<O> outcome = await(source.store().claimOutcomes(appKey, now, now.plus(LEASE), 1));
            if (outcome.isEmpty()) {
                break;
            }
            route(source, outcome.get(0));
            polled++;
        }
        return polled;
    }

    private <O> void route(Source<O> source, O outcome) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            source.headers().accept(exchange.getMessage(), outcome);
            getProcessor().process(exchange);
            if (exchange.getException() == null) {
                await(source.store().delivered(outcome));
            } else {
                getExceptionHandler().handleException("The route failed with the outcome of a write; it is delivered again",
                        exchange, exchange.getException());
            }
        } finally {
            releaseExchange(exchange, false);
        }
    }

    private static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(STORE_SECONDS, TimeUnit.SECONDS);
    }

    /** Where outcomes come from, and how they become messages. */
    private record Source<O>(WriteStore<?, O> store, BiConsumer<Message, O> headers) {
    }
}
