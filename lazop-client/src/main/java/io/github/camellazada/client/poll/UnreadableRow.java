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

import io.github.camellazada.annotation.Internal;

/**
 * A row of a listing from which object or time cannot be read.
 *
 * @param bytes  the row as JSON
 * @param reason what is wrong with it, without its content
 * @param window the window in which it stood; {@code null} where the listing is read as a whole
 */
@Internal
public record UnreadableRow(byte[] bytes, String reason, PollWindow window) {

    /** Without the row, which may hold buyers' data. */
    @Override
    public String toString() {
        return "UnreadableRow[" + reason + ", " + bytes.length + " bytes]";
    }
}
