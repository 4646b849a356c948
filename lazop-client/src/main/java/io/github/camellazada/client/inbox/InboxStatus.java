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
package io.github.camellazada.client.inbox;

import java.time.Instant;

/**
 * What an inbox keeps for one app.
 *
 * @param open    rows that have not ended
 * @param bytes   size of the bodies of open rows
 * @param oldest  when the oldest open row was stored, {@code null} without any
 * @param waiting open rows that wait for another attempt
 * @param dead    dead letters
 */
public record InboxStatus(long open, long bytes, Instant oldest, long waiting, long dead) {
    /** Of an inbox that keeps nothing. */
    public static final InboxStatus NOTHING = new InboxStatus(0, 0, null, 0, 0);

    /** That of two parts of an inbox together. */
    public InboxStatus plus(InboxStatus other) {
        Instant first = oldest == null || other.oldest != null && other.oldest.isBefore(oldest) ? other.oldest : oldest;
        return new InboxStatus(open + other.open, bytes + other.bytes, first, waiting + other.waiting, dead + other.dead);
    }
}
