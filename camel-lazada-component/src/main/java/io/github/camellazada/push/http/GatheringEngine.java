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
package io.github.camellazada.push.http;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import io.github.camellazada.push.event.PushAnswer;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpConsumer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/**
 * Serves as the Vert.x engine of platform-http does, but lends its worker threads only to requests whose body is there, and only
 * until the processor returns. That engine has a worker wait for each answer, so that no more pushes than it has workers could wait
 * for a store at once.
 */
final class GatheringEngine implements PlatformHttpEngine {
    private final VertxPlatformHttpEngine engine;
    private final Function<HttpServerRequest, ? extends CompletionStage<?>> bodies;

    /**
     * @param engine of the application
     * @param bodies begins to read a request, and ends with the body of the exchange
     */
    GatheringEngine(Object engine, Function<HttpServerRequest, ? extends CompletionStage<?>> bodies) {
        this.engine = (VertxPlatformHttpEngine) engine;
        this.bodies = bodies;
    }

    @Override
    public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
        return new GatheringConsumer(endpoint, processor);
    }

    @Override
    public int getServerPort() {
        return engine.getServerPort();
    }

    private final class GatheringConsumer extends VertxPlatformHttpConsumer {
        private GatheringConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
            super(endpoint, processor, engine.getHandlers(), VertxPlatformHttpRouter.getRouterNameFromPort(getServerPort()));
        }

        @Override
        protected void handleRequest(RoutingContext routing) {
            if (isSuspended()) {
                routing.response().setStatusCode(PushAnswer.STARTING.status()).end();
                return;
            }
            Context loop = routing.vertx().getOrCreateContext();
            Exchange exchange = createExchange(false);
            exchange.setPattern(ExchangePattern.InOut);
            AsyncCallback answered = sync -> loop.runOnContext(turn -> answer(routing.response(), exchange));
            processHttpRequest(exchange, routing)
                    .compose(read -> routing.vertx().executeBlocking(() -> begin(exchange, answered), false))
                    .onFailure(failure -> {
                        getExceptionHandler().handleException("The processor of " + getEndpoint().getPath() + " failed",
                                failure);
                        PushAnswer.FAILED.writeTo(exchange.getMessage());
                        answer(routing.response(), exchange);
                    });
        }

        private Void begin(Exchange exchange, AsyncCallback answered) throws Exception {
            createUoW(exchange);
            getAsyncProcessor().process(exchange, answered);
            return null;
        }

        private void answer(HttpServerResponse response, Exchange exchange) {
            Message answer = exchange.getMessage();
            // a sender that waits no longer has closed it
            if (!response.ended() && !response.closed()) {
                response.setStatusCode(answer.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class))
                        .putHeader(Exchange.CONTENT_TYPE, answer.getHeader(Exchange.CONTENT_TYPE, String.class))
                        .end(answer.getBody(String.class));
            }
            doneUoW(exchange);
            releaseExchange(exchange, false);
        }

        @Override
        protected Future<Void> populateCamelMessage(RoutingContext routing, Exchange exchange, Message message) {
            return super.populateCamelMessage(routing, exchange, message)
                    .compose(unread -> Future.fromCompletionStage(bodies.apply(routing.request())))
                    .map(body -> {
                        message.setBody(body);
                        return null;
                    });
        }
    }
}
