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
package io.github.camellazada.client.reconcile;

import java.time.Duration;
import java.time.Instant;

import io.github.camellazada.client.time.Backoff;

/**
 * When an unknown write is looked up again: after ten seconds at first, then after twice as long each time, up to ten minutes.
 *
 * @param longest how long after the call the last look may be
 */
record FollowUpPace(Duration longest) {
    /** The pause between a call and the first later read of its outcome. */
    static final Duration FIRST_READ = Duration.ofSeconds(10);

    private static final Backoff PAUSES = new Backoff(FIRST_READ, Duration.ofMinutes(10));

    /** When it is looked up next; not before then. */
    Instant next(int looks, Instant now) {
        return now.plus(PAUSES.after(looks + 1));
    }

    boolean isOver(Instant sent, Instant next) {
        return next.isAfter(sent.plus(longest));
    }
}
