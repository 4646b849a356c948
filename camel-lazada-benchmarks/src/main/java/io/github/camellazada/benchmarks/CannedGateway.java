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
package io.github.camellazada.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/** Answers every request on the loopback interface with the same bytes, on one event loop of its own. */
final class CannedGateway {
    // read by the profiler, which is made by JMH and so cannot be handed the gateway
    private static volatile long threadId = -1;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setUseDaemonThread(true));
    private final Buffer answer;
    private final HttpServer server;

    CannedGateway(byte[] answer) {
        this.answer = Buffer.buffer(answer);
        server = vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1").toCompletionStage()
                .toCompletableFuture().join();
        vertx.runOnContext(started -> threadId = Thread.currentThread().getId());
    }

    /** The thread that serves the requests, or -1 before there is one. */
    static long threadId() {
        return threadId;
    }

    /** What stands before the path of an operation. */
    String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/rest";
    }

    private void answer(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json").end(answer);
    }
}
