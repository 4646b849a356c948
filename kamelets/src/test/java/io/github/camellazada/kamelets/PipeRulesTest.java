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
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds each Pipe to the schema of Kubernetes and to the Kamelets that it binds. */
class PipeRulesTest {
    private static final CrdSchema CRD = new CrdSchema("/camel.apache.org_pipes.yaml");

    @ParameterizedTest
    @MethodSource("pipes")
    void kubernetesTakesItAndDropsNothingOfIt(YamlFile pipe) {
        assertThat(CRD.faults(pipe.tree())).isEmpty();
        assertThat(pipe.fileName()).isEqualTo(pipe.name() + ".yaml");
    }

    @ParameterizedTest
    @MethodSource("pipes")
    void itGivesEachKameletWhatItNeedsAndNothingThatItDoesNotHave(YamlFile pipe) throws IOException {
        Set<String> settings = settings();
        List<JsonNode> ends = ends(pipe);

        assertThat(ends.stream().map(end -> end.at("/ref/name").asText())).anyMatch(name -> name.startsWith("lazada-"));
        for (JsonNode end : ends) {
            if (!end.has("ref")) {
                assertThat(Templates.faults(end.path("uri").asText().replaceAll("\\{\\{.*?}}", "x"))).isEmpty();
                continue;
            }
            String name = end.at("/ref/name").asText();
            JsonNode definition = YamlFile.parse(ComponentOptions.resource("/kamelets/" + name + ".kamelet.yaml"))
                    .at("/spec/definition");
            Set<String> given = names(end.path("properties"));
            assertThat(given).as(name).isSubsetOf(names(definition.path("properties")));
            settings.stream().filter(key -> key.startsWith("camel.kamelet." + name + "."))
                    .forEach(key -> given.add(key.substring(key.lastIndexOf('.') + 1)));
            assertThat(given).as(name).containsAll(StreamSupport.stream(definition.path("required").spliterator(), false)
                    .map(JsonNode::asText).toList());
            for (JsonNode type : end.path("dataTypes")) {
                assertThat(getClass().getResource("/META-INF/services/org/apache/camel/transformer/"
                        + type.path("scheme").asText() + "-" + type.path("format").asText())).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pipes")
    void itHoldsNoSecret(YamlFile pipe) {
        assertThat(pipe.text()).doesNotContainIgnoringCase("secret:").doesNotContainIgnoringCase("token:");
    }

    static List<YamlFile> pipes() {
        List<YamlFile> pipes = YamlFile.pipes();
        assertThat(pipes).hasSize(6);
        return pipes;
    }

    private static List<JsonNode> ends(YamlFile pipe) {
        JsonNode spec = pipe.tree().path("spec");
        return Stream.concat(Stream.of(spec.path("source"), spec.path("sink")),
                StreamSupport.stream(spec.path("steps").spliterator(), false)).toList();
    }

    private static Set<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> settings() throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("pipes", "application.properties").toAbsolutePath())) {
            settings.load(file);
        }
        return settings.stringPropertyNames();
    }
}
