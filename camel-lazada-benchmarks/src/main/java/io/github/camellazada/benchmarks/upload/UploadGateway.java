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
package io.github.camellazada.benchmarks.upload;

import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/** Takes every request on the loopback interface, counts its bytes, and answers as Lazada does to each step of an upload. */
final class UploadGateway implements AutoCloseable {
    private static final String ANSWER = "{\"code\":\"0\",\"success\":true,\"result_code\":\"ok\",\"upload_id\":\"U1\","
            + "\"e_tag\":\"FF12\",\"video_id\":\"30023680909\",\"capacity_size\":1024000000,\"used_size\":0}";

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setUseDaemonThread(true));
    private final AtomicLong received = new AtomicLong();
    private final HttpServer server;

    UploadGateway() {
        server = vertx.createHttpServer().requestHandler(this::take).listen(0, "127.0.0.1").toCompletionStage()
                .toCompletableFuture().join();
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/rest";
    }

    long received() {
        return received.get();
    }

    private void take(HttpServerRequest request) {
        request.handler(chunk -> received.addAndGet(chunk.length()));
        request.endHandler(end -> request.response().putHeader("Content-Type", "application/json").end(ANSWER));
    }

    @Override
    public void close() {
        vertx.close();
    }
}
