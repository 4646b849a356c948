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
package io.github.camellazada.client.time;

import java.time.Duration;
import java.time.Instant;

import io.github.camellazada.annotation.Internal;

/**
 * A rest by a clock that somebody may set back.
 *
 * @param since when it began
 * @param until when it is over
 */
@Internal
public record Rest(Instant since, Instant until) {
    /** One that is over. */
    public static final Rest OVER = new Rest(Instant.EPOCH, Instant.EPOCH);

    /** A rest that begins now. */
    public static Rest of(Instant now, Duration length) {
        return new Rest(now, now.plus(length));
    }

    /** Not before it began either: then the clock was set back, and the end is too far away. */
    public boolean isOn(Instant now) {
        return !now.isBefore(since) && now.isBefore(until);
    }
}
