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
package io.github.camellazada.client.transport;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.annotation.Internal;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.tracing.TracingPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries requests with Vert.x: pooled keep-alive connections, gzip, answers capped while they stream. All of it on one event
 * loop, so that no call is handed from the loop of its thread to the loop of its connection and back.
 */
@Internal
public final class VertxTransport implements LazadaTransport {
    private static final Logger LOG = LoggerFactory.getLogger(VertxTransport.class);
    private static final int KEEP_ALIVE_SECONDS = 20;
    // calls that wait for a connection; more of them than this could not be served within any time-out
    private static final int MAX_WAITING = 10_000;

    private final Vertx vertx;
    private final Context context;
    private final HttpClient client;
    private final int maxResponseBytes;
    private final Deadlines deadlines;

    /** Uses the Vert.x that it is handed and leaves it open when closed. */
    public VertxTransport(Vertx vertx, VertxTransportOptions options) {
        this.vertx = vertx;
        // whoever opens the transport may be in the context of a request of his own, which must not be kept
        this.context = ((VertxInternal) vertx).createEventLoopContext();
        this.maxResponseBytes = options.maxResponseBytes();
        this.deadlines = new Deadlines(vertx);
        // without a handler Vert.x logs what its parser says, which quotes the bytes; a call that waits fails by itself
        this.client = vertx.createHttpClient(httpOptions(options)).connectionHandler(connection -> connection
                .exceptionHandler(failure -> LOG.debug("A connection to Lazada failed: {}", ConnectionFailure.words(failure))));
    }

    @Override
    public CompletionStage<TransportResponse> send(TransportRequest request) {
        CompletableFuture<TransportResponse> result = new CompletableFuture<>();
        context.runOnContext(
                ready -> new VertxExchange(vertx, client, request, maxResponseBytes, deadlines, result).start());
        return result;
    }

    @Override
    public void close() {
        client.close();
    }

    private static HttpClientOptions httpOptions(VertxTransportOptions options) {
        HttpClientOptions http = new HttpClientOptions().setConnectTimeout((int) options.connectTimeout().toMillis())
                .setMaxPoolSize(options.poolSize()).setMaxWaitQueueSize(MAX_WAITING)
                // shorter than servers keep idle connections, so that a write rarely meets one that has just been closed
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS).setDecompressionSupported(true).setProxyOptions(options.proxy())
                // a span of the tracer of a Vert.x would name the URL, which holds the token and the signature
                .setTracingPolicy(TracingPolicy.IGNORE);
        http.setSslHandshakeTimeout(options.connectTimeout().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        if (options.sslContext() != null) {
            // Vert.x takes an engine of one's own only where TLS is the default; the URL of each request still decides
            http.setSsl(true).setSslEngineOptions(new SuppliedSslEngine(options.sslContext()));
        }
        return http;
    }
}
