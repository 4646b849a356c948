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
package io.github.camellazada.client.transport;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.vertx.core.Vertx;

/**
 * Cuts exchanges that take too long. Those with the same time end in the order in which they began, so that one timer waits for
 * the oldest of them: one for each would be set and cancelled again for every call. All of it happens in one context.
 */
final class Deadlines {
    private final Vertx vertx;
    private final Map<Duration, Line> lines = new HashMap<>();

    Deadlines(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Those that may take that long. */
    Line line(Duration timeout) {
        return lines.computeIfAbsent(timeout, Line::new);
    }

    /** What can be cut. */
    interface Timed {
        /** When it has to end, by {@link System#nanoTime()}. */
        long end();

        /** It has not ended by then. */
        void timeOut();
    }

    /** Exchanges that may take equally long, the oldest first. */
    final class Line {
        private final long length;
        private final Set<Timed> running = new LinkedHashSet<>();
        private boolean watched;

        private Line(Duration length) {
            this.length = length.toNanos();
        }

        /** Begins to watch it; returns when it has to end. */
        long begin(Timed exchange) {
            running.add(exchange);
            if (!watched) {
                watch(length);
            }
            return System.nanoTime() + length;
        }

        void end(Timed exchange) {
            running.remove(exchange);
        }

        private void watch(long nanos) {
            watched = true;
            // rounded up, or else an exchange of the last millisecond would be looked at again and again
            vertx.setTimer(Duration.ofNanos(nanos).toMillis() + 1, id -> look());
        }

        private void look() {
            watched = false;
            while (!running.isEmpty()) {
                Timed oldest = running.iterator().next();
                long left = oldest.end() - System.nanoTime();
                if (left > 0) {
                    watch(left);
                    return;
                }
                running.remove(oldest);
                oldest.timeOut();
            }
        }
    }
}
