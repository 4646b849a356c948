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

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServer;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whether Camel's own Vert.x server has its port: it logs a port that is taken, and goes on without any. */
final class PortCheck {
    private static final Logger LOG = LoggerFactory.getLogger(PortCheck.class);
    private static final int PATIENCE_SECONDS = 10;

    private PortCheck() {
    }

    /** @throws IllegalStateException if the server of that engine cannot listen */
    static void requirePort(CamelContext context, Object engine) {
        VertxPlatformHttpRouter router = VertxPlatformHttpRouter.lookup(context,
                VertxPlatformHttpRouter.getRouterNameFromPort(((PlatformHttpEngine) engine).getServerPort()));
        VertxPlatformHttpServer server = router == null ? null : router.getServer();
        if (server != null && server.getServer() != null && !Context.isOnEventLoopThread()) {
            listen(server);
        }
    }

    /** A server that listens refuses to be told so again; one that does not gets its port, or says why it cannot. */
    private static void listen(VertxPlatformHttpServer platform) {
        HttpServer server = platform.getServer();
        int port = platform.getPort();
        try {
            server.listen(port, platform.getHost()).toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS,
                    TimeUnit.SECONDS);
            LOG.info("The HTTP server listens on {}:{}, which was taken when it started", platform.getHost(), port);
        } catch (IllegalStateException e) {
            LOG.debug("The HTTP server listens on {}:{}", platform.getHost(), port);
        } catch (ExecutionException | TimeoutException e) {
            String reason = e.getCause() == null ? "no answer" : e.getCause().getMessage();
            throw new IllegalStateException("The HTTP server cannot listen on " + platform.getHost() + ":" + port + " ("
                    + reason
                    + "), so that no push of Lazada and no authorization arrives. Stop the process that has the port, or set"
                    + " another one with camel.server.port", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was interrupted", e);
        }
    }
}
