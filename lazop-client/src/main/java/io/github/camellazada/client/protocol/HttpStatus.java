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
package io.github.camellazada.client.protocol;

import java.util.Set;

/** Says of HTTP statuses whether what was asked may have been carried out all the same. */
final class HttpStatus {
    private static final int SERVER_ERRORS = 500;
    // a gateway or proxy gave up waiting, would not take the request so early, or saw the connection close
    private static final Set<Integer> BROKEN_OFF = Set.of(408, 425, 499);

    private HttpStatus() {
    }

    /** Whether whoever answered broke off, so that a read may be repeated and nobody knows what became of a write. */
    static boolean isUnfinished(int status) {
        return status >= SERVER_ERRORS || BROKEN_OFF.contains(status);
    }
}
