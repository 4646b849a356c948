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

import io.github.camellazada.client.concurrent.BoundedMap;

/** Remembers the latest change of each object that a push has told, of 100,000 objects at most, to know what pushes have missed. */
final class PushMemory {
    // of a push that tells no time: it may have told of any change so far
    private static final Instant ANY = Instant.parse("9999-01-01T00:00:00Z");

    private final BoundedMap<Key, Instant> told = new BoundedMap<>(100_000);

    void add(StreamScope scope, String object, Instant time) {
        told.merge(new Key(scope, object), time == null ? ANY : time, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Whether a push has told of a change of that time, or of a later one. */
    boolean knows(StreamScope scope, String object, Instant change) {
        Instant latest = told.get(new Key(scope, object));
        return latest != null && !latest.plus(VersionRule.BLUR).isBefore(change);
    }

    private record Key(StreamScope scope, String object) {
    }
}
