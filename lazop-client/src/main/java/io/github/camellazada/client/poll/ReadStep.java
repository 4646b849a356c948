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

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** One page of a window, and what has to be read after it. */
interface ReadStep {

    Found read(PageSource source);

    /**
     * @param rows rows of the page
     * @param then what to read next, in this order, before all that was waiting
     */
    record Found(List<JsonNode> rows, List<ReadStep> then) {

        static Found last(List<JsonNode> rows) {
            return new Found(rows, List.of());
        }
    }
}
