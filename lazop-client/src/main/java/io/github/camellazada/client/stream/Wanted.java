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

/**
 * An object that is to be read.
 *
 * @param row  the object without its parts, as far as it was read already, or {@code null}
 * @param told time of its last change as a push has told it, or {@code null}
 */
record Wanted(ObjectNode row, Instant told) {

    /** Without the row, which may hold a buyer's data. */
    @Override
    public String toString() {
        return "Wanted[" + (row == null ? "no row" : "a row") + ", " + told + "]";
    }
}
