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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Each link from a page of the project to another file, or to a heading, leads somewhere. */
class LinksTest {
    /** A link or an image of AsciiDoc, without those that name a scheme or an attribute. */
    private static final Pattern ADOC = Pattern
            .compile("\\b(?:link|xref|image:?):(?!:|[a-z]+:)([^\\s\\[#{]*)(?:#([^\\s\\[]*))?\\[");
    private static final Pattern WITHIN = Pattern.compile("<<([^,>\\s]+)[,>]");
    private static final Pattern MARKDOWN = Pattern.compile("]\\((?![a-z]+:)([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("^(=+|#+) (.+)$", Pattern.MULTILINE);
    private static final Pattern ANCHOR = Pattern.compile("\\[(?:#|\\[)([\\w-]+)");
    private static final Pattern BLOCK = Pattern.compile("^(-{4,}|`{3})[^\\n]*\\n.*?^\\1$", Pattern.MULTILINE | Pattern.DOTALL);

    private final Map<Path, Set<String>> anchors = new HashMap<>();

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        // the links of the navigation are relative to where the site builder puts it
        List<Path> pages = ProjectFiles.ending(".adoc", ".md").stream().filter(page -> !page.endsWith("site/nav.adoc"))
                .toList();
        assertThat(pages).hasSizeGreaterThan(80);
        List<String> broken = new ArrayList<>();
        for (Path page : pages) {
            String text = BLOCK.matcher(Files.readString(page)).replaceAll("");
            boolean adoc = isAdoc(page);
            (adoc ? ADOC : MARKDOWN).matcher(text).results().filter(link -> !leads(page, link.group(1), link.group(2)))
                    .map(MatchResult::group).forEach(link -> broken.add(ProjectFiles.ROOT.relativize(page) + ": " + link));
            if (adoc) {
                WITHIN.matcher(text).results().filter(link -> !leads(page, "", link.group(1)))
                        .forEach(link -> broken.add(ProjectFiles.ROOT.relativize(page) + ": " + link.group()));
            }
        }
        assertThat(broken).isEmpty();
    }

    private boolean leads(Path page, String target, String fragment) {
        Path there = target.isEmpty() ? page : page.resolveSibling(target).normalize();
        if (!Files.exists(there)) {
            return false;
        }
        return fragment == null || fragment.isEmpty() || Files.isDirectory(there)
                || anchors.computeIfAbsent(there, LinksTest::anchorsOf).contains(fragment);
    }

    private static Set<String> anchorsOf(Path page) {
        try {
            String text = BLOCK.matcher(Files.readString(page)).replaceAll("");
            boolean adoc = isAdoc(page);
            Set<String> anchors = new HashSet<>();
            HEADING.matcher(text).results().map(heading -> heading.group(2)).forEach(title -> {
                anchors.add(adoc ? adocAnchor(title) : markdownAnchor(title));
                // AsciiDoc takes the title itself for a reference as well
                anchors.add(title);
            });
            ANCHOR.matcher(text).results().forEach(anchor -> anchors.add(anchor.group(1)));
            return anchors;
        } catch (IOException e) {
            throw new IllegalStateException(page.toString(), e);
        }
    }

    private static String adocAnchor(String title) {
        String plain = title.toLowerCase(Locale.ROOT).replaceAll("[^\\w .-]", "").replaceAll("[ ._-]+", "_");
        return "_" + plain.replaceAll("^_|_$", "");
    }

    private static String markdownAnchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-');
    }

    private static boolean isAdoc(Path page) {
        return page.toString().endsWith(".adoc");
    }
}
