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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the tables of packages in docs/architecture.adoc to the code: all packages, from top to bottom. */
class ArchitecturePageTest {
    private static final String ROOT = "io.github.camellazada";
    private static final Pattern ROW = Pattern.compile("^\\| (root|`[a-z.]+`(?:, `[a-z.]+`)*)$");
    private static final Pattern NAME = Pattern.compile("[a-z.]+");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(new ArchitectureTest.WithoutSimulator()).importPackages(ROOT);

    @Test
    void theTablesNameAllPackages() throws Exception {
        Set<String> real = new TreeSet<>();
        classes.forEach(type -> real.add(type.getPackageName()));

        assertThat(new TreeSet<>(rows().keySet())).isEqualTo(real);
    }

    @Test
    void aPackageImportsNoneFromARowAboveItsOwn() throws Exception {
        Map<String, Integer> rows = rows();
        Set<String> upward = new TreeSet<>();
        classes.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(used -> isAbove(rows, used)).forEach(used -> upward.add(used.getDescription()));

        assertThat(upward).isEmpty();
    }

    private static boolean isAbove(Map<String, Integer> rows, Dependency used) {
        Integer from = rows.get(used.getOriginClass().getPackageName());
        Integer to = rows.get(used.getTargetClass().getPackageName());
        return from != null && to != null && to < from;
    }

    /** The number of the row of each package, those of the component first. */
    private static Map<String, Integer> rows() throws Exception {
        String page = Files.readString(Path.of("../docs/architecture.adoc"));
        int client = page.indexOf("=== lazop-client");
        int component = page.indexOf("=== camel-lazada");
        int end = page.indexOf("== One call");
        Map<String, Integer> rows = new HashMap<>();
        for (String line : (page.substring(component, end) + page.substring(client, component)).lines().toList()) {
            if (ROW.matcher(line).matches()) {
                int row = rows.size();
                NAME.matcher(line).results().forEach(
                        name -> rows.put(name.group().equals("root") ? ROOT : ROOT + "." + name.group(), row));
            }
        }
        return rows;
    }
}
