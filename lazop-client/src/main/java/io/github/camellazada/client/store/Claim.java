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
package io.github.camellazada.client.store;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The right of one process to end some writes of a store. Whoever claims them after its time is over has another one, so that
 * what this one still says of them is not heard any more.
 *
 * @param id    tells claims apart
 * @param since when it was made
 * @param until from when on others may claim the same writes
 */
public record Claim(String id, Instant since, Instant until) {

    /** Another one each time. */
    public static Claim of(Instant now, Duration length) {
        return new Claim(UUID.randomUUID().toString(), now, now.plus(length));
    }
}
