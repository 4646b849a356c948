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
package io.github.camellazada.examples.guides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.camellazada.simulator.LazadaSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of the recipes print the files that the tests run; {@code -Dpage.write=true} prints them anew. */
class RecipePagesTest {
    private static final Path PAGES = Path.of("../../docs/recipes");
    private static final Path MODULE = Path.of("");
    private static final Pattern FILE = Pattern.compile("\\n\\.(\\S+)\\n\\[source,\\w+]\\n----\\n(.*?)----\\n", Pattern.DOTALL);
    private static final Pattern LICENCE = Pattern.compile("\\A/\\*\\n \\* Licensed .*?\\*/\\n", Pattern.DOTALL);
    private static final Pattern DEPENDENCY = Pattern
            .compile("<artifactId>([^<]+)</artifactId>\\s*(?:<version>([^<$]+)</version>)?");
    private static final Pattern ID = Pattern.compile("\"(itemId|skuId)s?\":\\[?(\\d+)");

    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePagePrintsTheFilesThatRun(Path page) throws IOException {
        String text = Files.readString(page);
        String expected = FILE.matcher(text).replaceAll(block -> Matcher.quoteReplacement(withFile(block)));
        if (Boolean.getBoolean("page.write")) {
            Files.writeString(page, expected);
        } else {
            assertThat(text).as("run this test with -Dpage.write=true").isEqualTo(expected);
        }
    }

    @Test
    void eachFileOfARecipeIsOnAPage() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path page : pages()) {
            all.append(Files.readString(page));
        }
        for (String folder : List.of("src/main/java/com/example", "src/main/resources/camel", "src/main/resources/sql")) {
            try (Stream<Path> files = Files.list(MODULE.resolve(folder))) {
                assertThat(files.map(file -> "\n." + folder + "/" + file.getFileName() + "\n")).isNotEmpty()
                        .allMatch(title -> all.indexOf(title) > 0);
            }
        }
    }

    @Test
    void thePomHasTheVersionsOfTheBuildAndPinsItsPlugins() throws IOException {
        String pom = GuidePage.in(PAGES, "index").file("pom.xml");
        String parent = Files.readString(Path.of("../../pom.xml"));
        String module = Files.readString(MODULE.resolve("pom.xml"));
        List<MatchResult> parts = DEPENDENCY.matcher(pom.substring(pom.indexOf("<dependencyManagement>"))).results().toList();

        assertThat(parts).hasSizeGreaterThan(10);
        for (MatchResult part : parts) {
            String artifact = part.group(1);
            if (part.group(2) != null && !"slf4j-simple".equals(artifact)) {
                assertThat(parent).as(artifact).containsPattern("version>" + Pattern.quote(part.group(2)) + "</");
            }
            if (!artifact.matches("camel-bom|camel-core|slf4j-simple|.*plugin")) {
                assertThat(module).contains("<artifactId>" + artifact + "</artifactId>");
            }
        }
        assertThat(pom).containsPattern("maven-compiler-plugin</artifactId>\\s*<version>")
                .containsPattern("maven-resources-plugin</artifactId>\\s*<version>");
    }

    /** Ids that the page leaves to the answers before are put in; the running recipe decides before REVERSE_ID goes on. */
    @ParameterizedTest
    @MethodSource("pages")
    void theSimulatorTakesTheCommandsOfThePage(Path page) throws Exception {
        try (LazadaSimulator simulator = LazadaSimulator.startOnFreePort()) {
            simulator.sellers().add("1001", "sg");
            Curl curl = new Curl(Map.of("8085", simulator.port()));
            String answers = "";
            for (String command : GuidePage.in(PAGES, page.getFileName().toString().replace(".adoc", "")).commands()) {
                if (!command.contains("REVERSE_ID")) {
                    answers += curl.run(filled(command, answers));
                }
            }
        }
    }

    private static String filled(String command, String answers) {
        String filled = command;
        for (MatchResult id : ID.matcher(answers).results().toList()) {
            String name = id.group(1).replace("Id", "").toUpperCase(Locale.ROOT) + "_ID";
            filled = filled.replace(name, id.group(2));
        }
        return filled;
    }

    /** The block with what the file of its title holds now; a block of text that is no file of the project stays. */
    private static String withFile(MatchResult block) {
        Path file = file(block.group(1));
        if (!Files.exists(file)) {
            assertThat(block.group(2)).as("%s is neither a file nor a text of its own", block.group(1)).isNotBlank();
            return block.group();
        }
        try {
            String text = LICENCE.matcher(Files.readString(file)).replaceFirst("");
            return block.group().substring(0, block.start(2) - block.start()) + text + "----\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String title) {
        if (title.endsWith("application.properties") || title.matches("[a-z-]+[.]properties")) {
            return MODULE.resolve("src/main/resources/recipes").resolve(Path.of(title).getFileName());
        }
        return title.startsWith("src/") ? MODULE.resolve(title) : MODULE.resolve("none").resolve(title);
    }
}
