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

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.annotation.Internal;

/**
 * A hint that an object may have changed.
 *
 * @param scope  where the id is unique
 * @param object id of the object
 * @param source who tells of it
 * @param told   time of the change as a push tells it, or {@code null}
 * @param row    the object as it was read or pushed already, without its parts; {@code null} where it is to be read
 * @param readAt when the reading of the row began, or {@code null} without a row
 */
@Internal
public record Notice(StreamScope scope, String object, ChangeSource source, Instant told, ObjectNode row, Instant readAt) {

    /** A push that names an object. */
    public static Notice pushed(StreamScope scope, String object, Instant told) {
        return new Notice(scope, object, ChangeSource.push, told, null, null);
    }

    /** An object that is to be read again, whatever is known of it. */
    public static Notice replayed(StreamScope scope, String object) {
        return named(scope, object, ChangeSource.backfill);
    }

    /** An id that a listing names, without anything about its object. */
    public static Notice named(StreamScope scope, String object, ChangeSource source) {
        return new Notice(scope, object, source, null, null, null);
    }

    /** A row of a listing. */
    public static Notice listed(StreamScope scope, String object, ChangeSource source, ObjectNode row, Instant readAt) {
        return new Notice(scope, object, source, null, row, readAt);
    }

    /** Without the row, which may hold a buyer's data. */
    @Override
    public String toString() {
        return "Notice[" + scope.stream() + ", object " + object + ", " + source + ", " + told + "]";
    }
}
