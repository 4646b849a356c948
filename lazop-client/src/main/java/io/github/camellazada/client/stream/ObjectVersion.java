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
package io.github.camellazada.client.stream;

import java.time.Instant;

/**
 * A state of an object: the time of its last change, and a hash that tells states of equal times apart.
 *
 * @param time  time of the last change as Lazada tells it; the time of reading where Lazada tells none
 * @param state hash of the statuses, 16 hex digits
 */
public record ObjectVersion(Instant time, String state) {

    /** One text for both, such as {@code 2026-11-30T01:02:03Z-0f1e2d3c4b5a6978}; texts sort by the time. */
    @Override
    public String toString() {
        return time + "-" + state;
    }
}
