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

import java.time.Instant;

/**
 * What a store of writes keeps for one app, to be shown.
 *
 * @param writes   how many writes have not come to an end
 * @param oldest   when the oldest of them was asked for, {@code null} without any
 * @param outcomes how many outcomes no route has taken yet
 */
public record WriteBacklog(long writes, Instant oldest, long outcomes) {
    /** Of a store that keeps nothing. */
    public static final WriteBacklog NOTHING = new WriteBacklog(0, null, 0);

    /** That of two stores together. */
    public WriteBacklog plus(WriteBacklog other) {
        Instant first = oldest == null || other.oldest != null && other.oldest.isBefore(oldest) ? other.oldest : oldest;
        return new WriteBacklog(writes + other.writes, first, outcomes + other.outcomes);
    }
}
