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

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import io.vertx.core.http.HttpServerRequest;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.spi.RestConsumerFactory;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.service.ServiceHelper;

/** Finds the HTTP server of the application, which the user chooses, and serves a path on it. */
public final class HttpServer {
    private static final String PLATFORM_HTTP = "platform-http";
    private static final String VERTX_ENGINE = "org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine";
    private static final String SPRING_ENGINE = "org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpEngine";

    private HttpServer() {
    }

    /** Serves that path until the consumer is stopped. */
    public static Consumer serve(CamelContext context, String method, String path, Processor processor) {
        return serve(context, method, path, processor, null);
    }

    /**
     * Serves that path until the consumer is stopped.
     *
     * @param bodies begins to read a request of a Vert.x server, on its event loop, and ends with the body of the exchange;
     *               whoever asks for it has to take a body in any other form as well
     */
    static Consumer serve(CamelContext context, String method, String path, Processor processor,
            Function<HttpServerRequest, ? extends CompletionStage<?>> bodies) {
        PathConflictCheck.refuse(context, method, path);
        String configured = context.getRestConfiguration().getComponent();
        String name = configured == null ? PLATFORM_HTTP : configured;
        RestConsumerFactory server = find(context, name);
        RestConfiguration configuration = CamelContextHelper.getRestConfiguration(context, name);
        Map<String, Object> options = PLATFORM_HTTP.equals(name) ? platformHttp(context, bodies) : new HashMap<>();
        try {
            Consumer consumer = server.createConsumer(context, processor, method, path, null, null, null, configuration,
                    options);
            ServiceHelper.startService(consumer);
            return consumer;
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP server of " + name + " cannot serve " + path + ": "
                    + e.getMessage() + ". " + advice(), e);
        }
    }

    private static Map<String, Object> platformHttp(CamelContext context,
            Function<HttpServerRequest, ? extends CompletionStage<?>> bodies) {
        // unread, so that a body is cut off at maxPushSize while it arrives
        Map<String, Object> options = new HashMap<>(Map.of("useBodyHandler", false));
        Object engine = context.getRegistry().lookupByName("platform-http-engine");
        // by its name, as there are other engines, and applications without this one
        String kind = engine == null ? "none" : engine.getClass().getName();
        if (VERTX_ENGINE.equals(kind)) {
            PortCheck.requirePort(context, engine);
        }
        if (bodies != null && VERTX_ENGINE.equals(kind)) {
            options.put("platformHttpEngine", new GatheringEngine(engine, bodies));
        } else if (bodies != null && SPRING_ENGINE.equals(kind)) {
            options.put("platformHttpEngine", new ServletEngine(engine));
        }
        return options;
    }

    private static RestConsumerFactory find(CamelContext context, String name) {
        if (context.getComponent(name) instanceof RestConsumerFactory server) {
            return server;
        }
        Set<RestConsumerFactory> others = context.getRegistry().findByType(RestConsumerFactory.class);
        if (others.size() == 1) {
            return others.iterator().next();
        }
        throw new IllegalStateException(
                "Lazada reaches the application over HTTP, and this application has no HTTP server for Camel. " + advice());
    }

    private static String advice() {
        return "Add org.apache.camel:camel-platform-http-main and set camel.server.enabled=true with Camel Main,"
                + " org.apache.camel.springboot:camel-platform-http-starter with Spring Boot, or"
                + " org.apache.camel.quarkus:camel-quarkus-platform-http with Quarkus";
    }
}
