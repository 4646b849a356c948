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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.client.GeneratedPage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the page of surprises to the headers of the scripts that show them; {@code -Dpage.write=true} writes it anew. */
class SurprisesPageTest {
    private static final Path SCRIPTS = Path.of("..", "findings");
    private static final GeneratedPage PAGE = new GeneratedPage("surprises.adoc");
    private static final Pattern FIELD = Pattern.compile("(?m)^# (Library|Tool|Guess|Behavior|Seen|Source): +(.+)$");
    private static final Pattern TITLE = Pattern.compile("\n#\n\n# (.+)\n");
    private static final List<String> FIELDS = List.of("Guess", "Behavior", "Seen", "Source");
    private static final String INTRODUCTION = """
            = What surprises

            Where a library, tool or format around Camel Lazada behaves otherwise than a good guess. Each entry is the head of a script in
            `findings/`. The script fetches the named versions into a temporary folder, runs them without Camel Lazada, and fails when
            they behave otherwise. The scripts need Bash, a JDK 17, Maven and the network, and are no part of the build. This page is generated
            from them.
            """;

    @Test
    void thePageIsWhatTheScriptsSay() throws IOException {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (Path script : scripts()) {
            page.append(entry(script));
        }
        PAGE.check(page.toString(), "findings/");
    }

    @Test
    void eachScriptSaysWhatItShowsAndFailsWhereThatChanges() throws IOException {
        assertThat(scripts()).hasSizeGreaterThan(5).allSatisfy(script -> {
            assertThat(fields(Files.readString(script))).as(script.toString())
                    .containsKeys("Guess", "Behavior", "Seen", "Source")
                    .containsAnyOf(Map.entry("Library", library(script)), Map.entry("Tool", library(script)));
            assertThat(script).isExecutable().content().contains("set -euo pipefail", "mktemp -d");
        });
    }

    private static String entry(Path script) throws IOException {
        String text = Files.readString(script);
        Map<String, String> fields = fields(text);
        String name = script.getFileName().toString();
        StringBuilder entry = new StringBuilder("\n== " + title(text) + "\n\nShown by:: link:../findings/" + name + "[" + name
                + "], with " + library(script) + "\n");
        FIELDS.forEach(field -> entry.append(field).append(":: ").append(fields.get(field)).append('\n'));
        return entry.toString();
    }

    private static String title(String script) {
        Matcher title = TITLE.matcher(script);
        assertThat(title.find()).as("a title, one empty line below the license").isTrue();
        return title.group(1);
    }

    private static String library(Path script) throws IOException {
        Map<String, String> fields = fields(Files.readString(script));
        return fields.getOrDefault("Library", fields.getOrDefault("Tool", "?"));
    }

    private static Map<String, String> fields(String script) {
        return FIELD.matcher(script).results().collect(Collectors.toMap(found -> found.group(1),
                found -> found.group(2)));
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".sh")).sorted().toList();
        }
    }
}
