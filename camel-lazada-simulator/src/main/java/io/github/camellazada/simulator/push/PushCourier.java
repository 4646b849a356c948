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
package io.github.camellazada.simulator.push;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.simulator.gateway.Signature;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;

/** Carries pushes to the callback URL over HTTP, some at a time, and comes again until they are taken or time is up. */
final class PushCourier {
    private static final int ANSWER_MILLIS = 500;
    private static final int UNDER_WAY = 16;

    private final WebClient http;
    private final SimulatedClock clock;
    private final String appKey;
    private final String appSecret;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<PushDelivery> queue = new ArrayDeque<>();
    private final PushHealth health = new PushHealth();
    private volatile URI address;
    private volatile Duration patience = Duration.ofMillis(ANSWER_MILLIS);
    private int underWay;

    PushCourier(Vertx vertx, SimulatedClock clock, String appKey, String appSecret) {
        this.http = WebClient.create(vertx, new WebClientOptions().setMaxPoolSize(UNDER_WAY).setConnectTimeout(ANSWER_MILLIS)
                .setUserAgentEnabled(false).setFollowRedirects(false));
        this.clock = clock;
        this.appKey = appKey;
        this.appSecret = appSecret;
    }

    void deliverTo(URI callback) {
        address = callback;
    }

    URI address() {
        return address;
    }

    void patience(Duration longest) {
        patience = longest;
    }

    boolean hasAddress() {
        return address != null;
    }

    PushHealth health() {
        return health;
    }

    void take(List<PushDelivery> due) {
        lock.lock();
        try {
            queue.addAll(due);
        } finally {
            lock.unlock();
        }
        sendWhatIsDue();
    }

    boolean isIdle() {
        lock.lock();
        try {
            return underWay == 0 && queue.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            queue.clear();
        } finally {
            lock.unlock();
        }
        http.close();
    }

    private void sendWhatIsDue() {
        PushDelivery next = takeNext();
        while (next != null) {
            send(next);
            next = takeNext();
        }
    }

    private PushDelivery takeNext() {
        lock.lock();
        try {
            if (queue.isEmpty() || underWay == UNDER_WAY) {
                return null;
            }
            underWay++;
            return queue.removeFirst();
        } finally {
            lock.unlock();
        }
    }

    private void send(PushDelivery delivery) {
        if (health.isSuspended()) {
            delivery.become(PushDelivery.State.SUSPENDED);
            done();
            return;
        }
        Instant at = clock.instant();
        URI callback = address;
        if (callback == null) {
            settle(delivery, new PushAttempt(at, 0, Duration.ZERO, "The callback URL was taken away"));
            return;
        }
        long start = System.nanoTime();
        http.postAbs(callback.toString()).timeout(patience.toMillis()).putHeader("Content-Type", "application/json")
                .putHeader("Authorization", Signature.hmac(appSecret, appKey + delivery.body()))
                .sendBuffer(Buffer.buffer(delivery.body())).onComplete(answer -> {
                    Duration took = Duration.ofNanos(System.nanoTime() - start);
                    HttpResponse<Buffer> response = answer.result();
                    settle(delivery, response == null
                            ? new PushAttempt(at, 0, took, answer.cause().toString())
                            : new PushAttempt(at, response.statusCode(), took, null));
                    sendWhatIsDue();
                });
    }

    private void comeAgain(PushDelivery delivery) {
        delivery.renew();
        take(List.of(delivery));
    }

    private void settle(PushDelivery delivery, PushAttempt attempt) {
        delivery.add(attempt);
        health.count(attempt.isAccepted());
        PushSchedule schedule = PushSchedule.of(delivery.messageType());
        int tries = delivery.attempts().size();
        if (attempt.isAccepted()) {
            delivery.become(PushDelivery.State.DELIVERED);
        } else if (tries > schedule.retries()) {
            delivery.become(PushDelivery.State.GIVEN_UP);
        } else {
            clock.schedule(delivery.firstDue().plus(schedule.pause().multipliedBy(tries)), () -> comeAgain(delivery));
        }
        done();
    }

    private void done() {
        lock.lock();
        try {
            underWay--;
        } finally {
            lock.unlock();
        }
    }
}
