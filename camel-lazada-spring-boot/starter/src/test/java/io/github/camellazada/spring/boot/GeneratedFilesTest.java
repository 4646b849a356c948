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
package io.github.camellazada.spring.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds what the starter generates to the options of the component; {@code -Dstarter.write=true} writes it anew. */
class GeneratedFilesTest {
    private static final Path JAVA = Path.of("src/generated/java/io/github/camellazada/spring/boot/LazadaProperties.java");
    private static final Path METADATA = Path.of("src/generated/resources/META-INF/spring-configuration-metadata.json");

    private final List<ComponentOption> options = ComponentOption.all();

    @Test
    void thePropertiesAreTheOptionsOfTheComponent() throws IOException {
        check(JAVA, PropertiesSource.of(options));
    }

    @Test
    void toolsAreToldOfEachProperty() throws IOException {
        check(METADATA, PropertiesMetadata.of(options));
    }

    @Test
    void theSecretsOfTheComponentAreKnown() {
        assertThat(options.stream().filter(ComponentOption::isSecret).map(ComponentOption::name))
                .containsExactlyInAnyOrderElementsOf(SecretProperties.OPTIONS);
    }

    private static void check(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("starter.write")) {
            Files.writeString(file, expected);
        } else {
            assertThat(Files.readString(file))
                    .as("%s is behind the options of the component: run this test with -Dstarter.write=true", file)
                    .isEqualTo(expected);
        }
    }
}
