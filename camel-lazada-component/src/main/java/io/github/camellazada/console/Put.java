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
package io.github.camellazada.console;

import java.util.Map;

/** Puts into a map what there is. */
final class Put {
    private Put() {
    }

    static void value(Map<String, Object> shown, String name, Object value) {
        if (value != null) {
            shown.put(name, value);
        }
    }

    static void text(Map<String, Object> shown, String name, Object value) {
        if (value != null) {
            shown.put(name, value.toString());
        }
    }
}
