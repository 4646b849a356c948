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
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.camellazada.observe.FailureLog;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunbookTest {
    private static final Path PAGE = Path.of("..", "docs", "runbook.adoc");
    private static final Path RULES = Path.of("..", "docs", "alerts", "lazada-rules.yaml");
    private static final Path TESTS_OF_RULES = RULES.resolveSibling("lazada-rules-test.yaml");
    private static final Path BOARD = Path.of("..", "docs", "grafana", "lazada-board.json");
    private static final Path CLIENT = Path.of("..", "lazop-client", "src", "main", "java", "io", "github", "camellazada");
    private static final Path SOURCES = Path.of("src", "main", "java", "io", "github", "camellazada");

    @Test
    void everyExceptionIsExplained() {
        List<String> names = files(CLIENT.resolve("exception")).map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(name -> name.endsWith("Exception")).toList();

        assertThat(names).hasSizeGreaterThan(5).allSatisfy(name -> assertThat(page()).contains("| `" + name + "`"));
    }

    @Test
    void everyMeterIsExplained() {
        assertThat(meters()).hasSizeGreaterThan(20).doesNotHaveDuplicates()
                .allSatisfy(meter -> assertThat(page()).contains("| `" + meter + "`"));
    }

    @Test
    void everyAttributeOfASpanIsExplained() {
        assertThat(attributes()).hasSizeGreaterThan(8).allSatisfy(name -> assertThat(page()).contains("`" + name + "`"));
    }

    @Test
    void everyMeterAndAttributeThatIsNamedExists() {
        List<String> named = Pattern.compile("`(lazada\\.[a-z._]+)`").matcher(page()).results().map(found -> found.group(1))
                .distinct().toList();

        assertThat(named).hasSizeGreaterThan(30).allSatisfy(name -> assertThat(Stream.concat(meters().stream(),
                attributes().stream())).contains(name));
    }

    @Test
    void everyAlertIsExplainedAndTestedAndNoOtherOne() {
        List<String> alerts = found(RULES, "- alert: (\\w+)").toList();

        assertThat(alerts).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(found(PAGE, "(?m)^\\| `(Lazada\\w+)`$").filter(name -> !name.endsWith("Exception")))
                .containsExactlyElementsOf(
                        alerts);
        assertThat(found(TESTS_OF_RULES, "alertname: (\\w+)").distinct()).containsExactlyInAnyOrderElementsOf(alerts);
    }

    @Test
    void rulesAndBoardNameMetersAsPrometheusDoes() {
        Map<String, List<String>> endings = Map.of("number", List.of(""), "time", List.of("_seconds"), "count",
                List.of("_total"), "counter", List.of("_total"), "timer", List.of("_seconds_count", "_seconds_sum",
                        "_seconds_max"));
        List<String> known = files("metrics").flatMap(file -> Pattern
                .compile("(number|time|count|counter|timer)\\(\\s*\"(lazada\\.[a-z.]+)\"").matcher(read(file)).results())
                .flatMap(meter -> endings.get(meter.group(1)).stream()
                        .map(ending -> meter.group(2).replace('.', '_') + ending))
                .toList();
        List<String> named = Stream.of(RULES, TESTS_OF_RULES, BOARD).flatMap(file -> found(file, "\\b(lazada_[a-z_]+)"))
                .distinct()
                .toList();

        assertThat(known).hasSizeGreaterThan(30);
        assertThat(named).hasSizeGreaterThan(15).allSatisfy(name -> assertThat(known).contains(name));
    }

    @Test
    void everyHealthCheckIsExplained() {
        List<String> checks = files("health").flatMap(file -> found(file, "\"(lazada-[a-z]+-)\"")).toList();

        assertThat(checks).hasSizeGreaterThan(2).allSatisfy(check -> assertThat(page()).contains("`" + check + "<"));
    }

    @Test
    void everyHealthCheckThatIsNamedExists() {
        List<String> checks = files("health").flatMap(file -> found(file, "\"(lazada-[a-z]+-)\"")).toList();
        List<String> named = Pattern.compile("`(lazada-[a-z]+-)<").matcher(page()).results().map(found -> found.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThan(2).allSatisfy(name -> assertThat(checks).contains(name));
    }

    @Test
    void everyNameInTheLineOfAFailedCallIsExplained() {
        List<String> names = found(SOURCES.resolve("observe").resolve("FailureLog.java"), "(\\w+)=\\{\\}").toList();

        assertThat(names).hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(page()).containsPattern("(?m)^\\| .*`" + name + "`"));
        assertThat(page()).containsPattern(String.join("=\\S+ ", names) + "=");
    }

    @Test
    void theLoggerOfFailedCallsIsNamed() {
        assertThat(page()).contains("`" + FailureLog.LOGGER + "`");
    }

    private static List<String> meters() {
        return files("metrics").flatMap(file -> found(file, "\"(lazada\\.[a-z.]+)\"")).toList();
    }

    private static List<String> attributes() {
        return files("tracing").flatMap(file -> found(file, "PREFIX \\+ \"([a-z_]+)\"")).map(name -> "lazada." + name)
                .distinct().toList();
    }

    private static Stream<Path> files(String directory) {
        return files(SOURCES.resolve(directory));
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> found(Path source, String pattern) {
        return Pattern.compile(pattern).matcher(read(source)).results().map(found -> found.group(1));
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
