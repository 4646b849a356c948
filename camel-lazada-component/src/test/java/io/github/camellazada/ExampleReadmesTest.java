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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each example tells what it is, how to run it, what appears then, how to use a real app, and where to change the mapping. */
class ExampleReadmesTest {
    private static final Path EXAMPLES = ProjectFiles.ROOT.resolve("camel-lazada-examples");
    /** The library of the examples, and the code of the guides and recipes, whose pages are their README. */
    private static final Set<String> NO_EXAMPLES = Set.of("support", "guides");
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n.*?^```$", Pattern.MULTILINE | Pattern.DOTALL);

    static List<String> examples() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).map(Path::getFileName).map(Path::toString)
                    .filter(name -> !NO_EXAMPLES.contains(name)).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theReadmeHasAllThatANewcomerNeeds(String example) throws IOException {
        Path readme = EXAMPLES.resolve(example).resolve("README.md");
        assertThat(readme).exists();
        String text = Files.readString(readme);

        assertThat(text).as("what it is").matches(Pattern.compile("# .+\\n\\n[A-Z].+\\n(?s).*"));
        List<String> blocks = BLOCK.matcher(section(text, "Run it")).results().map(block -> block.group(1)).toList();
        assertThat(blocks).as("a command, then what appears").startsWith("bash").contains("");
        assertThat(section(text, "With your app")).as("credentials").containsAnyOf("LAZADA_APP_KEY", "APP_KEY", "Secrets");
        assertThat(section(text, "Change the mapping")).as("files to change").contains("](");
    }

    private static String section(String text, String title) {
        return Stream.of(text.split("(?m)^## ")).filter(section -> section.startsWith(title)).findFirst().orElse("");
    }
}
