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
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One committed example of a call: what a route gives, what must then travel, and which shape the answer has.
 * <ul>
 * <li>{@code given}, {@code records}, {@code after}: what has to be there first, see {@link SeedCase}</li>
 * <li>{@code send}: what the route gives as parameters of the {@code uri}, as {@code headers}, as {@code body} or
 * {@code bodyFile}</li>
 * <li>{@code request}: method, path, business parameters of query and form, file parts; a value that is no text is a JSON
 * document</li>
 * <li>{@code answer}: see {@link AnswerShape}</li>
 * </ul>
 *
 * @param name    name of the file
 * @param content the file
 */
record SeedFixture(String name, JsonNode content) {
    private static final Path FOLDER = Path.of("src/test/resources/seed-operations");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<SeedFixture> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().map(SeedFixture::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SeedFixture of(String operation) {
        return read(FOLDER.resolve(operation + ".json"));
    }

    /** The paths that the five seed documents name. */
    static List<String> seedPaths() {
        try {
            return Files.readAllLines(FOLDER.resolve("paths.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(String name) {
        return FOLDER.resolve("files").resolve(name);
    }

    String operation() {
        return content.path("operation").asText();
    }

    JsonNode request() {
        return content.path("request");
    }

    @Override
    public String toString() {
        return name;
    }

    private static SeedFixture read(Path file) {
        try {
            return new SeedFixture(file.getFileName().toString(), JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("The fixture " + file + " cannot be read", e);
        }
    }
}
