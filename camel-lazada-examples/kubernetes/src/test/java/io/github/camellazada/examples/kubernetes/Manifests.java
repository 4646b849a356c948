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
package io.github.camellazada.examples.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The objects in the files of the manifests. */
final class Manifests {
    /** Kubernetes refuses a name that comes twice in one object. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();

    private Manifests() {
    }

    /** One object of a file. */
    record Manifest(Path file, JsonNode json) {
        String kind() {
            return json.path("kind").asText();
        }

        @Override
        public String toString() {
            return file + " " + kind() + " " + json.at("/metadata/name").asText();
        }
    }

    static List<Path> files() {
        try (Stream<Path> found = Files.walk(Path.of("."), 2)) {
            return found.map(Path::normalize).filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.startsWith("target")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Manifest> all() {
        List<Manifest> all = new ArrayList<>();
        files().forEach(file -> all.addAll(of(file)));
        return all;
    }

    static List<Manifest> of(Path file) {
        try (MappingIterator<JsonNode> documents = YAML.readerFor(JsonNode.class).readValues(file.toFile())) {
            return documents.readAll().stream().map(json -> new Manifest(file, json)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode the(String kind, String name) {
        return all().stream().filter(manifest -> manifest.kind().equals(kind))
                .filter(manifest -> manifest.json().at("/metadata/name").asText().equals(name)).findFirst().orElseThrow()
                .json();
    }
}
