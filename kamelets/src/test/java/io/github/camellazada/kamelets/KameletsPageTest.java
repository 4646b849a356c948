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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.tooling.model.ComponentModel.EndpointOptionModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the tables of the page about Kamelets to the files; {@code -Dkamelets.write=true} writes them anew. */
class KameletsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "kamelets.adoc").toAbsolutePath();
    private static final List<String> TYPES = List.of("source", "action", "sink");
    private static final ComponentOptions OPTIONS = new ComponentOptions();
    private static final GeneratedParts PARTS = new GeneratedParts(OPTIONS);

    @Test
    void theTablesAreThoseOfTheFiles() throws IOException {
        String page = Files.readString(PAGE);
        String current = replace(replace(page, "kamelets", kamelets()), "options", options());

        if (Boolean.getBoolean("kamelets.write")) {
            Files.writeString(PAGE, current);
        } else {
            assertThat(page.equals(current))
                    .as("docs/kamelets.adoc is behind the Kamelets: run this test with -Dkamelets.write=true").isTrue();
        }
    }

    @Test
    void theCommandBringsTheDatabaseOfTheBuild() throws IOException {
        String pom = Files.readString(Path.of("..", "pom.xml").toAbsolutePath());
        String version = Pattern.compile("<h2.version>(.*)</h2.version>").matcher(pom).results().findFirst().orElseThrow()
                .group(1);

        assertThat(Files.readString(PAGE)).contains("--dep=mvn:com.h2database:h2:" + version + "\n");
    }

    @Test
    void thePipeOfThePageIsTheFile() throws IOException {
        String pipe = Files.readString(Path.of("pipes", "lazada-orders-to-files.yaml").toAbsolutePath());

        assertThat(Files.readString(PAGE)).contains("----\n" + pipe.substring(pipe.indexOf("apiVersion:")).strip() + "\n----");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kamelets.adoc", "tools.adoc"})
    void theProjectOfThePageHasWhatTheKameletsNeed(String page) throws IOException {
        Path pages = PAGE.getParent();
        String project = Files.readString(pages.resolve("recipes/index.adoc")) + Files.readString(pages.resolve(page));

        assertThat(YamlFile.kamelets().stream().flatMap(kamelet -> kamelet.tree().at("/spec/dependencies").valueStream())
                .map(JsonNode::asText).filter(name -> name.startsWith("camel:")).distinct())
                .contains("camel:jq")
                .allSatisfy(name -> assertThat(project).containsPattern("<artifactId>camel-" + name.substring(6) + "\\b"));
    }

    private static String kamelets() {
        StringBuilder table = new StringBuilder("[cols=\"3,4,3,3\",options=\"header\"]\n|===\n"
                + "| Kamelet | What it does | Properties of its own | Data types\n");
        YamlFile.kamelets().stream().map(PARTS::current).sorted(Comparator.comparing(kamelet -> TYPES.indexOf(kamelet.type())))
                .forEach(kamelet -> table.append("\n| `").append(kamelet.name()).append("` +\n").append(kamelet.type())
                        .append(", _").append(kamelet.kind().orElseThrow()).append("_ options\n| ")
                        .append(paragraph(kamelet.definition().path("description").asText())).append("\n| ")
                        .append(own(kamelet)).append("\n| ").append(dataTypes(kamelet.tree().at("/spec/dataTypes")))
                        .append('\n'));
        return table.append("|===\n").toString();
    }

    private static String options() {
        StringBuilder table = new StringBuilder("[cols=\"1,6\",options=\"header\"]\n|===\n| Kamelets | Options\n");
        for (EndpointKind kind : EndpointKind.values()) {
            table.append("\n| _").append(kind).append("_\n| ").append(OPTIONS.offered(kind).stream()
                    .map(EndpointOptionModel::getName).map(name -> "`" + name + "`").collect(Collectors.joining(",\n")))
                    .append('\n');
        }
        return table.append("|===\n").toString();
    }

    private static String own(YamlFile kamelet) {
        Set<String> shared = OPTIONS.offered(kamelet.kind().orElseThrow()).stream().map(EndpointOptionModel::getName)
                .collect(Collectors.toSet());
        shared.add("component");
        return kamelet.properties().propertyStream().filter(property -> !shared.contains(property.getKey()))
                .map(property -> "`" + property.getKey() + "`" + fallback(property.getValue()))
                .collect(Collectors.joining(" +\n"));
    }

    private static String fallback(JsonNode property) {
        String text = property.path("default").asText();
        return text.isEmpty() ? "" : " (" + text.replace(",", ", ") + ")";
    }

    private static String dataTypes(JsonNode dataTypes) {
        return dataTypes.propertyStream().map(direction -> direction.getKey() + ": " + direction.getValue().path("types")
                .propertyStream().map(Map.Entry::getKey).map(name -> "`" + name + "`").collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" +\n"));
    }

    private static String paragraph(String description) {
        return description.split("\n\n")[0].replace("|", "\\|").stripTrailing();
    }

    private static String replace(String page, String part, String table) {
        String start = "// generated: " + part + "\n";
        int from = page.indexOf(start) + start.length();
        return page.substring(0, from) + table + page.substring(page.indexOf("// end of generated: " + part));
    }
}
