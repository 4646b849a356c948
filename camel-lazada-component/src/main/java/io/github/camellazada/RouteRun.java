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

import java.util.function.Consumer;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultConsumer;

/** Runs the route of a consumer once, asynchronously, and always tells how it ended. */
final class RouteRun {
    private final DefaultConsumer consumer;

    RouteRun(DefaultConsumer consumer) {
        this.consumer = consumer;
    }

    /**
     * Runs the route.
     *
     * @param content puts body and headers into the message
     * @param what    what the message is about, for the consumer's exception handler; without personal data
     * @param done    told once how the route ended, {@code null} for well
     */
    void start(Consumer<Message> content, Object what, Consumer<Throwable> done) {
        try {
            Exchange exchange = consumer.createExchange(false);
            content.accept(exchange.getIn());
            consumer.getAsyncProcessor().process(exchange, doneSync -> end(exchange, what, done));
        } catch (RuntimeException | Error e) {
            // Lazada may have been told 200 already, so nobody else would tell
            consumer.getExceptionHandler().handleException("The route failed to start with " + what, e);
            done.accept(e);
        }
    }

    private void end(Exchange exchange, Object what, Consumer<Throwable> done) {
        Throwable failure = failure(exchange);
        try {
            if (failure != null) {
                consumer.getExceptionHandler().handleException("The route failed for " + what, exchange, failure);
            }
            consumer.releaseExchange(exchange, false);
        } finally {
            done.accept(failure);
        }
    }

    private static Throwable failure(Exchange exchange) {
        if (exchange.getException() == null && exchange.isRollbackOnly()) {
            return new IllegalStateException("the route marked the exchange for rollback");
        }
        return exchange.getException();
    }
}
