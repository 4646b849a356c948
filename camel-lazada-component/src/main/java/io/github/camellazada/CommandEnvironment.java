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
package io.github.camellazada;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command is told besides its arguments, which other users of a machine can read. A variable holds the value, or one of
 * the same name and {@code _FILE} the file that holds it.
 */
final class CommandEnvironment {
    private static final String FILE = "_FILE";

    private final Map<String, String> variables;

    CommandEnvironment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** The value, or {@code null} where there is none. */
    String get(String name) {
        String value = variables.get(name);
        String file = variables.get(name + FILE);
        if (value != null && !value.isBlank() || file == null || file.isBlank()) {
            return value == null || value.isBlank() ? null : value.strip();
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("The file " + file + " of " + name + FILE + " cannot be read; it must exist and"
                    + " belong to the user who runs this command", e);
        }
    }

    /** The value; fails where there is none. */
    String required(String name) {
        String value = get(name);
        if (value == null) {
            throw new IllegalArgumentException("The environment has no " + name + " and no " + name + FILE);
        }
        return value;
    }
}
