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
package io.github.camellazada.runtime;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;

import io.github.camellazada.client.transport.LazadaTransport;
import io.github.camellazada.client.transport.OwnVertx;
import io.github.camellazada.client.transport.VertxTransport;
import io.github.camellazada.client.transport.VertxTransportOptions;
import io.vertx.core.Vertx;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;

/** Makes the transports of a component's clients, over one Vert.x unless the application brings its own. */
final class ClientTransports {
    private static final int CLOSE_SECONDS = 5;

    private final CamelContext camelContext;
    private Vertx ownVertx;

    ClientTransports(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    /** The transport of a client; what is made for it, is shared by the others. */
    LazadaTransport of(ClientSettings settings) {
        if (settings.connections().transport() != null) {
            // the transport of the application outlives the client
            return settings.connections().transport()::send;
        }
        return new VertxTransport(settings.connections().vertx() == null ? ownVertx() : settings.connections().vertx(),
                new VertxTransportOptions(settings.connections().connectTimeout(), settings.connections().maxResponseSize(),
                        settings.connections().maxConnections(),
                        sslContext(settings), settings.connections().proxy().options()));
    }

    private SSLContext sslContext(ClientSettings settings) {
        try {
            return settings.connections().tls() == null ? null : settings.connections().tls().createSSLContext(camelContext);
        } catch (GeneralSecurityException | IOException e) {
            throw new RuntimeCamelException("The TLS settings in sslContextParameters cannot be used", e);
        }
    }

    private Vertx ownVertx() {
        if (ownVertx == null) {
            ownVertx = OwnVertx.open(false);
        }
        return ownVertx;
    }

    /** Closes the Vert.x of its own; the clients are closed before. */
    void close() throws Exception {
        if (ownVertx != null) {
            ownVertx.close().toCompletionStage().toCompletableFuture().get(CLOSE_SECONDS, TimeUnit.SECONDS);
            ownVertx = null;
        }
    }
}
