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
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.client.freeze.HeldKey;
import io.github.camellazada.client.freeze.HeldWrites;
import io.github.camellazada.client.freeze.WriteOutcome;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;

/** Hands the final outcomes of held writes to a route, one message each; an outcome stays until a route has completed. */
public class LazadaOutcomesConsumer extends ScheduledPollConsumer {
    private static final int AT_ONCE = 50;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int STORE_SECONDS = 30;

    private final LazadaConfiguration configuration;
    private final HeldWrites store;
    private final Clock clock;

    public LazadaOutcomesConsumer(LazadaEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.configuration = endpoint.getConfiguration();
        this.store = endpoint.getComponent().freezes().store(configuration);
        this.clock = configuration.getClock() == null ? Clock.systemUTC() : configuration.getClock();
    }

    @Override
    protected int poll() throws Exception {
        Instant now = clock.instant();
        List<WriteOutcome> outcomes = await(store.claimOutcomes(configuration.getAppKey(), now, now.plus(LEASE), AT_ONCE));
        int polled = 0;
        for (WriteOutcome outcome : outcomes) {
            if (!isPollAllowed()) {
                break;
            }
            route(outcome);
            polled++;
        }
        return polled;
    }

    private void route(WriteOutcome outcome) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            fill(exchange.getMessage(), outcome);
            getProcessor().process(exchange);
            if (exchange.getException() == null) {
                await(store.delivered(outcome));
            } else {
                getExceptionHandler().handleException(
                        "The route failed with the outcome of a held write; it is delivered again",
                        exchange, exchange.getException());
            }
        } finally {
            releaseExchange(exchange, false);
        }
    }

    private static void fill(Message message, WriteOutcome outcome) {
        HeldKey key = outcome.write().key();
        message.setBody(outcome);
        message.setHeader(LazadaConstants.OUTCOME, outcome.outcome().state().name().toLowerCase(Locale.ROOT));
        message.setHeader(LazadaConstants.OUTCOME_ID, outcome.id());
        if (!key.seller().isEmpty()) {
            message.setHeader(LazadaConstants.SELLER, key.seller());
        }
        if (!key.country().isEmpty()) {
            message.setHeader(LazadaConstants.COUNTRY, key.country());
        }
        message.setHeader(LazadaConstants.CODE, outcome.outcome().code());
    }

    private static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(STORE_SECONDS, TimeUnit.SECONDS);
    }
}
