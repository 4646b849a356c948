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
package io.github.camellazada.examples.promotions;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes lines of CSV. */
final class Csv {
    private Csv() {
    }

    /** A line of these values; texts are quoted, and an absent value is empty. */
    static String line(Object... values) {
        return Arrays.stream(values).map(value -> value == null
                ? ""
                : value instanceof Number
                        ? value.toString()
                        : '"' + value.toString().replace("\"", "\"\"").replaceAll("[\\r\\n]+", " ") + '"')
                .collect(Collectors.joining(","));
    }
}
