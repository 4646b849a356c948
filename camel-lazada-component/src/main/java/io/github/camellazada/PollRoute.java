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
import java.util.function.Consumer;

import io.github.camellazada.client.poll.ListingRow;
import io.github.camellazada.client.poll.PollWindow;
import io.github.camellazada.client.poll.UnreadableRow;
import io.github.camellazada.exception.LazadaResponseException;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the route of a poller for one row, and waits for its end. */
final class PollRoute {
    private static final Logger LOG = LoggerFactory.getLogger(PollRoute.class);

    private final DefaultConsumer consumer;
    private final PolledLetters letters;

    PollRoute(DefaultConsumer consumer, PolledLetters letters) {
        this.consumer = consumer;
        this.letters = letters;
    }

    /**
     * Routes a row.
     *
     * @param window   the window in which it stood, or {@code null}
     * @param prepared gives the exchange what its batch says
     * @return why the route failed; {@code null} where it completed, also for a row that goes to the error handler since
     *         {@code outputType} cannot express it
     */
    Throwable run(SellerPoll seller, ListingRow row, PollWindow window, Consumer<Exchange> prepared) {
        Object body;
        try {
            body = seller.body(row);
        } catch (Exception e) {
            // the message of a parser quotes the row
            UnreadableRow unreadable = new UnreadableRow(seller.bytes(row),
                    "it cannot be read as outputType says (" + e.getClass().getSimpleName() + ")", window);
            letters.keep(seller.call(), row, unreadable.reason());
            toErrorHandler(seller, unreadable);
            return null;
        }
        Exchange exchange = consumer.createExchange(false);
        try {
            seller.headers(exchange.getMessage(), row, window);
            exchange.getMessage().setBody(body);
            prepared.accept(exchange);
            process(exchange);
            Throwable failure = failure(exchange);
            if (failure != null) {
                consumer.getExceptionHandler().handleException("The route failed with row " + row.object() + " of "
                        + seller.name() + "; the next poll delivers it again, without the completed rows", exchange, failure);
            }
            return failure;
        } finally {
            consumer.releaseExchange(exchange, false);
        }
    }

    /** Routes a dead letter again. */
    void again(List<SellerPoll> sellers, PolledLetter letter, Consumer<Throwable> done) {
        SellerPoll seller = sellers.stream().filter(one -> one.isOf(letter)).findFirst().orElseThrow(
                () -> new IllegalStateException("The route does not poll seller " + letter.seller() + " any more"));
        done.accept(run(seller, letter.listed(), null, exchange -> {
        }));
    }

    /** Keeps a row that cannot be read, if anything is kept, and hands it to the error handler of the route with its bytes. */
    void unreadable(SellerPoll seller, UnreadableRow row) {
        letters.keep(seller.call(), row);
        toErrorHandler(seller, row);
    }

    private void toErrorHandler(SellerPoll seller, UnreadableRow row) {
        LazadaResponseException failure = seller.failure(row);
        Exchange exchange = consumer.createExchange(false);
        try {
            seller.headers(exchange.getMessage(), row);
            exchange.getMessage().setBody(row.bytes());
            // as bridgeErrorHandler does, which would put a text in the place of the bytes
            exchange.setException(failure);
            exchange.getExchangeExtension().setRedeliveryExhausted(true);
            process(exchange);
            LOG.warn("{}. Its {} bytes went to the error handler of the route {}, and polling continues", failure.getMessage(),
                    row.bytes().length, consumer.getRouteId());
        } finally {
            consumer.releaseExchange(exchange, false);
        }
    }

    private void process(Exchange exchange) {
        try {
            consumer.getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
    }

    private static Throwable failure(Exchange exchange) {
        if (exchange.getException() == null && exchange.isRollbackOnly()) {
            return new IllegalStateException("the route marked the exchange for rollback");
        }
        return exchange.getException();
    }
}
