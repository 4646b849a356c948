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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.fault.Faults;
import io.github.camellazada.simulator.files.FileShelf;
import io.github.camellazada.simulator.world.PushOutbox;
import io.github.camellazada.simulator.world.Sellers;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.simulator.world.SimulatedSeller;
import io.vertx.core.Vertx;

/**
 * Sends pushes to the app's one callback URL.
 * <ul>
 * <li>Documented (page 120168): {@code Authorization} is the lower-case hex of HMAC-SHA256 over app key and raw body; the app
 * answers 200 within 500 ms, or the push comes again after 30 minutes, 12 times (promotions after 5 minutes, 3 times).</li>
 * <li>Documented there too: no order is kept. Assumed: some pushes are under way at the same time.</li>
 * <li>Documented there too: an app that fails too often is suspended, see {@link #isSuspended()}.</li>
 * </ul>
 */
public final class PushSender implements PushOutbox {
    private static final int REMEMBERED = 50_000;

    private final PushCourier courier;
    private final SimulatedClock clock;
    private final Sellers sellers;
    private final Faults faults;
    private final FileShelf files;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<PushDelivery> deliveries = new ArrayDeque<>();
    private final List<PushDelivery> held = new ArrayList<>();
    private volatile Predicate<String> wanted = seller -> true;

    public PushSender(Vertx vertx, SimulatedClock clock, Sellers sellers, Faults faults, FileShelf files, String appKey,
            String appSecret) {
        this.courier = new PushCourier(vertx, clock, appKey, appSecret);
        this.clock = clock;
        this.sellers = sellers;
        this.faults = faults;
        this.files = files;
    }

    /** Sets the app's callback URL; without one nothing is sent, as long as the console has none. */
    public void pushUrl(URI callback) {
        if (callback != null && (callback.getHost() == null || !String.valueOf(callback.getScheme()).startsWith("http"))) {
            throw new IllegalArgumentException(
                    "The callback URL must be like http://127.0.0.1:8080/lazada/push, not " + callback);
        }
        courier.deliverTo(callback);
    }

    /** The app's callback URL, or {@code null}. */
    public URI pushUrl() {
        return courier.address();
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
        Instant now = clock.instant();
        push(sellerId, site, messageType, () -> data, () -> now);
    }

    @Override
    public void push(String sellerId, String site, int messageType, Supplier<ObjectNode> data) {
        push(sellerId, site, messageType, data, clock::instant);
    }

    private void push(String sellerId, String site, int messageType, Supplier<ObjectNode> data, Supplier<Instant> time) {
        if (sellerId == null || wanted.test(sellerId)) {
            send(sellerId, messageType, () -> files.addressed(
                    PushEnvelope.wrap(idOn(sellerId, site), site, messageType, data.get(), time.get()).toString()));
        }
    }

    /** Signs and sends any text, whatever it is. */
    public void push(String sellerId, int messageType, String body) {
        send(sellerId, messageType, () -> body);
    }

    private void send(String sellerId, int messageType, Supplier<String> body) {
        if (!courier.hasAddress()) {
            return;
        }
        PushDelivery delivery = remember(sellerId, messageType, body);
        switch (faults.nextPushFate()) {
            case SENT -> courier.take(List.of(delivery));
            case DROPPED -> delivery.become(PushDelivery.State.DROPPED);
            case REPEATED -> courier.take(List.of(delivery, remember(sellerId, messageType, body)));
            case DELAYED -> clock.schedule(clock.instant().plus(faults.nextPushDelay()),
                    () -> courier.take(List.of(delivery)));
            case HELD -> hold(delivery);
            case RELEASES_THE_HELD -> courier.take(release(delivery));
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

    /** Whether pushing is suspended since more than half of the latest 100 tries failed (documented; the 100 assumed). */
    public boolean isSuspended() {
        return courier.health().isSuspended();
    }

    /** Whether an app that fails too often is suspended, as it is unless this says otherwise: it then loses pushes whatever it does. */
    public void suspends(boolean value) {
        courier.health().suspends(value);
    }

    /** Ends the suspension and counts anew; what was not sent meanwhile is lost. */
    public void resume() {
        courier.health().resume();
    }

    /** How long it waits for the answer to a push, if not 500 ms as Lazada does, for a test that must not depend on the machine's pace. */
    public void patience(Duration longest) {
        courier.patience(longest);
    }

    /** Whether no push is on its way or waits for a free line; those that will come again later do not count. */
    public boolean isIdle() {
        return courier.isIdle();
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
        courier.close();
    }

    private String idOn(String sellerId, String site) {
        return sellers.find(sellerId).map(seller -> sellers.idOn(seller, site)).orElse(sellerId);
    }

    private PushDelivery remember(String sellerId, int messageType, Supplier<String> body) {
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
}
