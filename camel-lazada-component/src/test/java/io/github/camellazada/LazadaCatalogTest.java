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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.catalog.OperationCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LazadaCatalogTest {
    /** All but the names of data types, which look like URIs. */
    private static final Pattern URI = Pattern.compile("[\"`](lazada:(?!application-)[a-z][^\"`\\s{}]*)[\"`]");
    private static final Pattern NAMED_STORE = Pattern.compile("(\\w+Store|pushInbox)=(?:jdbc|file|kafka|memory)[^&]*");
    private static final DefaultCamelCatalog CATALOG = catalog();

    @Test
    void theCatalogListsEveryOperationAndTheSpecialValues() {
        List<String> names = CATALOG.componentModel("lazada").getEndpointOptions().stream()
                .filter(option -> option.getName().equals("operation")).findFirst().orElseThrow().getEnums();

        assertThat(names).hasSize(425).contains("raw", "push", "authorize", "outcomes", "stream", "upload")
                .containsAll(OperationCatalog.all().stream().map(operation -> operation.name()).toList());
        assertThat(Stream.of(LazadaOperation.values()).filter(operation -> !operation.isSpecial())).hasSize(419);
    }

    @ParameterizedTest
    @MethodSource("documented")
    void everyUriInTheDocsIsValid(String uri) {
        // the catalog accepts only a bean for the type of a store, as for its own scheduler=quartz; the component also reads a text
        EndpointValidationResult result = CATALOG
                .validateEndpointProperties(NAMED_STORE.matcher(uri).replaceAll("$1=#bean:store"));

        assertThat(result.isSuccess()).as(result.summaryErrorMessage(false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lazada:order-gets", "lazada:orders-get?countri=SG",
            "lazada:orders-get?country=XX", "lazada:orders-get?outputType=xml", "lazada:push?ackMode=never",
            "lazada:push?maxPushSize=much"})
    void aMisspeltUriIsRefused(String uri) {
        assertThat(CATALOG.validateEndpointProperties(uri).isSuccess()).isFalse();
    }

    /** As tools do that look through the jars of a project: from the list of schemes to the class, and from its package to the JSON. */
    @Test
    void aToolFindsTheOptionsByTheSchemeAlone() throws IOException {
        Path resources = Path.of("src/generated/resources/META-INF");
        Path services = resources.resolve("services/org/apache/camel");
        assertThat(properties(services.resolve("component.properties")).getProperty("components").split(" "))
                .containsExactly("lazada");
        String type = properties(services.resolve("component/lazada")).getProperty("class");
        String folder = type.substring(0, type.lastIndexOf('.')).replace('.', '/');
        DefaultCamelCatalog catalog = new DefaultCamelCatalog();

        catalog.addComponent("lazada", type, Files.readString(resources.resolve(folder).resolve("lazada.json")));

        assertThat(catalog.componentModel("lazada").getArtifactId()).isEqualTo("camel-lazada");
        assertThat(catalog.validateConfigurationProperty("camel.component.lazada.push-inbox=#bean:inbox").isSuccess()).isTrue();
        assertThat(catalog.validateConfigurationProperty("camel.component.lazada.push-inboxes=#bean:inbox").isSuccess())
                .isFalse();
        assertThat(catalog.validateEndpointProperties("lazada:stream:orders?pollFrom=2026-01-01").isSuccess()).isTrue();
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return properties;
    }

    @Test
    void theOptionTopicListsEveryTopic() {
        String description = CATALOG.componentModel("lazada").getEndpointOptions().stream()
                .filter(option -> option.getName().equals("topic")).findFirst().orElseThrow().getDescription();

        assertThat(description.replaceFirst(".*Names: ", "").replace(".", "").split(", ")).containsExactly(
                Stream.of(LazadaTopic.values()).filter(topic -> !topic.isStream()).map(LazadaTopic::toString)
                        .toArray(String[]::new));
    }

    @Test
    void secretsAreMarked() {
        assertThat(CATALOG.componentModel("lazada").getEndpointOptions().stream().filter(option -> option.isSecret())
                .map(option -> option.getName())).contains("appSecret", "accessToken", "proxyPassword");
    }

    @Test
    void theHeadersAreListed() {
        assertThat(CATALOG.componentModel("lazada").getEndpointHeaders().stream().map(header -> header.getName()))
                .contains(LazadaConstants.SELLER_ID, LazadaConstants.PUSH_KEY, LazadaConstants.ITEMS);
    }

    static Stream<String> documented() throws IOException {
        List<String> uris = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(Path.of("..", "docs"))) {
            for (Path page : Stream
                    .concat(pages.filter(page -> page.toString().endsWith(".adoc")), Stream.of(Path.of("..", "README.md")))
                    .toList()) {
                URI.matcher(Files.readString(page)).results().map(match -> match.group(1)).forEach(uris::add);
            }
        }
        assertThat(uris).hasSizeGreaterThan(30);
        return uris.stream().distinct();
    }

    private static DefaultCamelCatalog catalog() {
        DefaultCamelCatalog catalog = new DefaultCamelCatalog();
        try (var json = LazadaCatalogTest.class.getResourceAsStream("/META-INF/io/github/camellazada/lazada.json")) {
            catalog.addComponent("lazada", LazadaComponent.class.getName(),
                    new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return catalog;
    }
}
