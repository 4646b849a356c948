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

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A push and what became of it. */
public final class PushDelivery {
    private final String sellerId;
    private final int messageType;
    private final Supplier<String> content;
    private final Instant firstDue;
    private final List<PushAttempt> attempts = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private volatile String body;
    private volatile State state = State.WAITING;

    PushDelivery(String sellerId, int messageType, Supplier<String> content, Instant firstDue) {
        this.sellerId = sellerId;
        this.messageType = messageType;
        this.content = content;
        renew();
        this.firstDue = firstDue;
    }

    /** The seller, or {@code null} for a broadcast. */
    public String sellerId() {
        return sellerId;
    }

    /** Number of the topic. */
    public int messageType() {
        return messageType;
    }

    /** The bytes that were sent last, or will be, as text. */
    public String body() {
        return body;
    }

    /** What each try sent, or will send, in their order. */
    public List<String> bodies() {
        return List.copyOf(bodies);
    }

    /** The tries so far. */
    public List<PushAttempt> attempts() {
        return List.copyOf(attempts);
    }

    /** Where it stands. */
    public State state() {
        return state;
    }

    @Override
    public String toString() {
        return "push " + messageType + " of seller " + sellerId + ": " + state + " after " + attempts.size() + " attempts";
    }

    Instant firstDue() {
        return firstDue;
    }

    /** Documented (page 120168): what comes again tells the state of that moment, not of the first try. */
    final void renew() {
        body = content.get();
        bodies.add(body);
    }

    void add(PushAttempt attempt) {
        attempts.add(attempt);
    }

    void become(State next) {
        state = next;
    }

    /** Where a push stands. */
    public enum State {
        /** To be sent, or to be sent again. */
        WAITING,
        /** The app answered 200 in time. */
        DELIVERED,
        /** All tries failed. */
        GIVEN_UP,
        /** Lost on purpose. */
        DROPPED,
        /** Not sent, since the app failed too often. */
        SUSPENDED
    }
}
