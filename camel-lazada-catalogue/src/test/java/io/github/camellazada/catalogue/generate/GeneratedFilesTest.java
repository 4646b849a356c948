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
package io.github.camellazada.catalogue.generate;

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

/** Compares the committed files with what the catalogue generates; with {@code -Dcatalogue.write=true} rewrites them. */
class GeneratedFilesTest {
    private static final String COMMAND = "./mvnw -pl camel-lazada-catalogue test -Dcatalogue.write=true";
    private static final Pattern XREF = Pattern.compile("xref:([a-z-]+\\.adoc)(?:#([a-z0-9-]+))?\\[");

    @Test
    void theCommittedFilesAreWhatTheCatalogueGenerates() throws IOException {
        List<Path> stale = new ArrayList<>();
        for (Map.Entry<Path, String> generated : GeneratedFiles.texts().entrySet()) {
            Path file = GeneratedFiles.ROOT.resolve(generated.getKey());
            if (!Files.exists(file) || !Files.readString(file).equals(generated.getValue())) {
                stale.add(generated.getKey());
                if (Boolean.getBoolean("catalogue.write")) {
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, generated.getValue());
                }
            }
        }
        if (!Boolean.getBoolean("catalogue.write")) {
            assertThat(stale).as("files that do not say what the catalogue says; rewrite them with: " + COMMAND).isEmpty();
        }
    }

    @Test
    void noPageIsLeftOfAGroupThatIsGone() throws IOException {
        try (Stream<Path> pages = Files.list(GeneratedFiles.ROOT.resolve(GeneratedFiles.REFERENCE))) {
            assertThat(pages.map(page -> GeneratedFiles.REFERENCE.resolve(page.getFileName())))
                    .as("pages in docs/reference").allMatch(GeneratedFiles.texts()::containsKey);
        }
    }

    @Test
    void everyCrossReferenceLeadsSomewhere() {
        Map<Path, String> texts = GeneratedFiles.texts();
        texts.forEach((path, text) -> {
            Matcher xref = XREF.matcher(text);
            while (xref.find()) {
                String target = texts.get(GeneratedFiles.REFERENCE.resolve(xref.group(1)));
                assertThat(target).as(path + " links " + xref.group()).isNotNull();
                if (xref.group(2) != null) {
                    assertThat(target).as(path + " links " + xref.group()).contains("[#" + xref.group(2) + "]");
                }
            }
        });
    }
}
