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
package io.github.camellazada.examples.finance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which names of fees mean what, from {@code fee-kinds.csv}: the place to change where Lazada names a fee otherwise. */
public final class FeeKinds {
    private final Map<String, FeeKind> kinds = new LinkedHashMap<>();

    /** @param lines one name and its kind, separated by a semicolon; # begins a comment */
    FeeKinds(Reader lines) throws IOException {
        BufferedReader reader = new BufferedReader(lines);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int separator = line.lastIndexOf(';');
            try {
                kinds.put(plain(line.substring(0, Math.max(0, separator))),
                        FeeKind.valueOf(line.substring(separator + 1).trim()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("fee-kinds.csv has the line '" + line
                        + "', but each line is the name of a fee, a semicolon and one of "
                        + java.util.List.of(FeeKind.values()) + ".", e);
            }
        }
    }

    /** The kind of a fee; empty for a name that the file does not have. */
    Optional<FeeKind> of(String name) {
        return Optional.ofNullable(name).map(FeeKinds::plain).map(kinds::get);
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
