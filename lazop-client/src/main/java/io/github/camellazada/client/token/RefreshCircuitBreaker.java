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
package io.github.camellazada.client.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.client.concurrent.BoundedMap;
import io.github.camellazada.client.time.Backoff;
import io.github.camellazada.client.time.Rest;

/** Remembers which refreshes failed for now: none is tried again before a pause is over, which grows with each failure. */
final class RefreshCircuitBreaker {
    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(2));
    // what fails for so many, one after the other, fails for all: the app, its secret, the network
    private static final int IN_VAIN = 20;
    // beyond that the pause of all of them has to do
    private static final int MOST = 10_000;

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final BoundedMap<TokenKey, Pause> pauses = new BoundedMap<>(MOST);
    private final Set<TokenKey> inARow = new HashSet<>();
    private Pause ofAll;

    RefreshCircuitBreaker(Clock clock) {
        this.clock = clock;
    }

    /** What a refresh that is asked for now ends with; empty where it is to be tried. */
    Optional<Throwable> failure(TokenKey key) {
        Instant now = clock.instant();
        lock.lock();
        try {
            Pause own = pauses.get(key);
            if (own != null && own.rest().isOn(now)) {
                return Optional.of(own.told(key, now));
            }
            if (ofAll == null) {
                return Optional.empty();
            }
            if (ofAll.rest().isOn(now)) {
                return Optional.of(ofAll.told(key, now));
            }
            // one of them finds out for all whether it is over
            ofAll = new Pause(ofAll.failure(), ofAll.failures(), Rest.of(now, PAUSES.first()));
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    void failed(TokenKey key, Throwable failure) {
        Instant now = clock.instant();
        lock.lock();
        try {
            Pause own = Pause.after(pauses.get(key), failure, now);
            if (TokenFailures.isOfOne(failure)) {
                answered();
            } else {
                inVain(key, failure, now);
            }
            pauses.put(key, own);
        } finally {
            lock.unlock();
        }
    }

    private void inVain(TokenKey key, Throwable failure, Instant now) {
        if (inARow.size() < IN_VAIN) {
            inARow.add(key);
        }
        if (inARow.size() == IN_VAIN) {
            ofAll = Pause.after(ofAll, failure, now);
        }
    }

    /** Takes note that Lazada has refreshed a token, or will never do so again. */
    void succeeded(TokenKey key) {
        lock.lock();
        try {
            pauses.remove(key);
            answered();
        } finally {
            lock.unlock();
        }
    }

    // Lazada answers refreshes: whatever had failed for all may be tried again at once
    private void answered() {
        if (ofAll != null) {
            pauses.clear();
        }
        goOn();
    }

    /** Whether so many have failed that none is tried. */
    boolean isForAll() {
        Instant now = clock.instant();
        lock.lock();
        try {
            return ofAll != null && ofAll.rest().isOn(now);
        } finally {
            lock.unlock();
        }
    }

    /** Lets so many of them be tried again. */
    void goOn() {
        lock.lock();
        try {
            inARow.clear();
            ofAll = null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * A pause.
     *
     * @param failure  what failed last
     * @param failures how often in a row
     * @param rest     how long nothing is tried
     */
    private record Pause(Throwable failure, int failures, Rest rest) {

        static Pause after(Pause before, Throwable failure, Instant now) {
            // one that was over long ago says nothing of today
            int earlier = before == null || now.isAfter(before.rest().until().plus(PAUSES.longest())) ? 0 : before.failures();
            return new Pause(failure, earlier + 1, Rest.of(now, PAUSES.after(earlier + 1)));
        }

        Throwable told(TokenKey key, Instant now) {
            return TokenFailures.notYet(key, failure, now, rest.until());
        }
    }
}
