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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.camellazada.client.json.PlainJson;

/**
 * Writes typed records and push events as the JSON that their published schemas describe: ids as text, times as ISO 8601 in
 * UTC, amounts with all their digits.
 */
public final class LazadaJson {
    /** Neither a double nor 1E+2: 100.00 stays 100.00 in both directions. */
    public static final JsonMapper MAPPER = PlainJson.MAPPER;

    private LazadaJson() {
    }

    /**
     * The JSON of a record, of a push event or of a list of them.
     *
     * @throws IllegalArgumentException if the value is of a kind that has no JSON form; the text names its class only, since
     *                                  the value may hold personal data
     */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A " + value.getClass().getName() + " cannot be written as JSON ("
                    + e.getClass().getSimpleName() + ")");
        }
    }
}
