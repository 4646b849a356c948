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
package io.github.camellazada.client.ratelimit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

import io.github.camellazada.catalog.CallPriority;
import io.github.camellazada.client.call.LazadaCall;

/** The calls of one seller to one operation in one priority that wait for a permit, first come first served. */
final class CallQueue {
    private final Key key;
    private final Deque<Waiter> waiters = new ArrayDeque<>(2);

    CallQueue(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }

    CallPriority priority() {
        return key.priority();
    }

    Deque<Waiter> waiters() {
        return waiters;
    }

    /** What tells one line from another. */
    record Key(String seller, String operation, CallPriority priority) {
        static Key of(LazadaCall call) {
            return new Key(call.country() + "/" + call.seller(), call.operation().path(), call.priority());
        }
    }

    /** One waiting call. */
    static final class Waiter {
        private final LazadaCall call;
        private final long since;
        private final CompletableFuture<RateLimiter.Permit> permit = new CompletableFuture<>();

        Waiter(LazadaCall call, long since) {
            this.call = call;
            this.since = since;
        }

        long since() {
            return since;
        }

        LazadaCall call() {
            return call;
        }

        CompletableFuture<RateLimiter.Permit> permit() {
            return permit;
        }
    }
}
