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
package io.github.camellazada.kamelets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** One file of this module, a Kamelet or a Pipe. */
record YamlFile(Path path, String text, JsonNode tree) {
    /** Kubernetes refuses a name that comes twice in one object; Camel and Jackson pass over it. */
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    private static final Path MODULE = Path.of("");
    private static final Path PIPES = Path.of("pipes");

    static List<YamlFile> kamelets() {
        return in(MODULE, ".kamelet.yaml");
    }

    static List<YamlFile> pipes() {
        return in(PIPES, ".yaml");
    }

    static Stream<YamlFile> all() {
        return Stream.of(kamelets(), pipes()).flatMap(List::stream);
    }

    static JsonNode parse(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fileName() {
        return path.getFileName().toString();
    }

    String name() {
        return tree.at("/metadata/name").asText();
    }

    /** {@code source}, {@code action} or {@code sink}; of a Kamelet only. */
    String type() {
        return tree.path("metadata").path("labels").path("camel.apache.org/kamelet.type").asText();
    }

    JsonNode definition() {
        return tree.at("/spec/definition");
    }

    JsonNode properties() {
        return definition().path("properties");
    }

    /** Which options of the component it offers. */
    Optional<EndpointKind> kind() {
        return Stream.of(EndpointKind.values()).filter(kind -> text.contains("# generated: options of " + kind + "\n"))
                .findFirst();
    }

    @Override
    public String toString() {
        return fileName();
    }

    private static List<YamlFile> in(Path folder, String end) {
        if (!Files.isDirectory(folder.toAbsolutePath())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.toAbsolutePath())) {
            return files.filter(file -> file.getFileName().toString().endsWith(end)).sorted().map(YamlFile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static YamlFile read(Path file) {
        try {
            String text = Files.readString(file);
            return new YamlFile(file, text, parse(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
