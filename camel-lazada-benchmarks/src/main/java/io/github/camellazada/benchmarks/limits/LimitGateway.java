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
package io.github.camellazada.benchmarks.limits;

import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/**
 * Answers reads up to a limit in each second that it tells nobody, and refuses the others as Lazada does. The limit is half as high
 * from a given second on, as it may be before a campaign.
 */
final class LimitGateway implements AutoCloseable {
    static final int LIMIT = 50;
    private static final String ANSWER = "{\"data\":{\"count\":0,\"countTotal\":0,\"orders\":[]},\"code\":\"0\",\"request_id\":\"1\"}";
    private static final String REFUSAL = "{\"type\":\"ISV\",\"code\":\"ApiCallLimit\",\"message\":\"The call limit is reached,"
            + " this ban will last 1 seconds\",\"request_id\":\"1\"}";

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setUseDaemonThread(true));
    private final long begun = System.nanoTime();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final long halved;
    private final HttpServer server;
    // both belong to the one event loop
    private long second;
    private long inSecond;

    LimitGateway(long halved) {
        this.halved = halved;
        server = vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1").toCompletionStage()
                .toCompletableFuture().join();
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/rest";
    }

    /** Calls that were answered, in parts of what the limit allowed in these seconds. */
    double used(long seconds) {
        return answered.get() / (double) (LIMIT * Math.min(seconds, halved) + LIMIT / 2 * Math.max(0, seconds - halved));
    }

    /** Calls that were refused, in parts of all calls. */
    double refused() {
        return refused.get() / (double) Math.max(1, refused.get() + answered.get());
    }

    private void answer(HttpServerRequest request) {
        long now = (System.nanoTime() - begun) / 1_000_000_000;
        inSecond = now == second ? inSecond + 1 : 1;
        second = now;
        boolean takes = inSecond <= (now < halved ? LIMIT : LIMIT / 2);
        (takes ? answered : refused).incrementAndGet();
        request.response().putHeader("Content-Type", "application/json").end(takes ? ANSWER : REFUSAL);
    }

    @Override
    public void close() {
        vertx.close();
    }
}
