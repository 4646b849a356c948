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
package io.github.camellazada.doctor;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the doctor says where the application brings no Camel, or two. */
class CamelChecksTest {
    private static final String BOM = "org.apache.camel:camel-bom";

    @TempDir
    private Path folder;

    @Test
    void theDoctorNamesTheBomWhereTheClassPathHasNoCamel() throws Exception {
        assertThat(runWithoutCamel(LazadaDoctor.class)).contains("PROBLEM  Camel", "not on the class path", BOM,
                "camel-quarkus-bom", "camel-spring-boot-bom", "PROBLEM  app key");
    }

    @Test
    void theCommandThatAuthorizesASellerRunsWithoutCamel() throws Exception {
        assertThat(runWithoutCamel(LazadaAuthorizeMain.class)).contains("Two arguments are needed", "Usage: ");
    }

    @Test
    void oneCamelIsNamedByItsVersion() throws Exception {
        assertThat(CamelChecks.examine(getClass().getClassLoader()))
                .satisfies(found -> assertThat(found.state()).isEqualTo(Finding.State.OK))
                .satisfies(found -> assertThat(found.found()).matches("\\d+\\.\\d+.*"));
    }

    @Test
    void modulesOfTwoVersionsAreNamed() throws Exception {
        module("camel-api", "4.18.0");
        module("camel-support", "4.17.0");
        file("org/apache/camel/support/DefaultComponent.class", "");
        try (URLClassLoader classes = new URLClassLoader(new URL[]{folder.toUri().toURL()}, null)) {
            assertThat(CamelChecks.examine(classes).line()).startsWith("PROBLEM")
                    .contains("camel-api 4.18.0, camel-support 4.17.0", BOM);
        }
    }

    @Test
    void supportWithoutAnEngineIsAWarning() throws Exception {
        file("org/apache/camel/support/DefaultComponent.class", "");
        try (URLClassLoader classes = new URLClassLoader(new URL[]{folder.toUri().toURL()}, null)) {
            assertThat(CamelChecks.examine(classes).line()).startsWith("WARNING").contains("add camel-core");
        }
    }

    private String runWithoutCamel(Class<?> main) throws Exception {
        String separator = System.getProperty("path.separator");
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(separator))
                .filter(entry -> !entry.contains("/org/apache/camel/")).collect(Collectors.joining(separator));
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-XX:TieredStopAtLevel=1", "-cp", classPath, main.getName()))
                .redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LAZADA_"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isNotZero();
            return Files.readString(log);
        } finally {
            process.destroyForcibly();
        }
    }

    private void module(String name, String version) throws Exception {
        file("META-INF/maven/org.apache.camel/" + name + "/pom.properties", "version=" + version);
    }

    private void file(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
