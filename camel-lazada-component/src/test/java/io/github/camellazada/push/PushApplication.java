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
package io.github.camellazada.push;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.push.http.PushListener;
import io.github.camellazada.push.http.PushListeners;
import io.vertx.core.VertxOptions;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel application with an HTTP server and the routes of a test. */
final class PushApplication implements AutoCloseable {
    private static final String PATH = "/lazada/push";

    final DefaultCamelContext context = new DefaultCamelContext();
    private final VertxPlatformHttpServer server;

    private PushApplication(VertxOptions options, int port) throws Exception {
        context.getRegistry().bind("vertx-options", options);
        LazadaComponent lazada = context.getComponent("lazada", LazadaComponent.class);
        lazada.getConfiguration().setAppKey(PushSender.APP_KEY);
        lazada.getConfiguration().setAppSecret(PushSender.APP_SECRET);
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost("127.0.0.1");
        configuration.setBindPort(port);
        server = new VertxPlatformHttpServer(configuration);
        context.addService(server, true, true);
    }

    static PushApplication create() throws Exception {
        return create(new VertxOptions());
    }

    static PushApplication create(VertxOptions options) throws Exception {
        return new PushApplication(options, 0);
    }

    static PushApplication createOn(int port) throws Exception {
        return new PushApplication(new VertxOptions(), port);
    }

    static PushApplication start(RouteBuilder routes) throws Exception {
        PushApplication application = create();
        try {
            application.context.addRoutes(routes);
            application.context.start();
        } catch (Exception e) {
            application.close();
            throw e;
        }
        return application;
    }

    PushSender sender() {
        return sender(PATH);
    }

    PushSender sender(String path) {
        return new PushSender(server::getPort, path);
    }

    int port() {
        return server.getPort();
    }

    PushListener listener() {
        return PushListeners.of(context).find(PATH);
    }

    MockEndpoint mock(String name) {
        return context.getEndpoint("mock:" + name, MockEndpoint.class);
    }

    @Override
    public void close() {
        context.stop();
    }
}
