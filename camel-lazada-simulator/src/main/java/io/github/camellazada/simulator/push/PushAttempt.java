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

import java.time.Duration;
import java.time.Instant;

/**
 * One try to deliver a push.
 *
 * @param at      simulated time
 * @param status  HTTP status, or 0 if none came within 500 ms
 * @param took    how long the answer took
 * @param failure why no answer came, or {@code null}
 */
public record PushAttempt(Instant at, int status, Duration took, String failure) {

    /** Whether the app took it. */
    public boolean isAccepted() {
        return status == 200;
    }
}
