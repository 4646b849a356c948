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
package io.github.camellazada.model;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * The JSON that a record was read from, so that no field is lost which the record does not name. It is left out when the
 * record is written as JSON, and is never printed, since it may hold a buyer's data.
 *
 * @param json the object as received
 */
@JsonIgnoreType
public record Received(JsonNode json) {

    @Override
    public String toString() {
        return "Received[" + json.size() + " fields]";
    }
}
