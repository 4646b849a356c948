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
package io.github.camellazada.benchmarks.calls;

import java.util.concurrent.atomic.AtomicLong;

import io.github.camellazada.benchmarks.run.Commands;
import io.github.camellazada.benchmarks.run.JavaProcess;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/**
 * Answers every request on the loopback interface with the same bytes, as a process of its own with one event loop. It prints a port
 * for each canned answer. The command {@code latency} sets after how many milliseconds it answers.
 */
public final class GatewayProcess {
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final AtomicLong latency = new AtomicLong();

    private GatewayProcess() {
    }

    public static void main(String[] arguments) {
        GatewayProcess gateway = new GatewayProcess();
        CannedAnswer[] answers = CannedAnswer.values();
        Object[] ports = new Object[answers.length];
        for (int i = 0; i < answers.length; i++) {
            ports[i] = gateway.listen(Buffer.buffer(answers[i].bytes()));
        }
        JavaProcess.answer(ports);
        Commands.serve(words -> {
            gateway.latency.set(Long.parseLong(words[1]));
            JavaProcess.answer("set");
        });
    }

    private int listen(Buffer answer) {
        return vertx.createHttpServer().requestHandler(request -> answer(request, answer)).listen(0, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().join().actualPort();
    }

    private void answer(HttpServerRequest request, Buffer answer) {
        long millis = latency.get();
        if (millis == 0) {
            end(request, answer);
        } else {
            vertx.setTimer(millis, due -> end(request, answer));
        }
    }

    private static void end(HttpServerRequest request, Buffer answer) {
        request.response().putHeader("Content-Type", "application/json").end(answer);
    }
}
