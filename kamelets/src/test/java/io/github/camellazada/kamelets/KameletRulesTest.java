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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds each Kamelet to the schema of Kubernetes, to the rules of Camel's own catalogue and to the component. */
class KameletRulesTest {
    private static final CrdSchema CRD = new CrdSchema("/camel.apache.org_kamelets.yaml");
    private static final Set<String> TYPES = Set.of("source", "action", "sink");
    private static final Set<String> FORMATS = Set.of("application-json", "application-octet-stream");

    @ParameterizedTest
    @MethodSource("kamelets")
    void kubernetesTakesItAndDropsNothingOfIt(YamlFile kamelet) {
        assertThat(CRD.faults(kamelet.tree())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void itIsNamedAndDescribedAsTheRulesWant(YamlFile kamelet) throws Exception {
        JsonNode annotations = kamelet.tree().at("/metadata/annotations");

        assertThat(kamelet.fileName()).isEqualTo(kamelet.name() + ".kamelet.yaml");
        assertThat(kamelet.name()).matches("lazada(-[a-z]+)+").endsWith("-" + kamelet.type());
        assertThat(kamelet.type()).isIn(TYPES);
        assertThat(kamelet.tree().at("/metadata/labels").path("camel.apache.org/kamelet.verified").asText()).isEqualTo("true");
        assertThat(kamelet.definition().path("title").asText()).startsWith("Lazada ").isEqualToIgnoringCase(
                kamelet.name().replace('-', ' '));
        assertThat(annotations.propertyStream().map(Map.Entry::getKey)).contains("camel.apache.org/kamelet.support.level",
                "camel.apache.org/provider", "camel.apache.org/kamelet.group", "camel.apache.org/kamelet.namespace");
        assertThat(annotations.path("camel.apache.org/catalog.version").asText() + "-SNAPSHOT").startsWith(version());
        String icon = annotations.path("camel.apache.org/kamelet.icon").asText();
        assertThat(icon).startsWith("data:image/svg+xml;base64,");
        byte[] svg = Base64.getDecoder().decode(icon.substring(icon.indexOf(',') + 1));
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg))
                .getDocumentElement().getTagName()).isEqualTo("svg");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void everyDescriptionIsASentence(YamlFile kamelet) {
        List<JsonNode> described = kamelet.tree().path("spec").findParents("description");

        assertThat(described).hasSizeGreaterThan(10);
        assertThat(described.stream().map(node -> node.path("description")).filter(JsonNode::isTextual).map(JsonNode::asText))
                .filteredOn(text -> !text.contains("\n")).allMatch(text -> text.matches(".*[.a-zA-Z)0-9]"));
        assertThat(kamelet.definition().path("description").asText()).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void everyPropertyIsWholeAndUsed(YamlFile kamelet) {
        assertThat(kamelet.definition().path("type").asText()).isEqualTo("object");
        kamelet.properties().properties().forEach(entry -> {
            String name = entry.getKey();
            JsonNode property = entry.getValue();
            assertThat(property.path("title").asText()).as(name).isNotBlank();
            assertThat(property.path("description").asText()).as(name).endsWith(".");
            assertThat(property.path("type").asText()).as(name).isIn("string", "integer", "boolean");
            assertThat(property.has("example") || property.has("default") || property.has("enum")
                    || property.path("format").asText().equals("password")
                    || !property.path("type").asText().equals("string")).as(name + " shows what a value looks like").isTrue();
            assertThat(property.path("x-descriptors").toString().contains("urn:camel:group:credentials"))
                    .as(name + " is a credential").isEqualTo(property.path("format").asText().equals("password")
                            || Set.of("appKey", "tokenStore").contains(name));
            assertThat(property.has("default") && required(kamelet).contains(name)).as(name).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void theTemplateUsesWhatIsDeclaredAndNothingElse(YamlFile kamelet) {
        Set<String> expected = kamelet.properties().propertyStream()
                .map(property -> property.getValue().has("default") || required(kamelet).contains(property.getKey())
                        ? property.getKey()
                        : "?" + property.getKey())
                .collect(Collectors.toCollection(TreeSet::new));

        // every source whose mode chooses the endpoint reads topics, and few have such a property
        Set<String> used = Templates.placeholders(kamelet.tree().at("/spec/template").toString());
        if (used.contains("mode") && !expected.contains("?topics")) {
            used.remove("?topics");
        }
        assertThat(used).isEqualTo(expected);
        assertThat(Templates.asksTheEnvironment(kamelet.tree().at("/spec/template").toString())).isFalse();
        assertThat(kamelet.properties().propertyStream().map(Map.Entry::getKey)).containsAll(required(kamelet));
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void everyEndpointIsValidInTheCatalogue(YamlFile kamelet) {
        // the catalogue takes an object by reference only, where the component reads jdbc:NAME as well
        List<String> uris = Templates.lazadaUris(kamelet).stream().map(uri -> uri.replace("=jdbc:shop", "=#bean:name"))
                .toList();

        assertThat(uris).isNotEmpty().allSatisfy(uri -> assertThat(Templates.faults(uri)).as(uri).isEmpty());
        String from = kamelet.tree().at("/spec/template/from/uri").asText();
        if (kamelet.type().equals("source")) {
            assertThat(from).startsWith("{{lazada-kamelet:component}}:");
            assertThat(kamelet.tree().at("/spec/template/from/steps").findValuesAsText("to")).contains("kamelet:sink");
        } else {
            assertThat(from).isEqualTo("kamelet:source");
        }
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void theDataTypesAreKnown(YamlFile kamelet) throws IOException {
        JsonNode dataTypes = kamelet.tree().at("/spec/dataTypes");

        assertThat(dataTypes.propertyStream().map(Map.Entry::getKey))
                .containsExactlyElementsOf(kamelet.type().equals("source") ? List.of("out") : List.of("in", "out"));
        for (JsonNode direction : dataTypes) {
            // Camel applies a default since 4.18.1, and its JSON type fails on text and on empty bodies
            assertThat(direction.path("types").has(direction.path("default").asText()))
                    .isEqualTo(kamelet.type().equals("source"));
            for (JsonNode type : direction.path("types")) {
                String format = type.path("format").asText();
                assertThat(type.path("mediaType").asText()).contains("/");
                if (format.startsWith("lazada:")) {
                    assertThat(getClass().getResource("/META-INF/services/org/apache/camel/transformer/"
                            + format.replace(':', '-'))).as(format).isNotNull();
                } else {
                    assertThat(format).isIn(FORMATS);
                }
            }
        }
        if (!kamelet.type().equals("source")) {
            assertThat(dataTypes.at("/in/headers").propertyStream().map(Map.Entry::getKey)).contains("CamelLazadaSellerId",
                    "CamelLazadaCountry");
        }
        if (kamelet.type().equals("source")) {
            assertThat(dataTypes.at("/out/types").propertyStream().map(Map.Entry::getKey)).containsExactly("json",
                    "cloudevents");
        }
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void itBringsWhatItsTemplateNeeds(YamlFile kamelet) throws IOException {
        List<String> dependencies = StreamSupport.stream(kamelet.tree().at("/spec/dependencies").spliterator(), false)
                .map(JsonNode::asText).toList();

        assertThat(dependencies).contains("mvn:io.github.camel-lazada:camel-lazada-kamelets:" + version(), "camel:kamelet",
                "camel:core");
        assertThat(dependencies.contains("camel:jq"))
                .isEqualTo(kamelet.tree().at("/spec/template").findValue("jq") != null);
        assertThat(dependencies.contains("camel:platform-http"))
                .isEqualTo(kamelet.kind().map(EndpointKind::listens).orElseThrow());
    }

    static List<YamlFile> kamelets() {
        List<YamlFile> kamelets = YamlFile.kamelets();
        assertThat(kamelets).hasSizeGreaterThan(15);
        return kamelets;
    }

    private static List<String> required(YamlFile kamelet) {
        return StreamSupport.stream(kamelet.definition().path("required").spliterator(), false).map(JsonNode::asText).toList();
    }

    private static String version() throws IOException {
        return Pattern.compile("<version>(.*)</version>").matcher(Files.readString(Path.of("pom.xml").toAbsolutePath()))
                .results()
                .findFirst().orElseThrow().group(1);
    }
}
