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
package io.github.camellazada.benchmarks.push;

import io.github.camellazada.LazadaComponent;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel application on a free port of the loopback interface that takes pushes at {@code /push}. */
final class PushServer implements AutoCloseable {
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final VertxPlatformHttpServer server;

    /**
     * @param prepared is done with the context before it starts
     * @param routes   that answer the pushes
     */
    PushServer(Preparation<DefaultCamelContext> prepared, Preparation<RouteBuilder> routes) throws Exception {
        LazadaComponent lazada = context.getComponent("lazada", LazadaComponent.class);
        lazada.getConfiguration().setAppKey(PushLoad.APP_KEY);
        lazada.getConfiguration().setAppSecret(PushLoad.APP_SECRET);
        lazada.setInboxMaxRows(Long.MAX_VALUE);
        prepared.prepare(context);
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost("127.0.0.1");
        configuration.setBindPort(0);
        server = new VertxPlatformHttpServer(configuration);
        context.addService(server, true, true);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                routes.prepare(this);
            }
        });
        context.start();
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        context.stop();
    }

    /** What is done with a context or a route; may fail. */
    interface Preparation<T> {
        void prepare(T what) throws Exception;
    }
}
