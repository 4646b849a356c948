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

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.annotation.Internal;

/**
 * One row of a listing.
 *
 * @param json    the row
 * @param object  id of the object within the seller; a hash of the row where the listing names none
 * @param time    the time by which the listing chooses the row, or {@code null} where the row does not tell it
 * @param version time and hash of the row: equal for equal rows, different where anything in the row differs
 */
@Internal
public record ListingRow(JsonNode json, String object, Instant time, String version) {

    /** Object and version in one text, equal whenever Lazada lists the same state again. */
    public String key() {
        return object + "@" + version;
    }

    /** Without the row, which may hold buyers' data. */
    @Override
    public String toString() {
        return "ListingRow[" + key() + "]";
    }
}
