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
package io.github.camellazada.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** A page in docs that tests hold to what it is generated from; {@code -Dpage.write=true} writes it anew. */
public final class GeneratedPage {
    private final String name;
    private final Path path;

    public GeneratedPage(String name) {
        this.name = name;
        this.path = Path.of("..", "docs", name);
    }

    public String text() throws IOException {
        return Files.readString(path);
    }

    /** The page with that between the lines that say where a generated part starts and ends. */
    public String with(String part, String content) throws IOException {
        String page = text();
        String start = "// generated: " + part + "\n";
        return page.substring(0, page.indexOf(start) + start.length()) + content
                + page.substring(page.indexOf("// end of generated: " + part));
    }

    /** @param source names what the page is generated from */
    public void check(String expected, String source) throws IOException {
        if (Boolean.getBoolean("page.write")) {
            Files.writeString(path, expected);
        } else {
            assertThat(text()).as("docs/%s is behind %s: run this test with -Dpage.write=true", name, source)
                    .isEqualTo(expected);
        }
    }
}
