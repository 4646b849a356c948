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
package io.github.camellazada.benchmarks.push;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camellazada.benchmarks.run.Commands;
import io.github.camellazada.benchmarks.run.JavaProcess;
import io.github.camellazada.push.event.PushSignature;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/**
 * Sends signed pushes as a process of its own: first uncounted until it gets no faster, so that neither side is measured cold.
 * A command has the port, the most milliseconds before it counts, the milliseconds that count, pushes a second (0 for as many
 * as are answered), the number of the first push, and whether it sends again what was not answered with 200, as Lazada does.
 */
public final class PushLoad {
    static final String APP_KEY = "100001";
    static final String APP_SECRET = "secret-of-the-benchmark";

    private static final int CONNECTIONS = 64;
    private static final int IN_FLIGHT = 256;
    private static final long TIMEOUT = 10_000;
    private static final long PAUSE = 1_000;
    private static final long WARM_MILLIS = 500;
    private static final double FASTER = 1.03;
    private static final int STEADY = 3;

    private final Semaphore free = new Semaphore(IN_FLIGHT);
    private final AtomicLong failed = new AtomicLong();
    private final ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
    private final PushSignature signature = new PushSignature(APP_KEY, APP_SECRET);
    private final HttpClient client;
    private final Vertx vertx;
    private final int port;
    private final boolean repeats;
    private long number;

    private PushLoad(Vertx vertx, int port, long first, boolean repeats) {
        this.vertx = vertx;
        this.repeats = repeats;
        this.client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(true),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(-1));
        this.port = port;
        this.number = first;
    }

    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx();
        Commands.serve(words -> {
            PushLoad load = new PushLoad(vertx, Integer.parseInt(words[0]), Long.parseLong(words[4]),
                    Boolean.parseBoolean(words[5]));
            long perSecond = Long.parseLong(words[3]);
            load.warmUp(Long.parseLong(words[1]), perSecond);
            JavaProcess.answer("counts");
            load.run(Long.parseLong(words[2]), perSecond);
            load.answer(Long.parseLong(words[2]));
            load.client.close();
        });
    }

    /** How both sides are made warm, for readers of the figures. */
    static String note(Duration warmUp) {
        return "Each row first gets uncounted pushes until it has become no faster for " + STEADY * WARM_MILLIS / 1000.0
                + " seconds. That lasts " + warmUp.toSeconds() + " seconds at most.";
    }

    /** Sends uncounted until it gets no faster, for that time at most. */
    private void warmUp(long millis, long perSecond) throws InterruptedException {
        int most = 0;
        int steady = 0;
        for (long spent = 0; spent < millis && steady < STEADY; spent += WARM_MILLIS) {
            run(WARM_MILLIS, perSecond);
            int answered = micros.size();
            steady = answered > most * FASTER ? 0 : steady + 1;
            most = Math.max(most, answered);
            micros.clear();
        }
        failed.set(0);
    }

    private void run(long millis, long perSecond) throws InterruptedException {
        long begun = System.nanoTime();
        long end = begun + millis * 1_000_000;
        for (long sent = 0; System.nanoTime() < end; sent++) {
            if (perSecond > 0) {
                TimeUnit.NANOSECONDS.sleep(sent * 1_000_000_000L / perSecond - (System.nanoTime() - begun));
            }
            free.acquire();
            send(number++, end);
        }
        free.acquire(IN_FLIGHT);
        free.release(IN_FLIGHT);
    }

    private void answer(long millis) {
        long[] sorted = micros.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        JavaProcess.answer(sorted.length * 1000.0 / millis, at(sorted, 0.5), at(sorted, 0.99), failed, number);
    }

    /** A first number that no former load has used. */
    static long unused() {
        return System.currentTimeMillis() * 1000;
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * part)] / 1000.0;
    }

    private void send(long number, long end) {
        byte[] body = ("{\"seller_id\":\"1001\",\"message_type\":0,\"data\":{\"trade_order_id\":\"" + number % 5000
                + "\",\"trade_order_line_id\":\"" + number + "\",\"order_status\":\"pending\",\"status_update_time\":"
                + number / 1000
                + "},\"timestamp\":1763610099,\"site\":\"lazada_sg\"}").getBytes(StandardCharsets.UTF_8);
        long begun = System.nanoTime();
        client.request(new RequestOptions().setMethod(HttpMethod.POST).setHost("127.0.0.1").setPort(port).setURI("/push")
                .setTimeout(TIMEOUT)).compose(request -> {
                    // asked for before the request ends: later, the answer may have come and gone unread
                    Future<Integer> status = request.response()
                            .compose(response -> response.body().map(ignored -> response.statusCode()));
                    return request.putHeader("Content-Type", "application/json")
                            .putHeader("Authorization", signature.sign(body)).end(Buffer.buffer(body))
                            .compose(sent -> status);
                })
                .onComplete(answer -> {
                    long now = System.nanoTime();
                    boolean taken = answer.succeeded() && answer.result() == 200;
                    if (!taken) {
                        failed.incrementAndGet();
                    } else if (now < end) {
                        micros.add((now - begun) / 1000);
                    }
                    if (taken || !repeats) {
                        free.release();
                    } else {
                        vertx.setTimer(PAUSE, again -> send(number, end));
                    }
                });
    }
}
