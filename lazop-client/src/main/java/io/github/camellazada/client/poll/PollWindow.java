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
package io.github.camellazada.client.poll;

import java.time.Instant;

import io.github.camellazada.annotation.Internal;

/**
 * The rows of a listing from one time on, up to another one that does not belong to it.
 *
 * @param from first instant
 * @param to   first instant behind it
 */
@Internal
public record PollWindow(Instant from, Instant to) {

    public PollWindow {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("The window from " + from + " to " + to + " is empty");
        }
    }
}
