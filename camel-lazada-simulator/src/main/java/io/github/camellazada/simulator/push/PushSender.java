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
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.fault.Faults;
import io.github.camellazada.simulator.gateway.Signature;
import io.github.camellazada.simulator.world.Sellers;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.simulator.world.SimulatedSeller;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;

/**
 * Sends pushes to the app's one callback URL.
 * <ul>
 * <li>Documented (page 120168): {@code Authorization} is the lower-case hex of HMAC-SHA256 over app key and raw body; the app
 * answers 200 within 500 ms, or the push comes again after 30 minutes, 12 times (promotions after 5 minutes, 3 times).</li>
 * <li>Documented there too: no order is kept. Assumed: some pushes are under way at the same time.</li>
 * <li>Not simulated: that an app which fails too often gets no pushes at all.</li>
 * </ul>
 */
public final class PushSender implements PushOutbox {
    private static final int ANSWER_MILLIS = 500;
    private static final int UNDER_WAY = 16;
    private static final int REMEMBERED = 50_000;

    private final WebClient http;
    private final SimulatedClock clock;
    private final Sellers sellers;
    private final Faults faults;
    private final String appKey;
    private final String appSecret;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<PushDelivery> queue = new ArrayDeque<>();
    private final Deque<PushDelivery> deliveries = new ArrayDeque<>();
    private final List<PushDelivery> held = new ArrayList<>();
    private volatile URI url;
    private volatile Predicate<String> wanted = seller -> true;
    private int underWay;

    public PushSender(Vertx vertx, SimulatedClock clock, Sellers sellers, Faults faults, String appKey, String appSecret) {
        this.http = WebClient.create(vertx, new WebClientOptions().setMaxPoolSize(UNDER_WAY).setConnectTimeout(ANSWER_MILLIS)
                .setUserAgentEnabled(false).setFollowRedirects(false));
        this.clock = clock;
        this.sellers = sellers;
        this.faults = faults;
        this.appKey = appKey;
        this.appSecret = appSecret;
    }

    /** Sets the app's callback URL; without one nothing is sent, as long as the console has none. */
    public void pushUrl(URI callback) {
        if (callback != null && (callback.getHost() == null || !String.valueOf(callback.getScheme()).startsWith("http"))) {
            throw new IllegalArgumentException("The callback URL must be like http://127.0.0.1:8081/lazada, not " + callback);
        }
        url = callback;
    }

    /** Decides about whose affairs pushes are sent. */
    public void onlyFor(Predicate<String> sellersWanted) {
        wanted = sellersWanted;
    }

    @Override
    public void push(String sellerId, int messageType, ObjectNode data) {
        push(sellerId, sellers.find(sellerId).map(SimulatedSeller::homeSite).orElse("sg"), messageType, data);
    }

    @Override
    public void push(String sellerId, String site, int messageType, ObjectNode data) {
        if (sellerId == null || wanted.test(sellerId)) {
            ObjectNode body = PushEnvelope.wrap(sellerId, site, messageType, data, clock.instant());
            push(sellerId, messageType, body.toString());
        }
    }

    /** Signs and sends any text, whatever it is. */
    public void push(String sellerId, int messageType, String body) {
        if (url == null) {
            return;
        }
        PushDelivery delivery = remember(sellerId, messageType, body);
        switch (faults.nextPushFate()) {
            case SENT -> enqueue(List.of(delivery));
            case DROPPED -> delivery.become(PushDelivery.State.DROPPED);
            case REPEATED -> enqueue(List.of(delivery, remember(sellerId, messageType, body)));
            case HELD -> hold(delivery);
            case RELEASES_THE_HELD -> enqueue(release(delivery));
        }
    }

    /** Sends the message of the console's Verify button (documented, page 120168). */
    public void verify() {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("order_status", "This is a test message")
                .put("trade_order_id", "123456").put("trade_order_line_id", "12345")
                .put("status_update_time", clock.instant().getEpochSecond());
        push("9999", 0, PushEnvelope.wrap("9999", "sg", 0, data, clock.instant()).toString());
    }

    /** The pushes so far, oldest first. */
    public List<PushDelivery> deliveries() {
        lock.lock();
        try {
            return List.copyOf(deliveries);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the pushes that are over. */
    public void clearDeliveries() {
        lock.lock();
        try {
            deliveries.removeIf(delivery -> delivery.state() != PushDelivery.State.WAITING);
        } finally {
            lock.unlock();
        }
    }

    /** Sends nothing any more. */
    public void close() {
        lock.lock();
        try {
            queue.clear();
        } finally {
            lock.unlock();
        }
        http.close();
    }

    private PushDelivery remember(String sellerId, int messageType, String body) {
        PushDelivery delivery = new PushDelivery(sellerId, messageType, body, clock.instant());
        lock.lock();
        try {
            if (deliveries.size() == REMEMBERED) {
                deliveries.removeFirst();
            }
            deliveries.addLast(delivery);
        } finally {
            lock.unlock();
        }
        return delivery;
    }

    private void hold(PushDelivery delivery) {
        lock.lock();
        try {
            held.add(delivery);
        } finally {
            lock.unlock();
        }
    }

    private List<PushDelivery> release(PushDelivery last) {
        lock.lock();
        try {
            List<PushDelivery> all = new ArrayList<>(held);
            held.clear();
            all.add(last);
            Collections.reverse(all);
            return all;
        } finally {
            lock.unlock();
        }
    }

    private void enqueue(List<PushDelivery> due) {
        lock.lock();
        try {
            queue.addAll(due);
        } finally {
            lock.unlock();
        }
        sendWhatIsDue();
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
        Instant at = clock.instant();
        URI callback = url;
        if (callback == null) {
            settle(delivery, new PushAttempt(at, 0, Duration.ZERO, "The callback URL was taken away"));
            return;
        }
        long start = System.nanoTime();
        http.postAbs(callback.toString()).timeout(ANSWER_MILLIS).putHeader("Content-Type", "application/json")
                .putHeader("Authorization", Signature.hmac(appSecret, appKey + delivery.body()))
                .sendBuffer(Buffer.buffer(delivery.body())).onComplete(answer -> {
                    Duration took = Duration.of(System.nanoTime() - start, TimeUnit.NANOSECONDS.toChronoUnit());
                    HttpResponse<Buffer> response = answer.result();
                    settle(delivery, response == null
                            ? new PushAttempt(at, 0, took, answer.cause().toString())
                            : new PushAttempt(at, response.statusCode(), took, null));
                });
    }

    private void settle(PushDelivery delivery, PushAttempt attempt) {
        delivery.add(attempt);
        PushSchedule schedule = PushSchedule.of(delivery.messageType());
        int tries = delivery.attempts().size();
        if (attempt.isAccepted()) {
            delivery.become(PushDelivery.State.DELIVERED);
        } else if (tries > schedule.retries()) {
            delivery.become(PushDelivery.State.GIVEN_UP);
        } else {
            clock.schedule(delivery.firstDue().plus(schedule.pause().multipliedBy(tries)), () -> enqueue(List.of(delivery)));
        }
        lock.lock();
        try {
            underWay--;
        } finally {
            lock.unlock();
        }
        sendWhatIsDue();
    }
}
