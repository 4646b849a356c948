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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources of all modules of the project. */
final class ProjectSources {
    private ProjectSources() {
    }

    /** The text of each file that is no test, by the full name of its type. */
    static Map<String, String> main() {
        try (Stream<Path> files = Files.find(Path.of(".."), 16, (file, attributes) -> file.toString().endsWith(".java")
                && file.toString().contains("/src/main/java/"))) {
            Map<String, String> sources = new TreeMap<>();
            files.forEach(file -> sources.put(file.toString().replaceFirst(".*/src/main/java/", "")
                    .replaceFirst("\\.java$", "").replace('/', '.'), read(file)));
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
