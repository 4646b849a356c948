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
package io.github.camellazada.transform;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.model.Received;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the published schemas with what the records and the catalogue make; {@code -Dschemas.write=true} rewrites them. */
class SchemasTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path PUBLISHED = RESOURCES.resolve("io/github/camellazada/schema");

    @Test
    void thePublishedSchemasSayWhatTheRecordsSay() throws IOException {
        List<Path> stale = new ArrayList<>();
        for (Map.Entry<Path, String> made : Schemas.files().entrySet()) {
            Path file = RESOURCES.resolve(made.getKey());
            if (!Files.exists(file) || !Files.readString(file).equals(made.getValue())) {
                stale.add(made.getKey());
                if (Boolean.getBoolean("schemas.write")) {
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, made.getValue());
                }
            }
        }
        if (!Boolean.getBoolean("schemas.write")) {
            assertThat(stale).as("schemas that differ from the records or the catalogue; rewrite them with: "
                    + "./mvnw -pl camel-lazada-component -am test -Dtest=SchemasTest -Dschemas.write=true "
                    + "-Dsurefire.failIfNoSpecifiedTests=false").isEmpty();
        }
    }

    @Test
    void noSchemaIsLeftOfWhatIsGone() throws IOException {
        try (Stream<Path> files = Files.walk(PUBLISHED)) {
            assertThat(files.filter(Files::isRegularFile).map(RESOURCES::relativize))
                    .containsExactlyInAnyOrderElementsOf(Schemas.files().keySet());
        }
    }

    @Test
    void thePageLeadsToEachOfThem() throws IOException {
        String page = Files.readString(Path.of("../docs/data-types.adoc"));

        assertThat(Schemas.files().keySet())
                .allSatisfy(
                        file -> assertThat(page).contains("link:../camel-lazada-component/" + RESOURCES.resolve(file) + "["));
    }

    @Test
    void everyRecordOfTheModelIsPublished() throws Exception {
        Set<String> described = new TreeSet<>(Set.of(Received.class.getSimpleName()));
        for (Class<?> model : EventSchemas.MODELS) {
            described.add(model.getSimpleName());
            ObjectNode schema = Schemas.ofRecord(model);
            schema.path("$defs").fieldNames().forEachRemaining(name -> described.add(name.replace("-nullable", "")));
        }
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/io/github/camellazada/model"))) {
            Set<String> records = sources.map(source -> source.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info")).filter(SchemasTest::isRecord)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(described).containsAll(records);
        }
    }

    private static boolean isRecord(String simpleName) {
        try {
            Class<?> type = Class.forName("io.github.camellazada.model." + simpleName);
            return type.isRecord() && Modifier.isPublic(type.getModifiers());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
