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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.camellazada.observe.FailureLog;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunbookTest {
    private static final Path PAGE = Path.of("..", "docs", "runbook.adoc");
    private static final String METER = "lazada\\.[a-z.]+";
    private static final Path SOURCES = Path.of("src", "main", "java", "io", "github", "camellazada");

    @Test
    void everyExceptionIsExplained() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve("exception"))) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("Exception")).toList();

            assertThat(names).hasSizeGreaterThan(5).allSatisfy(name -> assertThat(page()).contains("| `" + name + "`"));
        }
    }

    @Test
    void everyMeterIsExplained() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve("metrics"))) {
            List<String> meters = files.flatMap(file -> quoted(file, METER).stream()).toList();

            assertThat(meters).hasSizeGreaterThan(20).doesNotHaveDuplicates()
                    .allSatisfy(meter -> assertThat(page()).contains("| `" + meter + "`"));
            assertThat(named("`(" + METER + ")`")).containsAll(meters).allSatisfy(name -> assertThat(meters).contains(name));
        }
    }

    @Test
    void everyHealthCheckIsExplained() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve("health"))) {
            List<String> checks = files.flatMap(file -> quoted(file, "lazada-[a-z]+-").stream()).toList();

            assertThat(checks).hasSizeGreaterThan(2).allSatisfy(check -> assertThat(page()).contains("`" + check + "<"));
        }
    }

    @Test
    void theLoggerOfFailedCallsIsNamed() {
        assertThat(page()).contains("`" + FailureLog.LOGGER + "`");
    }

    private static List<String> named(String pattern) {
        return Pattern.compile(pattern).matcher(page()).results().map(found -> found.group(1)).distinct().toList();
    }

    private static List<String> quoted(Path source, String pattern) {
        return read(source).lines().flatMap(line -> Pattern.compile("\"(" + pattern + ")\"").matcher(line).results())
                .map(found -> found.group(1)).distinct().toList();
    }

    private static String page() {
        return read(PAGE);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
