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
package io.github.camellazada.benchmarks.result;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ResultFilesTest {
    private static final Conditions CONDITIONS = new Conditions("2026-11-30", "quick", "0123abcd", "./mvnw verify", "a machine",
            "Java 17", "Camel 4", "0.1");
    private static final Chart CHART = new Chart("benchmark-calls", "Calls & more", "calls a second", "", "More is better",
            Map.of("json", "as <text>"));

    @TempDir
    Path folder;

    @Test
    void aFigureHasMedianLeastAndMostOfItsRuns() {
        Figure figure = result("calls", 4, 1, 3).figures().get(0);

        assertThat(figure.median()).isEqualTo(3);
        assertThat(figure.least()).isEqualTo(1);
        assertThat(figure.most()).isEqualTo(4);
        assertThat(figure.runs()).isEqualTo(3);
        assertThat(figure.isMissed()).isTrue();
    }

    @Test
    void aSuiteThatIsRunAgainReplacesItsFormerFiguresAlone() throws Exception {
        ResultFiles files = new ResultFiles(row -> true);
        files.write(List.of(result("calls", 1), result("pushes", 2)), folder, folder);
        files.write(List.of(result("calls", 3)), folder, folder);

        assertThat(Files.readAllLines(folder.resolve("benchmarks.csv"))).hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("calls,json,calls a second,,,3.0,3.0,3.0,1,at least 10,"))
                .anySatisfy(line -> assertThat(line).startsWith("pushes,json,calls a second,,,2.0,"));
    }

    @Test
    void aChartIsAnSvgDocumentWithABarForEachRow() throws Exception {
        new ResultFiles(row -> true).write(List.of(result("calls", 1)), folder, folder);

        byte[] svg = Files.readAllBytes(folder.resolve("benchmark-calls.svg"));
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(1);
        assertThat(new String(svg, StandardCharsets.UTF_8)).contains("prefers-color-scheme: dark", "as &lt;text&gt;");
    }

    @Test
    void aFigureOfManyRowsIsDrawnAsALine() throws Exception {
        Measurements measured = new Measurements();
        for (int minute = 10; minute < 40; minute++) {
            measured.add("minute " + minute, "calls a second", "", "", minute);
        }

        new ResultFiles(row -> true).write(
                List.of(new SuiteResult("calls", CONDITIONS, List.of(), measured.figures(), List.of(CHART))), folder, folder);

        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(folder.resolve("benchmark-calls.svg").toFile());
        assertThat(document.getElementsByTagName("rect").getLength()).isZero();
        var paths = document.getElementsByTagName("path");
        assertThat(paths.item(paths.getLength() - 1).getAttributes().getNamedItem("d").getNodeValue().split("L")).hasSize(30);
    }

    @Test
    void thePageGetsTheFiguresBetweenItsLines() throws Exception {
        Path page = folder.resolve("page.adoc");
        Files.writeString(page, "before\n// generated: calls\nold\n// end of generated: calls\nafter\n");

        new ResultFiles(row -> true).writePage(List.of(result("calls", 4, 1, 3)), page);

        assertThat(Files.readString(page)).startsWith("before\n// generated: calls\n[source,shell]\n")
                .endsWith("// end of generated: calls\nafter\n").doesNotContain("old")
                .contains("| json | 3 (1–4)\n", "| json: calls a second | at least 10 | 3 | no\n",
                        "image::../images/benchmark-calls.svg[");
    }

    @Test
    void aPageWithoutTheLinesIsNotWritten() throws Exception {
        Path page = folder.resolve("page.adoc");
        Files.writeString(page, "nothing\n");

        assertThatIllegalStateException().isThrownBy(
                () -> new ResultFiles(row -> true).writePage(List.of(result("calls", 1)), page))
                .withMessageContaining("// generated: calls");
    }

    private static SuiteResult result(String suite, double... values) {
        Measurements measured = new Measurements();
        for (double value : values) {
            measured.add("json", "calls a second", "", "", value);
        }
        measured.goal("json", "calls a second", "", Goal.atLeast(10));
        return new SuiteResult(suite, CONDITIONS, List.of("a note"), measured.figures(), List.of(CHART));
    }
}
