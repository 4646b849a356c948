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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.StreamCatalog;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.catalog.StreamDescriptor.Fetch;
import io.github.camellazada.catalog.UploadCatalog;
import io.github.camellazada.catalog.UploadDescriptor;
import io.github.camellazada.client.GeneratedPage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Writes which example, guide, recipe or Kamelet uses each operation that Lazada's guides name; {@code -Dpage.write=true}. */
class UsedOperationsPageTest {
    private static final Path PROJECT = Path.of("..");
    private static final GeneratedPage PAGE = new GeneratedPage("used-operations.adoc");
    private static final Pattern CALLED = Pattern
            .compile("(?:lazada\\w*:|component}}:|operation[=:] ?\"?|lazada\\(\")([a-z0-9]+(?:-[a-z0-9]+)+)");
    private static final Pattern CONSTANT = Pattern.compile("LazadaOperation\\.([A-Z0-9_]+)");
    private static final Pattern STREAM = Pattern.compile("(?:stream:|lazada-source:)([a-z-]+)");
    private static final Pattern UPLOAD = Pattern.compile("(?:lazada|component}}):upload:([a-z-]+)");
    private static final Pattern KAMELET = Pattern.compile("lazada(?:-[a-z]+)+-(?:source|action|sink)");
    private static final Set<String> ROUTES = Set.of("java", "yaml", "properties", "adoc");

    @Test
    void thePageTellsWhereEachOperationIsUsed() throws IOException {
        Map<String, Set<String>> places = new TreeMap<>();
        for (Path file : files()) {
            String place = place(file);
            operations(Files.readString(file)).forEach(name -> places.computeIfAbsent(name, any -> new TreeSet<>()).add(place));
        }
        List<LazadaOperation> documented = SeedFixture.seedPaths().stream()
                .map(path -> OperationCatalog.byPath(path).orElseThrow()).toList();
        long used = documented.stream().filter(operation -> places.containsKey(operation.toString())).count();

        PAGE.check(PAGE.with("operations", "%d of %d operations are used.\n\n".formatted(used, documented.size())
                + table(documented, places)), "the examples, guides, recipes and Kamelets");
    }

    @Test
    void aPlaceIsFoundByEachWayOfNamingAnOperation() {
        assertThat(operations("to(\"lazada:order-get?x=1\")")).containsExactly("order-get");
        assertThat(operations("uri: \"{{lazada-kamelet:component}}:image-upload\"")).containsExactly("image-upload");
        assertThat(operations("operation: \"voucher-none\", LazadaOperation.SELLER_GET")).containsExactly("seller-get");
        assertThat(operations("from(\"lazada:stream:reviews\")")).containsExactly("products-get",
                "review-seller-history-list", "review-seller-list-v2");
        assertThat(operations("to(\"lazada:upload:video?x=1\")")).containsExactly("media-video-block-commit",
                "media-video-block-create", "media-video-block-upload", "media-video-get", "media-video-quota-get");
        assertThat(operations("an order-get somewhere")).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> examples = Files.walk(PROJECT.resolve("camel-lazada-examples"));
                Stream<Path> kamelets = Files.walk(PROJECT.resolve("kamelets"), 2);
                Stream<Path> guides = Files.walk(PROJECT.resolve("docs").resolve("guides"));
                Stream<Path> recipes = Files.walk(PROJECT.resolve("docs").resolve("recipes"))) {
            return Stream.of(examples.filter(file -> !file.toString().contains("test")), kamelets, guides, recipes)
                    .flatMap(found -> found).filter(file -> !file.toString().contains("target"))
                    .filter(file -> ROUTES.contains(file.toString().replaceAll(".*\\.", ""))).sorted().toList();
        }
    }

    /** A link to the example, guide, recipe or Kamelet that the file belongs to. */
    private static String place(Path file) {
        Path inside = PROJECT.relativize(file);
        Path name = inside.getFileName();
        if (inside.startsWith("camel-lazada-examples")) {
            return link(inside.subpath(0, 2), inside.getName(1).toString());
        }
        return link(inside, KAMELET.matcher(name.toString()).results().map(match -> match.group()).findFirst()
                .orElse(name.toString().replaceAll("\\..*", "")));
    }

    private static String link(Path target, String text) {
        String path = target.toString().replace('\\', '/');
        return "link:" + (path.startsWith("docs/") ? path.substring("docs/".length()) : "../" + path) + "[" + text + "]";
    }

    private static Set<String> operations(String text) {
        Set<String> names = CALLED.matcher(text).results().map(match -> match.group(1))
                .filter(name -> OperationCatalog.find(name).isPresent()).collect(Collectors.toCollection(TreeSet::new));
        CONSTANT.matcher(text).results().map(match -> match.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
                .filter(name -> OperationCatalog.find(name).isPresent()).forEach(names::add);
        STREAM.matcher(text).results().map(match -> match.group(1)).flatMap(name -> StreamCatalog.find(name).stream())
                .flatMap(UsedOperationsPageTest::operations).forEach(names::add);
        UPLOAD.matcher(text).results().map(match -> match.group(1)).flatMap(name -> UploadCatalog.find(name).stream())
                .flatMap(UsedOperationsPageTest::operations).forEach(names::add);
        return names;
    }

    private static Stream<String> operations(UploadDescriptor upload) {
        return Stream.of(upload.room().operation(), upload.begin().operation(), upload.block().operation(),
                upload.end().operation(), upload.decision().operation());
    }

    private static Stream<String> operations(StreamDescriptor stream) {
        return Stream.of(Stream.ofNullable(stream.listing()).map(StreamDescriptor.Listing::operation),
                Stream.ofNullable(stream.listing()).flatMap(listing -> Stream.ofNullable(listing.owners()))
                        .map(StreamDescriptor.Owners::operation),
                Stream.ofNullable(stream.rows()).map(Fetch::operation), stream.parts().stream().map(Fetch::operation))
                .flatMap(names -> names);
    }

    private static String table(List<LazadaOperation> operations, Map<String, Set<String>> places) {
        StringBuilder table = new StringBuilder("[cols=\"2,4\",options=\"header\"]\n|===\n|Operation |Used by\n");
        operations.forEach(operation -> table.append("\n|link:reference/").append(operation.group()).append(".adoc#")
                .append(operation).append('[').append(operation).append("]\n|")
                .append(String.join(" +\n", places.getOrDefault(operation.toString(), Set.of()))).append('\n'));
        return table.append("|===\n").toString();
    }
}
