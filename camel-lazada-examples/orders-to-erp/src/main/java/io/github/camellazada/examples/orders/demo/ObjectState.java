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
package io.github.camellazada.examples.orders.demo;

import java.util.Map;

/**
 * An order or a return as somebody sees it: as Lazada does, or as a sink holds it.
 *
 * @param seller seller id
 * @param id     order or reverse order id
 * @param lines  status of each line by its id
 */
public record ObjectState(String seller, String id, Map<String, String> lines) {

    /** What tells objects apart: ids are unique only within a seller. */
    public String key() {
        return seller + ':' + id;
    }
}
