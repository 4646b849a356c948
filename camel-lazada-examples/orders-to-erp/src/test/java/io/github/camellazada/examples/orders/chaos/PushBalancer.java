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
package io.github.camellazada.examples.orders.chaos;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/** Hands pushes to processes in turn, and to the next one where a process does not answer, as a balancer in front of them does. */
final class PushBalancer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<Integer> ports;
    private final HttpServer server;

    PushBalancer(List<Integer> ports) {
        this.ports = ports;
        this.server = vertx.createHttpServer().requestHandler(this::handle).listen(0, HOST).toCompletionStage()
                .toCompletableFuture().join();
    }

    URI address() {
        return URI.create("http://" + HOST + ":" + server.actualPort() + "/lazada/push");
    }

    private void handle(HttpServerRequest push) {
        int first = turn.getAndIncrement();
        push.body().compose(body -> sent(push, body, first).recover(away -> sent(push, body, first + 1)))
                .onComplete(status -> push.response().setStatusCode(status.succeeded() ? status.result() : 502).end());
    }

    private Future<Integer> sent(HttpServerRequest push, Buffer body, int number) {
        return client.request(HttpMethod.POST, ports.get(Math.floorMod(number, ports.size())), HOST, push.uri())
                .map(request -> withHeaders(request, push)).compose(request -> request.send(body))
                .map(response -> response.statusCode());
    }

    private static HttpClientRequest withHeaders(HttpClientRequest request, HttpServerRequest push) {
        List.of("Authorization", "Content-Type").forEach(name -> {
            if (push.getHeader(name) != null) {
                request.putHeader(name, push.getHeader(name));
            }
        });
        return request;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
