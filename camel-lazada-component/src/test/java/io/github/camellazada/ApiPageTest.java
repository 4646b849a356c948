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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.camellazada.annotation.Internal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every public type either stands on the page of the API or is marked as none. */
class ApiPageTest {
    private static final String ROOT = "io.github.camellazada";
    private static final Pattern PACKAGE = Pattern.compile("^\\|`([a-z.]+)`$");
    private static final Pattern TYPE = Pattern.compile("`(\\w+)`");

    @Test
    void everyPublicTypeIsOnThePageOrMarked() throws Exception {
        Set<String> named = onThePage();
        Set<String> unmarked = new TreeSet<>();
        Set<String> both = new TreeSet<>();
        publicTypes().forEach(type -> {
            boolean internal = type.isAnnotatedWith(Internal.class) || type.getPackage().isAnnotatedWith(Internal.class);
            if (!internal) {
                unmarked.add(type.getName());
            } else if (named.contains(type.getName())) {
                both.add(type.getName());
            }
        });

        assertThat(unmarked).as("public types that are not @Internal, and docs/api.adoc").isEqualTo(named);
        assertThat(both).as("types of docs/api.adoc that are @Internal").isEmpty();
    }

    private static List<JavaClass> publicTypes() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(new ArchitectureTest.WithoutSimulator()).importPackages(ROOT).stream()
                .filter(JavaClass::isTopLevelClass).filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getSimpleName().equals("package-info")).filter(type -> !isGenerated(type)).toList();
    }

    private static boolean isGenerated(JavaClass type) {
        Path written = Path.of("src/generated/java", type.getName().replace('.', '/') + ".java");
        return type.getPackageName().startsWith(ROOT + ".kafka") || Files.exists(written);
    }

    private static Set<String> onThePage() throws Exception {
        Set<String> named = new TreeSet<>();
        List<String> lines = Files.readAllLines(Path.of("../docs/api.adoc"));
        for (int i = 0; i < lines.size(); i++) {
            Matcher row = PACKAGE.matcher(lines.get(i));
            if (row.matches()) {
                String within = row.group(1).equals("root") ? ROOT : ROOT + "." + row.group(1);
                TYPE.matcher(lines.get(i + 2)).results().forEach(type -> named.add(within + "." + type.group(1)));
            }
        }
        return named;
    }
}
