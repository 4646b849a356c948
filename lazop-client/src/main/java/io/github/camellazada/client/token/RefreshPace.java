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
import java.util.concurrent.locks.ReentrantLock;

/**
 * Spreads refreshes that may wait, since their tokens are still good: some at once, and then so many a second. Sellers who
 * authorized an app together have tokens that end together, and would refresh all of them within one second.
 */
final class RefreshPace {
    static final int AT_ONCE = 200;
    // 36,000 in the least margin, half an hour
    static final int PER_SECOND = 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Clock clock;
    private double left = AT_ONCE;
    private Instant filled;

    RefreshPace(Clock clock) {
        this.clock = clock;
        this.filled = clock.instant();
    }

    /** Whether one may go on now. */
    boolean take() {
        lock.lock();
        try {
            Instant now = clock.instant();
            double seconds = Duration.between(filled, now).toMillis() / 1000.0;
            left = Math.min(AT_ONCE, left + Math.max(0, seconds) * PER_SECOND);
            filled = now;
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        } finally {
            lock.unlock();
        }
    }
}
