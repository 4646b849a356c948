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
package io.github.camellazada.kamelets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.camel.tooling.model.ComponentModel.EndpointOptionModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the generated parts of the Kamelets to the component; {@code -Dkamelets.write=true} writes them anew. */
class GeneratedPartsTest {
    private static final ComponentOptions OPTIONS = new ComponentOptions();
    private static final GeneratedParts PARTS = new GeneratedParts(OPTIONS);

    @ParameterizedTest
    @MethodSource("kamelets")
    void theGeneratedPartsAreThoseOfTheComponent(YamlFile kamelet) throws IOException {
        assertCurrent(kamelet.path(), PARTS.current(kamelet.text()));
    }

    private static void assertCurrent(Path file, String current) throws IOException {
        if (Boolean.getBoolean("kamelets.write")) {
            Files.writeString(file, current);
        } else {
            assertThat(file).as("written anew by this test with -Dkamelets.write=true").hasContent(current);
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aSourceIsAsItIsDeclared(SourceRow source) throws IOException {
        assertCurrent(Path.of(source.name() + ".kamelet.yaml").toAbsolutePath(), PARTS.current(SourceFile.text(source)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aKameletOfAnOperationIsAsItIsDeclared(OperationRow operation) throws IOException {
        assertCurrent(Path.of(operation.name() + ".kamelet.yaml").toAbsolutePath(),
                PARTS.current(OperationFile.text(operation)));
    }

    @Test
    void everySourceIsDeclared() {
        assertThat(kamelets()).filteredOn(kamelet -> kamelet.type().equals("source")).extracting(YamlFile::name)
                .containsExactlyInAnyOrderElementsOf(sources().stream().map(SourceRow::name).toList());
    }

    @ParameterizedTest
    @EnumSource(EndpointKind.class)
    void everyOptionIsOfferedOrLeftOutForAReason(EndpointKind kind) {
        Set<String> reached = YamlFile.kamelets().stream().filter(kamelet -> kamelet.kind().orElse(null) == kind)
                .flatMap(kamelet -> PARTS.current(kamelet).properties().propertyStream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> known = OPTIONS.known(kind).stream().map(EndpointOptionModel::getName).toList();

        assertThat(OPTIONS.leftOut(kind).keySet()).as("left out, but no option").isSubsetOf(known);
        assertThat(OPTIONS.leftOut(kind).values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
        assertThat(known.stream().filter(option -> !OPTIONS.leftOut(kind).containsKey(option)))
                .as("neither reached by a Kamelet nor left out for a reason").allMatch(reached::contains);
    }

    static List<SourceRow> sources() {
        return SourceRow.all();
    }

    static List<OperationRow> operations() {
        return OperationRow.all();
    }

    static List<YamlFile> kamelets() {
        return YamlFile.kamelets();
    }
}
