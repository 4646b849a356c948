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

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** A real HTTP server that keeps what it was sent and answers as the test says; it knows nothing of Lazada's protocol. */
public final class ScriptedServer implements AutoCloseable {
    private final HttpServer server;
    private final String scheme;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile BiConsumer<Received, HttpServerResponse> answer = (request, response) -> response
            .end("{\"code\":\"0\",\"data\":{\"order_id\":1,\"seller_id\":1,\"orders\":[],\"products\":[]},\"result\":{\"success\":true,\"data\":{}}}");

    public ScriptedServer(Vertx vertx) {
        this(vertx, new HttpServerOptions());
    }

    public ScriptedServer(Vertx vertx, HttpServerOptions options) {
        scheme = options.isSsl() ? "https" : "http";
        server = vertx.createHttpServer(options.setHost("localhost").setPort(0))
                .connectionHandler(connection -> connections.incrementAndGet()).requestHandler(this::handle);
        server.listen().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request) {
        if (String.valueOf(request.getHeader("Content-Type")).startsWith("multipart/")) {
            request.setExpectMultipart(true);
            List<Upload> uploads = new ArrayList<>();
            request.uploadHandler(upload -> {
                Buffer content = Buffer.buffer();
                upload.handler(content::appendBuffer);
                upload.endHandler(end -> uploads.add(new Upload(upload.name(), upload.filename(), content.getBytes())));
            });
            request.endHandler(end -> keepAndAnswer(request, "", MultiMap.caseInsensitiveMultiMap()
                    .addAll(request.formAttributes()), uploads));
        } else {
            request.body().onSuccess(body -> keepAndAnswer(request, body.toString(), MultiMap.caseInsensitiveMultiMap(),
                    List.of()));
        }
    }

    private void keepAndAnswer(HttpServerRequest request, String body, MultiMap parts, List<Upload> uploads) {
        Received one = new Received(request.method().name(), request.uri(), request.path(), request.query(), request.headers(),
                body, parts, uploads);
        received.add(one);
        answer.accept(one, request.response());
    }

    public void answers(Handler<HttpServerResponse> next) {
        answersTo((request, response) -> next.handle(response));
    }

    public void answersTo(BiConsumer<Received, HttpServerResponse> next) {
        answer = next;
    }

    public int connections() {
        return connections.get();
    }

    public void answers(int status, String body) {
        answers(response -> response.setStatusCode(status).putHeader("Content-Type", "application/json").end(body));
    }

    public URI url() {
        return URI.create(scheme + "://localhost:" + server.actualPort() + "/rest");
    }

    public List<Received> received() {
        return received;
    }

    public Received only() {
        if (received.size() != 1) {
            throw new AssertionError("The server received " + received.size() + " requests");
        }
        return received.get(0);
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    public record Received(String method, String uri, String path, String query, MultiMap headers, String body, MultiMap parts,
            List<Upload> uploads) {
    }

    public record Upload(String name, String fileName, byte[] content) {
    }
}
