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

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpConsumer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/** Serves as the Vert.x engine of platform-http does, but lends its worker threads only to requests whose body is there. */
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
