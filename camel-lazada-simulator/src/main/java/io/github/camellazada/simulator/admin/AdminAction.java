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
package io.github.camellazada.simulator.admin;

import com.fasterxml.jackson.databind.JsonNode;

/** Something that the admin API does. */
@FunctionalInterface
public interface AdminAction {

    /**
     * Does it.
     *
     * @param request the JSON body of a POST, or the query of a GET
     * @return what is answered
     * @throws IllegalArgumentException where the request makes no sense; answered with 400 and its message
     */
    JsonNode run(JsonNode request);
}
