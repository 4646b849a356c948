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
package io.github.camellazada.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages on the rules of the platform lead to pages, operations and tests that exist. */
class RulesPageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path RULES = ROOT.resolve("docs/rules");
    private static final Map<String, String> MODULES = Map.of("component", "camel-lazada-component", "simulator",
            "camel-lazada-simulator", "catalogue", "camel-lazada-catalogue");
    private static final Pattern TEST = Pattern.compile("`(component|simulator|catalogue): (\\w+)`");
    private static final Pattern LINK = Pattern.compile("link:([\\w./-]+\\.adoc)(?:#([\\w-]+))?\\[");
    private static final Pattern OPERATION = Pattern.compile(
            "`((?:order|orders|product|products|media|category|image|images|digital|seller|im)(?:-[a-z]+)+)`");

    @Test
    void eachRowNamesAPageAndATestThatExist() throws IOException {
        List<String> rows = Files.readAllLines(RULES.resolve("index.adoc")).stream()
                .filter(line -> line.startsWith("|") && line.contains("link:")).toList();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(15).allSatisfy(row -> assertThat(tests(row)).isNotEmpty());
        assertThat(rows.stream().flatMap(row -> tests(row).stream())).allSatisfy(test -> assertThat(find(test)).isNotEmpty());
    }

    @Test
    void eachLinkLeadsSomewhere() throws IOException {
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                Path target = RULES.resolve(link.group(1));
                assertThat(target).as(page + " " + link.group()).exists();
                if (link.group(2) != null) {
                    assertThat(Files.readString(target)).as(link.group()).contains("[#" + link.group(2) + "]");
                }
            }
        }
    }

    @Test
    void eachOperationIsInTheCatalogue() throws IOException {
        List<String> known = CatalogueFiles.operations().stream().map(row -> row.get("name").asText()).toList();
        for (Path page : pages()) {
            Matcher operation = OPERATION.matcher(Files.readString(page));
            while (operation.find()) {
                assertThat(known).as(page.toString()).contains(operation.group(1));
            }
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(RULES)) {
            return pages.toList();
        }
    }

    private static List<String[]> tests(String row) {
        List<String[]> tests = new ArrayList<>();
        Matcher test = TEST.matcher(row);
        while (test.find()) {
            tests.add(new String[]{MODULES.get(test.group(1)), test.group(2) + ".java"});
        }
        return tests;
    }

    private static List<Path> find(String[] test) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(test[0]).resolve("src/test/java"))) {
            return files.filter(file -> file.getFileName().toString().equals(test[1])).toList();
        }
    }
}
