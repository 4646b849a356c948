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
package io.github.camellazada.client.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses between attempts: any length up to an end that doubles, so that calls which failed together do not come back together. */
final class Backoff {
    private static final long CAP_MILLIS = 30_000;
    private static final int MOST_DOUBLINGS = 16;

    private final long firstMillis;

    Backoff(Duration first) {
        this.firstMillis = first.toMillis();
    }

    Duration pause(int attempts) {
        long end = Math.min(CAP_MILLIS, firstMillis << Math.min(attempts - 1, MOST_DOUBLINGS));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(end + 1));
    }
}
