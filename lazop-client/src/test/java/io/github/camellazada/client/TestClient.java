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
package io.github.camellazada.client;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;

import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.protocol.Gateways;
import io.github.camellazada.client.token.AccessTokens;
import io.github.camellazada.client.transport.VertxTransport;
import io.github.camellazada.client.transport.VertxTransportOptions;
import io.github.camellazada.exception.LazadaException;
import io.vertx.core.Vertx;

/** A client under test with its Vert.x, closed together. */
public final class TestClient implements AutoCloseable {
    public static final String SECRET = "qYb1secretOfTheApp7";
    public static final String TOKEN = "50000tokenOfTheSeller8";

    private final Vertx vertx;
    private final LazopClient client;

    public TestClient(Vertx vertx, String serverUrl, VertxTransportOptions options, Duration timeout, Clock clock) {
        this.vertx = vertx;
        this.client = new LazopClient(
                new LazopClientOptions("123456", SECRET, new Gateways(serverUrl, serverUrl, false), timeout,
                        AccessTokens.fixed(TOKEN), new VertxTransport(vertx, options), clock,
                        ForkJoinPool.commonPool()));
    }

    public static TestClient of(String serverUrl, Duration timeout) {
        return new TestClient(Vertx.vertx(), serverUrl, VertxTransportOptions.defaults(), timeout, Clock.systemUTC());
    }

    LazopClient client() {
        return client;
    }

    public LazadaAnswer call(LazadaCall call) {
        return client.call(call).toCompletableFuture().join();
    }

    public LazadaException failure(LazadaCall call) {
        try {
            throw new AssertionError("The call succeeded with " + call(call));
        } catch (CompletionException e) {
            return (LazadaException) e.getCause();
        }
    }

    @Override
    public void close() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
